import { GitCompareArrows } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { ConfirmDialog } from '#author/ui/confirm-dialog.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { ReleaseHead } from '#shared/release/model.ts';
import { pageTexts } from './page-texts.ts';
import { ReleaseDetails } from './release-details.tsx';

export interface ReleaseHistoryProps {
  /** Newest first. */
  readonly releases: readonly ReleaseHead[];
  /** Of `course.yaml`. */
  readonly revision: number;
  readonly onCompare: () => void;
  /** What else can be done with a release. */
  readonly actions?: ((release: ReleaseHead) => ReactNode) | undefined;
}

/** The releases of a course; one can become the draft again. */
export function ReleaseHistory({ releases, revision, onCompare, actions }: ReleaseHistoryProps) {
  const text = useText();
  const [asked, setAsked] = useState<ReleaseHead | null>(null);
  return (
    <section className="release-history">
      <header>
        <h2>{text(pageTexts.history)}</h2>
        {releases.length > 0 ? (
          <Button size="small" icon={<GitCompareArrows aria-hidden />} onPress={onCompare}>
            {text(pageTexts.compare)}
          </Button>
        ) : null}
      </header>
      {releases.length === 0 ? <p>{text(pageTexts.noHistory)}</p> : null}
      <ol>
        {releases.map((release) => (
          <HistoryItem key={release.id} release={release} onRestore={() => setAsked(release)}>
            {actions?.(release)}
          </HistoryItem>
        ))}
      </ol>
      {asked === null ? null : <RestoreQuestion release={asked} revision={revision} onClose={() => setAsked(null)} />}
    </section>
  );
}

interface HistoryItemProps {
  readonly release: ReleaseHead;
  readonly onRestore: () => void;
  readonly children: ReactNode;
}

function HistoryItem({ release, onRestore, children }: HistoryItemProps) {
  const text = useText();
  const format = useFormat();
  const { version, by, at, notes, modules, questions, bytes } = release;
  return (
    <li data-release={version}>
      <strong>{version}</strong>
      <small>{text(pageTexts.byAt, { by, at: format.dateTime(at) })}</small>
      {notes === '' ? null : <p>{notes}</p>}
      <small>
        {text(pageTexts.facts, {
          modules: format.number(modules),
          questions: format.number(questions),
          size: format.bytes(bytes),
        })}
      </small>
      <ReleaseDetails release={release} />
      <div className="release-actions">
        {children}
        <Button size="small" kind="quiet" onPress={onRestore}>
          {text(pageTexts.restore)}
        </Button>
      </div>
    </li>
  );
}

interface RestoreQuestionProps {
  readonly release: ReleaseHead;
  readonly revision: number;
  readonly onClose: () => void;
}

function RestoreQuestion({ release, revision, onClose }: RestoreQuestionProps) {
  const text = useText();
  const toast = useToast();
  const restore = useContractCommand('release.restore');
  const { id, version } = release;
  const onRestored = () => {
    toast.show({ text: text(pageTexts.restored, { version }) });
    onClose();
  };
  return (
    <ConfirmDialog
      title={text(pageTexts.restoreAsk, { version })}
      confirmLabel={text(pageTexts.restoreDo)}
      isOpen
      isPending={restore.isPending}
      onConfirm={() => restore.mutate({ id, expectedRevision: revision }, { onSuccess: onRestored })}
      onCancel={onClose}
    >
      <p>{text(pageTexts.restoreText, { version })}</p>
      {restore.error ? <Banner tone="error">{text(restore.error.error.message)}</Banner> : null}
    </ConfirmDialog>
  );
}
