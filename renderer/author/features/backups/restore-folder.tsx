import { FolderInput } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useJobRun } from '#author/bridge/use-job-run.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { ConfirmDialog } from '#author/ui/confirm-dialog.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { JobProgressBar } from '#author/ui/job-progress.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import { backupTexts as texts } from './texts.ts';

interface RestoreFolderProps {
  /** Writes what is still in the editor, before the library under it is another one. */
  readonly onBefore: () => Promise<void>;
}

/** Asks for a folder that holds a copy of a library, and makes the library what it holds. */
export function RestoreFolder({ onBefore }: RestoreFolderProps) {
  const text = useText();
  const toast = useToast();
  const [folder, setFolder] = useState<FileToken | null>(null);
  const { job, isRunning, error, start, cancel, reset } = useJobRun('library.restore-copy');
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  const pick = async () => {
    const [chosen] = await bridge().files.pick('backup-folder');
    if (!chosen) return;
    reset();
    setFolder(chosen);
  };
  const run = async (source: FileToken) => {
    await onBefore();
    start({ source: source.token });
  };
  const said = useEffectEvent((status: 'done' | 'cancelled') => {
    toast.show({ text: text(status === 'done' ? texts.restoredFolder : texts.restoreCancelled) });
  });
  const over = job?.status === 'done' || job?.status === 'cancelled' ? job.status : null;
  useEffect(() => {
    if (over !== null) said(over);
  }, [over]);
  return (
    <>
      <Button icon={<FolderInput aria-hidden />} onPress={() => void pick().catch(onError)}>
        {text(texts.fromFolder)}
      </Button>
      {isRunning ? (
        <Dialog
          title={text(texts.folderAsk, { name: folder?.name ?? '' })}
          isOpen
          isLocked
          size="small"
          onClose={cancel}
          footer={<Button onPress={cancel}>{text(texts.cancel)}</Button>}
        >
          <JobProgressBar progress={job?.progress ?? null} />
        </Dialog>
      ) : (
        <ConfirmDialog
          title={text(texts.folderAsk, { name: folder?.name ?? '' })}
          confirmLabel={text(texts.restore)}
          isOpen={folder !== null && over === null}
          onCancel={() => setFolder(null)}
          onConfirm={() => {
            if (folder) void run(folder).catch(onError);
          }}
        >
          <p>{text(texts.folderText)}</p>
          {error ? <Banner tone="error">{text(error.message)}</Banner> : null}
        </ConfirmDialog>
      )}
    </>
  );
}
