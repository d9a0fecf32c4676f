import { DatabaseBackup } from 'lucide-react';
import { useState } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { Skeleton } from '#author/ui/spinner.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { BackupList, type Backup } from './backup-list.tsx';
import { copyIcon, useCopyLibrary } from './copy-library.tsx';
import { RestoreFolder } from './restore-folder.tsx';
import { RestoreQuestion } from './restore-question.tsx';
import { backupTexts as texts } from './texts.ts';

export interface BackupsDialogProps {
  readonly isOpen: boolean;
  /** Writes what is still in the editor and leaves it, before the library under it is another one. */
  readonly onBeforeRestore: () => Promise<void>;
  readonly onClose: () => void;
}

/** The backups of the library: what there is, one more, a copy elsewhere, and the way back. */
export function BackupsDialog({ isOpen, onBeforeRestore, onClose }: BackupsDialogProps) {
  const text = useText();
  const copy = useCopyLibrary();
  return (
    <Dialog
      title={text(texts.title)}
      isOpen={isOpen}
      isLocked={copy.isRunning}
      onClose={onClose}
      footer={
        <Button isDisabled={copy.isRunning} onPress={onClose}>
          {text(texts.close)}
        </Button>
      }
    >
      <p className="backups-lead">{text(texts.lead)}</p>
      <div className="backups-actions">
        <Button kind="primary" icon={copyIcon} isPending={copy.isRunning} onPress={copy.start}>
          {text(texts.copy)}
        </Button>
        <BackupNow />
        <RestoreFolder onBefore={onBeforeRestore} />
      </div>
      {copy.status}
      <Kept onBeforeRestore={onBeforeRestore} />
    </Dialog>
  );
}

function BackupNow() {
  const text = useText();
  const toast = useToast();
  const backup = useContractCommand('library.backup-now');
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  return (
    <Button
      icon={<DatabaseBackup aria-hidden />}
      isPending={backup.isPending}
      onPress={() => backup.mutate({}, { onSuccess: () => toast.show({ text: text(texts.made) }), onError })}
    >
      {text(texts.now)}
    </Button>
  );
}

function Kept({ onBeforeRestore }: Pick<BackupsDialogProps, 'onBeforeRestore'>) {
  const text = useText();
  // A daily backup tells no window, so what is shown is read anew each time.
  const { data, error } = useContractQuery('library.backups', {}, { staleTime: 0 });
  const [chosen, setChosen] = useState<Backup | null>(null);
  return (
    <section>
      <h3>{text(texts.list)}</h3>
      {error ? <Banner tone="error">{text(error.error.message)}</Banner> : null}
      {data === undefined && !error ? <Skeleton lines={3} /> : null}
      {data?.length === 0 ? <p className="backups-lead">{text(texts.none)}</p> : null}
      {data ? <BackupList backups={data} onChoose={setChosen} /> : null}
      <RestoreQuestion backup={chosen} library="ok" onBefore={onBeforeRestore} onClose={() => setChosen(null)} />
    </section>
  );
}
