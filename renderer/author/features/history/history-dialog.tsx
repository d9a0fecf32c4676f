import { History as HistoryIcon, ListTree } from 'lucide-react';
import { useState } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import type { TextCompareView } from '#author/bridge/text-compare.ts';
import { useHistory, type History, type Revision } from '#author/bridge/use-history.ts';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import { Select } from '#author/ui/select.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { RevisionName } from './revision-name.tsx';
import { historyTexts as texts } from './texts.ts';
import { Timeline } from './timeline.tsx';
import { useRestore } from './use-restore.ts';
import './history.css';

export interface HistoryDialogProps {
  readonly course: {
    readonly id: string;
    readonly modules: readonly { readonly id: string; readonly title: string }[];
    readonly banks: readonly { readonly id: string; readonly title: string }[];
  };
  /** The module or bank that is open; null: the history begins with the course's settings. */
  readonly moduleId: string | null;
  readonly controller: WorkspaceController;
  readonly compare: TextCompareView;
  readonly onOpenModule: (moduleId: string) => void;
  readonly onClose: () => void;
}

type Subject = OutputOf<'history.subjects'>[number];

const activeIdOf = ({ active }: WorkspaceSnapshot) => active?.id ?? null;

/** The versions of a module, the settings or a bank, compared with the text now. */
export function HistoryDialog({ course, moduleId, controller, compare, onOpenModule, onClose }: HistoryDialogProps) {
  const text = useText();
  const format = useFormat();
  const [subject, setSubject] = useState(moduleId ?? course.id);
  const [chosen, setChosen] = useState<number | null>(null);
  const history = useHistory(course.id, subject);
  // The one before the present version: what somebody who opens the history is most likely after.
  const revision =
    history.revisions.find((item) => item.revision === chosen) ?? history.revisions[1] ?? history.revisions[0] ?? null;
  const state = history.subject?.state ?? 'present';
  const restore = useRestore({
    courseId: course.id,
    subject,
    wasDeleted: state !== 'present',
    controller,
    onRestored: onClose,
  });
  const choose = (item: Subject) => {
    setSubject(item.subject);
    setChosen(null);
    if (item.kind !== 'settings' && item.state === 'present') onOpenModule(item.subject);
  };
  const isPresent = revision !== null && revision.revision === history.subject?.present && state === 'present';
  const footer = (
    <>
      <Button onPress={onClose}>{text(texts.close)}</Button>
      <Button
        kind="primary"
        isDisabled={revision === null || isPresent}
        isPending={restore.isPending}
        onPress={() => {
          if (revision) restore.run(revision.revision, format.dateTime(revision.at));
        }}
      >
        {text(texts.restore)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(texts.title)} isOpen size="full" onClose={onClose} footer={footer}>
      <div className="history">
        <div className="history-side">
          <SubjectChoice course={course} subject={subject} onChoose={choose} />
          {history.error ? <Banner tone="error">{text(history.error.error.message)}</Banner> : null}
          {history.subject ? (
            <Timeline history={history} selected={revision?.revision ?? null} onSelect={setChosen} />
          ) : (
            <Skeleton lines={6} />
          )}
        </div>
        <div className="history-main">
          <Chosen
            courseId={course.id}
            subject={subject}
            history={history}
            revision={revision}
            controller={controller}
            compare={compare}
          />
        </div>
      </div>
    </Dialog>
  );
}

interface SubjectChoiceProps {
  readonly course: HistoryDialogProps['course'];
  readonly subject: string;
  readonly onChoose: (subject: Subject) => void;
}

function SubjectChoice({ course, subject, onChoose }: SubjectChoiceProps) {
  const text = useText();
  const { data = [] } = useContractQuery('history.subjects', { courseId: course.id });
  const titles = new Map([...course.modules, ...course.banks].map(({ id, title }) => [id, title]));
  const nameOf = ({ subject: id, kind, state, file }: Subject): string => {
    if (kind === 'settings') return text(texts.settings);
    const known = titles.get(id) ?? file;
    const title = kind === 'bank' ? text(texts.bank, { title: known }) : known;
    return state === 'present' ? title : text(texts[state], { title });
  };
  return (
    <Select
      label={text(texts.of)}
      value={subject}
      options={data.map((item) => ({ id: item.subject, text: nameOf(item) }))}
      onChange={(id) => {
        const item = data.find((candidate) => candidate.subject === id);
        if (item) onChoose(item);
      }}
    />
  );
}

interface ChosenProps {
  readonly courseId: string;
  readonly subject: string;
  readonly history: History;
  readonly revision: Revision | null;
  readonly controller: WorkspaceController;
  readonly compare: TextCompareView;
}

/** The chosen version beside the text now, or what there will be to choose from. */
function Chosen({ courseId, subject, history, revision, controller, compare }: ChosenProps) {
  const text = useText();
  if (!history.subject) return <Skeleton lines={8} />;
  if (history.revisions.length < 2 && history.subject.state === 'present') {
    return (
      <EmptyState level={3} icon={<HistoryIcon />} title={text(texts.emptyTitle)}>
        {text(texts.empty)}
      </EmptyState>
    );
  }
  if (!revision) {
    return (
      <EmptyState level={3} icon={<ListTree />} title={text(texts.chooseTitle)}>
        {text(texts.choose)}
      </EmptyState>
    );
  }
  return (
    <>
      <RevisionName
        key={`${subject}/${String(revision.revision)}`}
        courseId={courseId}
        subject={subject}
        revision={revision}
      />
      <Comparison
        courseId={courseId}
        subject={subject}
        present={history.subject.present}
        revision={revision}
        controller={controller}
        compare={compare}
      />
    </>
  );
}

interface ComparisonProps extends Omit<ChosenProps, 'history' | 'revision'> {
  readonly present: number;
  readonly revision: Revision;
}

function Comparison({ courseId, subject, present, revision, controller, compare: Compare }: ComparisonProps) {
  const text = useText();
  const format = useFormat();
  const isOpen = useWorkspace(controller, activeIdOf) === subject;
  // A revision's text never changes, so it is asked for once.
  const kept = { staleTime: Number.POSITIVE_INFINITY };
  const then = useContractQuery('history.get', { courseId, subject, revision: revision.revision }, kept);
  const now = useContractQuery('history.get', { courseId, subject, revision: present }, { ...kept, enabled: !isOpen });
  const error = then.error ?? now.error;
  if (error) return <Banner tone="error">{text(error.error.message)}</Banner>;
  const presentText = now.data?.text;
  if (!then.data || (!isOpen && presentText === undefined)) return <Skeleton lines={8} />;
  return (
    <Compare
      other={then.data.text}
      otherLabel={revision.name ?? text(texts.versionOf, { time: format.dateTime(revision.at) })}
      own={isOpen ? { kind: 'module', controller } : { kind: 'text', text: presentText ?? '' }}
      ownLabel={text(texts.now)}
      takeLabel={text(texts.takeHunk)}
    />
  );
}
