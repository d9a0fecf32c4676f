import { useState } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useJobRun } from '#author/bridge/use-job-run.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { JobProgressBar } from '#author/ui/job-progress.tsx';
import { Select } from '#author/ui/select.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { ShrinkResult } from '#shared/contract/events.ts';
import { nameOf } from './media-items.ts';
import { shrinkTexts } from './shrink-texts.ts';

const widths = ['2400', '1600', '1200', '800'] as const;
type Width = (typeof widths)[number];
type Format = 'webp' | 'avif';

export interface ShrinkDialogProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
  readonly paths: readonly string[];
  /** `path`: where the first picture is afterwards; null when nothing was done. */
  readonly onClose: (path: string | null) => void;
}

/** Makes pictures smaller, then shows what that saved and lets the person take each one back. */
export function ShrinkDialog({ courseId, controller, paths, onClose }: ShrinkDialogProps) {
  const text = useText();
  const [width, setWidth] = useState<Width>('1600');
  const [format, setFormat] = useState<Format>('webp');
  const run = useJobRun('media.shrink');
  const { job, isRunning, error } = run;
  if (isRunning) {
    const footer = <Button onPress={run.cancel}>{text(shrinkTexts.cancel)}</Button>;
    return (
      <Dialog title={text(shrinkTexts.running)} isOpen isLocked size="small" onClose={run.cancel} footer={footer}>
        <JobProgressBar progress={job?.progress ?? null} />
      </Dialog>
    );
  }
  if (job?.result?.kind === 'shrink') {
    const [first] = job.result.items;
    return <ShrinkDone courseId={courseId} result={job.result} onClose={() => onClose(first?.path ?? null)} />;
  }
  const start = () =>
    void controller.flush().then(() => run.start({ courseId, paths: [...paths], width: Number(width), format }));
  const footer = (
    <>
      <Button onPress={() => onClose(null)}>{text(shrinkTexts.leave)}</Button>
      <Button kind="primary" takesFocus onPress={start}>
        {text(shrinkTexts.start)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(shrinkTexts.title)} isOpen size="small" onClose={() => onClose(null)} footer={footer}>
      {error ? <Banner tone="error">{text(error.message)}</Banner> : null}
      {job?.status === 'cancelled' ? <Banner tone="info">{text(shrinkTexts.cancelled)}</Banner> : null}
      <p>
        {text(paths.length === 1 ? shrinkTexts.askOne : shrinkTexts.askMany, {
          count: paths.length,
          name: nameOf(paths[0] ?? ''),
        })}
      </p>
      <Select
        label={text(shrinkTexts.width)}
        value={width}
        options={widths.map((id) => ({ id, text: text(shrinkTexts.pixels, { width: id }) }))}
        onChange={setWidth}
      />
      <Select
        label={text(shrinkTexts.format)}
        value={format}
        options={[
          { id: 'webp', text: 'WebP', description: text(shrinkTexts.webp) },
          { id: 'avif', text: 'AVIF', description: text(shrinkTexts.avif) },
        ]}
        onChange={setFormat}
      />
    </Dialog>
  );
}

interface ShrinkDoneProps {
  readonly courseId: string;
  readonly result: ShrinkResult;
  readonly onClose: () => void;
}

function ShrinkDone({ courseId, result, onClose }: ShrinkDoneProps) {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const { mutateAsync: restore } = useContractCommand('media.restore');
  const [restored, setRestored] = useState<readonly string[]>([]);
  const isUnavailable = result.items.some(({ because }) => because === 'unavailable');
  const sum = (which: 'before' | 'after') =>
    result.items.reduce((total, item) => total + (restored.includes(item.kept ?? '') ? item.before : item[which]), 0);
  const takeBack = (kept: string) => {
    restore({ courseId, kept: [kept] })
      .then(() => setRestored((before) => [...before, kept]))
      .catch((thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }));
  };
  const footer = (
    <Button kind="primary" takesFocus onPress={onClose}>
      {text(shrinkTexts.done)}
    </Button>
  );
  return (
    <Dialog title={text(shrinkTexts.doneTitle)} isOpen size="medium" onClose={onClose} footer={footer}>
      {isUnavailable ? <Banner tone="warning">{text(shrinkTexts.unavailable)}</Banner> : null}
      <p>{text(shrinkTexts.total, { before: format.bytes(sum('before')), after: format.bytes(sum('after')) })}</p>
      <ul className="media-shrunk">
        {result.items.map(({ path, before, after, kept, because }) => (
          <li key={path}>
            <span>
              {nameOf(path)}
              <small>
                {because === null
                  ? text(shrinkTexts.sizes, { before: format.bytes(before), after: format.bytes(after) })
                  : text(shrinkTexts[because])}
              </small>
            </span>
            {kept === null ? null : restored.includes(kept) ? (
              <small>{text(shrinkTexts.takenBack)}</small>
            ) : (
              <Button
                size="small"
                aria-label={text(shrinkTexts.takeBackName, { name: nameOf(path) })}
                onPress={() => takeBack(kept)}
              >
                {text(shrinkTexts.takeBack)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
