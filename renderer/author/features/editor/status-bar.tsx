import { Check, CircleAlert, LoaderCircle, PenLine } from 'lucide-react';
import type { ReactElement } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { SavedState, WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { editorTexts as texts } from './texts.ts';
import './editor.css';

export interface StatusBarProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
}

const activeOf = ({ active }: WorkspaceSnapshot) => active;
const compiledOf = ({ analysis }: WorkspaceSnapshot) => analysis?.compiled ?? null;
const elsewhereOf = ({ pendingElsewhere }: WorkspaceSnapshot) => pendingElsewhere.join(', ');

const icons = { saved: Check, saving: LoaderCircle, unsaved: PenLine, failed: CircleAlert } as const;

function Saved({ saved }: { readonly saved: SavedState }): ReactElement {
  const text = useText();
  const Icon = icons[saved.kind];
  const said = saved.kind === 'failed' ? text(texts.failed, { reason: text(saved.reason) }) : text(texts[saved.kind]);
  return (
    <output className="status-bar-saved" data-testid="saved-state" data-state={saved.kind} title={said}>
      <Icon aria-hidden />
      <span>{said}</span>
    </output>
  );
}

function Counts({ courseId, controller }: StatusBarProps): ReactElement | null {
  const text = useText();
  const format = useFormat();
  const compiled = useWorkspace(controller, compiledOf);
  const { data: course } = useContractQuery('course.get', { id: courseId });
  if (!compiled) return null;
  const { words, outline } = compiled;
  const minutesPerHour = course?.settings.minutesPerHour ?? 45;
  const hours = Math.round((outline.minutes / minutesPerHour) * 10) / 10;
  const questions = outline.questions.length;
  return (
    <>
      <span>{text(texts.words, { count: format.number(words) })}</span>
      <span>
        {questions === 1 ? text(texts.oneQuestion) : text(texts.questions, { count: format.number(questions) })}
      </span>
      <span>{text(texts.minutes, { count: format.number(outline.minutes) })}</span>
      <span title={text(texts.hoursHelp, { minutes: minutesPerHour })}>
        {text(texts.hours, { count: format.number(hours) })}
      </span>
    </>
  );
}

/** Saved state, words, minutes, JP, questions, cursor. */
export function StatusBar({ courseId, controller }: StatusBarProps): ReactElement {
  const text = useText();
  const active = useWorkspace(controller, activeOf);
  const elsewhere = useWorkspace(controller, elsewhereOf);
  const canRetry = elsewhere !== '' || (active?.saved.kind === 'failed' && !active.conflict);
  return (
    <footer className="status-bar" data-testid="status-bar" aria-label={text(texts.status)}>
      {active ? <Saved saved={active.saved} /> : null}
      {elsewhere === '' ? null : <span>{text(texts.elsewhere, { files: elsewhere })}</span>}
      {canRetry ? (
        <Button size="small" kind="quiet" onPress={() => controller.retrySave()}>
          {text(texts.retry)}
        </Button>
      ) : null}
      <Counts courseId={courseId} controller={controller} />
      {active ? (
        <>
          <span className="status-bar-end">{text(texts.tabHint)}</span>
          <span>{text(texts.place, { line: active.cursor.line, column: active.cursor.column })}</span>
        </>
      ) : null}
    </footer>
  );
}
