import { useCallback, useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useJobRun, type JobRun } from '#author/bridge/use-job-run.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { JobProgressBar } from '#author/ui/job-progress.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { PackKind } from './course-actions.ts';
import { exchangeName } from './exchange-name.ts';
import { libraryTexts } from './texts.ts';

export interface PackedCourse {
  readonly id: string;
  readonly title: string;
}

interface Packing {
  readonly course: PackedCourse;
  readonly target: FileToken;
}

export interface PackFlow {
  /** Asks where to save and writes the course in its exchange form. */
  readonly begin: (course: PackedCourse, kind: PackKind) => void;
  readonly state: { readonly packing: Packing | null; readonly run: JobRun<'pack.start'>; readonly close: () => void };
}

export function usePackFlow(): PackFlow {
  const text = useText();
  const toast = useToast();
  const [packing, setPacking] = useState<Packing | null>(null);
  const run = useJobRun('pack.start');
  const { start, reset } = run;
  const begin = useCallback(
    (course: PackedCourse, kind: PackKind) => {
      const name = exchangeName(course.title, kind);
      const write = async () => {
        const target = await bridge().files.saveTarget(kind, name);
        if (!target) return;
        setPacking({ course, target });
        start({ courseId: course.id, target: target.token });
      };
      write().catch((thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }));
    },
    [start, toast, text],
  );
  const close = useCallback(() => {
    setPacking(null);
    reset();
  }, [reset]);
  return { begin, state: { packing, run, close } };
}

/** Progress and result of writing a course; nothing while there is none. */
export function PackDialog({ state }: { readonly state: PackFlow['state'] }) {
  const text = useText();
  const { packing, run, close } = state;
  if (!packing) return null;
  const isDone = run.job?.status === 'done';
  const isCancelled = run.job?.status === 'cancelled';
  const title = isDone
    ? text(libraryTexts.packed)
    : text(run.error ? libraryTexts.packFailed : libraryTexts.packing, { title: packing.course.title });
  const footer = run.isRunning ? (
    <Button onPress={run.cancel}>{text(libraryTexts.cancel)}</Button>
  ) : (
    <>
      <Button onPress={close}>{text(libraryTexts.close)}</Button>
      {isDone ? <RevealButton token={packing.target.token} /> : null}
    </>
  );
  return (
    <Dialog title={title} isOpen size="small" isLocked={run.isRunning} onClose={close} footer={footer}>
      {run.error ? <Banner tone="error">{text(run.error.message)}</Banner> : null}
      {run.isRunning ? <JobProgressBar progress={run.job?.progress ?? null} /> : null}
      {isCancelled ? <p>{text(libraryTexts.packCancelled)}</p> : null}
      {run.job?.result?.kind === 'pack' ? <PackedText {...run.job.result} /> : null}
    </Dialog>
  );
}

function PackedText({ name, files, bytes }: { readonly name: string; readonly files: number; readonly bytes: number }) {
  const text = useText();
  const format = useFormat();
  return <p>{text(libraryTexts.packedText, { name, files: format.number(files), bytes: format.bytes(bytes) })}</p>;
}

function RevealButton({ token }: { readonly token: string }) {
  const text = useText();
  const toast = useToast();
  const label = bridge().edition === 'desktop' ? libraryTexts.showInFolder : libraryTexts.download;
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  return (
    <Button kind="primary" takesFocus onPress={() => void bridge().files.reveal(token).catch(onError)}>
      {text(label)}
    </Button>
  );
}
