import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useJobRun } from '#author/bridge/use-job-run.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { JobProgressBar } from '#author/ui/job-progress.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { DroppedFile, FileToken } from '#shared/contract/bridge.ts';
import type { ImportResult, JobState } from '#shared/contract/events.ts';
import type { ContractError } from '#shared/contract/result.ts';
import { libraryTexts } from './texts.ts';

type OnConflict = 'refuse' | 'replace' | 'copy';

export interface ImportFlow {
  /** Asks for a file or a folder and imports it. */
  readonly pick: (kind: 'course' | 'course-folder') => void;
  /** Imports a file that was dropped on the window. */
  readonly offer: (file: DroppedFile) => void;
  readonly state: ImportState;
}

export interface ImportState {
  readonly job: JobState | null;
  readonly isRunning: boolean;
  readonly error: ContractError | null;
  readonly start: (onConflict: OnConflict) => void;
  readonly cancel: () => void;
  readonly close: () => void;
}

/** Import from the choice of a file to the course in the library. `onOpen` opens it when the person wants that. */
export function useImportFlow(onOpen: (courseId: string) => void): ImportFlow {
  const text = useText();
  const toast = useToast();
  const [source, setSource] = useState<FileToken | null>(null);
  const run = useJobRun('import.start');
  const { job, start } = run;
  const begin = useCallback(
    (choose: () => Promise<FileToken | undefined>) => {
      const read = async () => {
        const file = await choose();
        if (!file) return;
        setSource(file);
        start({ source: file.token, onConflict: 'refuse' });
      };
      read().catch((thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }));
    },
    [start, toast, text],
  );
  const importedMessage = ({ courseId, title, problems }: ImportResult) => ({
    text: text(problems.length > 0 ? libraryTexts.importedWithProblems : libraryTexts.imported, {
      title,
      count: problems.length,
    }),
    action: { label: text(libraryTexts.open), run: () => onOpen(courseId) },
  });
  const finish = useEffectEvent((job: JobState) => {
    if (job.status === 'cancelled') toast.show({ text: text(libraryTexts.importCancelled) });
    if (job.result?.kind === 'import') toast.show(importedMessage(job.result));
    if (job.status === 'cancelled' || job.result?.kind === 'import') run.reset();
  });
  useEffect(() => {
    if (job !== null && job.status !== 'running') finish(job);
  }, [job]);
  return {
    pick: (kind) => begin(async () => (await bridge().files.pick(kind))[0]),
    offer: (file) => begin(() => bridge().files.offer(file)),
    state: {
      job,
      isRunning: run.isRunning,
      error: run.error,
      start: (onConflict) => {
        if (source) run.start({ source: source.token, onConflict });
      },
      cancel: run.cancel,
      close: run.reset,
    },
  };
}

/** Progress, conflict and failure of an import; nothing while there is none. */
export function ImportDialog({ state }: { readonly state: ImportState }) {
  const text = useText();
  const { job, isRunning, error, start, cancel, close } = state;
  if (error) {
    const footer = <Button onPress={close}>{text(libraryTexts.close)}</Button>;
    return (
      <Dialog title={text(libraryTexts.importFailed)} isOpen size="small" onClose={close} footer={footer}>
        <Banner tone="error">{text(error.message)}</Banner>
      </Dialog>
    );
  }
  if (job?.result?.kind === 'import-conflict') {
    return <ConflictDialog title={job.result.title} onChoose={start} onCancel={close} />;
  }
  const footer = <Button onPress={cancel}>{text(libraryTexts.cancel)}</Button>;
  return (
    <Dialog
      title={text(libraryTexts.importing)}
      isOpen={isRunning}
      size="small"
      isLocked
      onClose={cancel}
      footer={footer}
    >
      <JobProgressBar progress={job?.progress ?? null} />
    </Dialog>
  );
}

interface ConflictDialogProps {
  readonly title: string;
  readonly onChoose: (onConflict: OnConflict) => void;
  readonly onCancel: () => void;
}

function ConflictDialog({ title, onChoose, onCancel }: ConflictDialogProps) {
  const text = useText();
  const footer = (
    <>
      <Button onPress={onCancel}>{text(libraryTexts.cancel)}</Button>
      <Button kind="danger" onPress={() => onChoose('replace')}>
        {text(libraryTexts.conflictReplace)}
      </Button>
      <Button kind="primary" takesFocus onPress={() => onChoose('copy')}>
        {text(libraryTexts.conflictCopy)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(libraryTexts.conflictTitle)} isOpen role="alertdialog" onClose={onCancel} footer={footer}>
      <p>{text(libraryTexts.conflictText, { title })}</p>
    </Dialog>
  );
}
