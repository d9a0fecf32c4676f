import { CircleCheck, CircleX, FolderOpen } from 'lucide-react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { keepPrevious, useContractQuery } from '#author/bridge/queries.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { ProgressBar } from '#author/ui/progress-bar.tsx';
import { Spinner } from '#author/ui/spinner.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { JobProgress } from '#shared/contract/events.ts';
import { shareOf } from '#shared/contract/job-share.ts';
import { batchTexts } from './texts.ts';
import type { BatchRun } from './use-batch-run.ts';

type Batch = OutputOf<'batch.get'>;

export interface BatchProgressProps {
  /** Null in the moment before the batch is known. */
  readonly batchId: string | null;
  readonly title: string;
  readonly run: BatchRun;
  /** The folder that was chosen just now; null when it is not known to this window. */
  readonly folderToken: string | null;
  readonly onClose: () => void;
}

/** A batch at work, and what has become of it. */
export function BatchProgress(props: BatchProgressProps) {
  const { batchId, run } = props;
  const batch = useContractQuery(
    'batch.get',
    { id: batchId ?? '' },
    { enabled: batchId !== null, placeholderData: keepPrevious },
  );
  return run.isRunning ? (
    <Running {...props} batch={batch.data ?? null} />
  ) : (
    <Ended {...props} batch={batch.data ?? null} />
  );
}

interface ShownBatch extends BatchProgressProps {
  readonly batch: Batch | null;
}

function Running({ title, run, batch }: ShownBatch) {
  const text = useText();
  const progress = run.job?.progress ?? null;
  const footer = <Button onPress={run.cancel}>{text(batchTexts.stop)}</Button>;
  return (
    <Dialog title={title} isOpen isLocked onClose={run.cancel} footer={footer}>
      <BatchBar progress={progress} batch={batch} />
      <p className="batch-soft">{text(batchTexts.stopHint)}</p>
      {batch === null ? null : <AgencyStates batch={batch} />}
    </Dialog>
  );
}

function BatchBar({ progress, batch }: { readonly progress: JobProgress | null; readonly batch: Batch | null }) {
  const text = useText();
  const format = useFormat();
  if (progress === null) return <ProgressBar label={text(batchTexts.running)} share={null} />;
  if (progress.phase === 'preparing') {
    const detail = progress.totalBytes > 0 ? format.bytes(progress.bytes) : '';
    return <ProgressBar label={text(batchTexts.preparing)} share={shareOf(progress)} detail={detail} />;
  }
  const { done, total } = progress;
  const counted = text(batchTexts.count, { done: format.number(done), total: format.number(total) });
  const detail = batch === null || batch.bytes === 0 ? counted : `${counted} · ${format.bytes(batch.bytes)}`;
  return <ProgressBar label={text(batchTexts.writing)} share={shareOf(progress)} detail={detail} />;
}

function Ended({ title, run, batch, folderToken, onClose }: ShownBatch) {
  const text = useText();
  const { error, job } = run;
  const isCancelled = job?.status === 'cancelled';
  const heading = error !== null || isCancelled || batch === null ? title : headingOf(batch, text);
  const footer = (
    <>
      <Button onPress={onClose}>{text(batchTexts.close)}</Button>
      {batch?.status === 'open' ? (
        <Button kind={batch.failed > 0 ? 'plain' : 'primary'} onPress={() => run.resume(batch.id)}>
          {text(batch.failed > 0 && !isCancelled ? batchTexts.tryAgain : batchTexts.resume)}
        </Button>
      ) : null}
      {folderToken === null || batch === null || batch.done === 0 ? null : <RevealButton token={folderToken} />}
    </>
  );
  return (
    <Dialog title={heading} isOpen onClose={onClose} footer={footer}>
      {error === null ? null : <Banner tone="error">{text(error.message)}</Banner>}
      {isCancelled ? <Banner tone="info">{text(batchTexts.stopped)}</Banner> : null}
      {batch === null ? <Spinner /> : <Facts batch={batch} />}
      {batch === null ? null : <AgencyStates batch={batch} />}
    </Dialog>
  );
}

function headingOf({ failed }: Batch, text: ReturnType<typeof useText>): string {
  return text(failed > 0 ? batchTexts.partly : batchTexts.done);
}

function Facts({ batch }: { readonly batch: Batch }) {
  const text = useText();
  const format = useFormat();
  const { done, failed, folder, bytes, status } = batch;
  return (
    <>
      {status === 'done' ? <p>{text(batchTexts.doneText, { count: format.number(done) })}</p> : null}
      {failed > 0 ? (
        <Banner tone="warning">
          {text(batchTexts.partlyText, { failed: format.number(failed), done: format.number(done) })}
        </Banner>
      ) : null}
      <dl className="batch-facts">
        <dt>{text(batchTexts.folder)}</dt>
        <dd>{folder}</dd>
        <dt>{text(batchTexts.size)}</dt>
        <dd>{format.bytes(bytes)}</dd>
        {status === 'done' ? (
          <>
            <dt>{text(batchTexts.sums)}</dt>
            <dd>{text(batchTexts.sumsText)}</dd>
          </>
        ) : null}
      </dl>
    </>
  );
}

/** Agencies in the order in which they are made; what failed says why. */
function AgencyStates({ batch }: { readonly batch: Batch }) {
  const text = useText();
  const format = useFormat();
  const failedFirst = batch.agencies.toSorted((a, b) => rank[a.status] - rank[b.status]);
  return (
    <ul className="batch-states" aria-label={text(batchTexts.running)}>
      {failedFirst.map(({ agencyId, agency, status, bytes, error }) => (
        <li key={agencyId} className={status}>
          {status === 'done' ? <CircleCheck aria-hidden /> : null}
          {status === 'failed' ? <CircleX aria-hidden /> : null}
          {status === 'waiting' ? <span className="batch-dot" aria-hidden /> : null}
          <span>
            {agency}
            {error === null ? null : <small>{text(error.message)}</small>}
          </span>
          <small>{bytes === null ? text(stateTexts[status]) : format.bytes(bytes)}</small>
        </li>
      ))}
    </ul>
  );
}

const rank = { failed: 0, waiting: 1, done: 1 } as const;
const stateTexts = { waiting: batchTexts.waiting, done: batchTexts.made, failed: batchTexts.failed } as const;

/** On the desktop alone: a browser cannot show a folder of the computer that Ajar runs on. */
function RevealButton({ token }: { readonly token: string }) {
  const text = useText();
  const toast = useToast();
  if (bridge().edition !== 'desktop') return null;
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  return (
    <Button
      kind="primary"
      takesFocus
      icon={<FolderOpen aria-hidden />}
      onPress={() => void bridge().files.reveal(token).catch(onError)}
    >
      {text(batchTexts.showInFolder)}
    </Button>
  );
}
