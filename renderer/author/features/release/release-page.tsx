import { BadgeCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Problem } from '#shared/course/problem.ts';
import type { ReleaseHead } from '#shared/release/model.ts';
import { CompareDialog, type Compared } from './compare-dialog.tsx';
import { pageTexts } from './page-texts.ts';
import { ReleaseForm } from './release-form.tsx';
import { ReleaseHistory } from './release-history.tsx';
import './release.css';
import './release-page.css';

export interface ReleasePageProps {
  readonly courseId: string;
  readonly title: string;
  /** The person wants to see the place of this problem. */
  readonly onOpenProblem: (problem: Problem) => void;
  /** Buttons beside the title. */
  readonly tools?: ReactNode;
  /** Banners below the title. */
  readonly notices?: ReactNode;
  /** What else can be done with a release. */
  readonly actions?: (release: ReleaseHead) => ReactNode;
}

/** From the readiness list to a release, and what was released before. */
export function ReleasePage({ courseId, title, onOpenProblem, tools, notices, actions }: ReleasePageProps) {
  const text = useText();
  const ready = useContractQuery('release.readiness', { courseId }, { staleTime: 0 });
  const releases = useContractQuery('release.list', { courseId });
  const [compared, setCompared] = useState<Compared | null>(null);
  const list = releases.data ?? [];
  const [newest, older] = list;
  const compareNewest = () => {
    if (newest === undefined) return;
    const isDraftNew = ready.data?.isUnchanged === false || older === undefined;
    setCompared(isDraftNew ? { before: newest.id, after: null } : { before: older.id, after: newest.id });
  };
  return (
    <main className="release-page">
      <div className="release-page-width">
        <header className="release-page-header">
          <div>
            <h1>{text(pageTexts.title, { title })}</h1>
            <p>{text(pageTexts.lead)}</p>
          </div>
          {tools}
        </header>
        {notices}
        <div className="release-columns">
          <section className="release-new" aria-label={text(pageTexts.newRelease)}>
            {ready.error ? (
              <Banner
                tone="error"
                action={<Button onPress={() => void ready.refetch()}>{text(pageTexts.tryAgain)}</Button>}
              >
                {text(pageTexts.failed)} {text(ready.error.error.message)}
              </Banner>
            ) : null}
            {ready.isPending ? <Skeleton lines={8} /> : null}
            {ready.data ? (
              <NewRelease
                courseId={courseId}
                ready={ready.data}
                onOpenProblem={onOpenProblem}
                onRefused={() => void ready.refetch()}
                onCompare={(before) => setCompared({ before, after: null })}
                actions={actions}
              />
            ) : null}
          </section>
          <ReleaseHistory
            releases={list}
            revision={ready.data?.revision ?? 0}
            onCompare={compareNewest}
            actions={actions}
          />
        </div>
      </div>
      {compared === null ? null : (
        <CompareDialog courseId={courseId} releases={list} first={compared} onClose={() => setCompared(null)} />
      )}
    </main>
  );
}

interface NewReleaseProps extends Pick<ReleasePageProps, 'courseId' | 'onOpenProblem'> {
  readonly ready: OutputOf<'release.readiness'>;
  readonly onRefused: () => void;
  readonly onCompare: (before: string) => void;
  readonly actions: ReleasePageProps['actions'] | undefined;
}

function NewRelease({ courseId, ready, onOpenProblem, onRefused, onCompare, actions }: NewReleaseProps) {
  const text = useText();
  const { previous } = ready;
  if (previous !== null && ready.isUnchanged) {
    return (
      <div className="release-current">
        <BadgeCheck aria-hidden />
        <div>
          <h2>{text(pageTexts.unchangedTitle, { version: previous.version })}</h2>
          <p>{text(pageTexts.unchangedText)}</p>
          <div className="release-actions">{actions?.(previous)}</div>
        </div>
      </div>
    );
  }
  return (
    <>
      <h2>{text(pageTexts.newRelease)}</h2>
      {previous === null ? null : (
        <ChangesSince courseId={courseId} previous={previous} onCompare={() => onCompare(previous.id)} />
      )}
      <ReleaseForm
        key={previous?.id ?? 'first'}
        courseId={courseId}
        ready={ready}
        onOpenProblem={onOpenProblem}
        onRefused={onRefused}
      />
    </>
  );
}

interface ChangesSinceProps {
  readonly courseId: string;
  readonly previous: ReleaseHead;
  readonly onCompare: () => void;
}

/** One line about what is new, and the way to the whole comparison. */
function ChangesSince({ courseId, previous, onCompare }: ChangesSinceProps) {
  const text = useText();
  const format = useFormat();
  const { data } = useContractQuery('release.compare', { courseId, before: previous.id, after: null });
  if (!data) return null;
  const counted = [
    [pageTexts.changedQuestions, data.questions.length],
    [pageTexts.changedModules, data.modules.length],
    [pageTexts.changedSettings, data.settings.length],
  ] as const;
  const parts = counted.filter(([, count]) => count > 0);
  const what =
    parts.length === 0
      ? text(pageTexts.otherChanges)
      : parts.map(([label, count]) => text(label, { count: format.number(count) })).join(', ');
  return (
    <p className="release-since">
      {text(pageTexts.changesSince, { version: previous.version, what })}
      <Button size="small" kind="quiet" onPress={onCompare}>
        {text(pageTexts.seeChanges)}
      </Button>
    </p>
  );
}
