import { useContractCommand } from '#author/bridge/queries.ts';
import { errorOf } from '#author/bridge/client.ts';
import { useFormat } from '#author/i18n/format.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { ConfirmDialog } from '#author/ui/confirm-dialog.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { useState } from 'react';
import type { Backup } from './backup-list.tsx';
import { backupTexts as texts } from './texts.ts';

interface RestoreQuestionProps {
  /** Null: nothing is asked. */
  readonly backup: Backup | null;
  readonly library: 'damaged' | 'ok';
  /** Writes what is still in the editor, before the library under it is another one. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** A restore can be undone by another one, but it is too much to happen by one wrong press. */
export function RestoreQuestion({ backup, library, onBefore, onClose }: RestoreQuestionProps) {
  const text = useText();
  const format = useFormat();
  const toast = useToast();
  const restore = useContractCommand('library.restore-backup');
  const [failure, setFailure] = useState<string | null>(null);
  const time = backup ? format.dateTime(backup.createdAt) : '';
  const close = () => {
    setFailure(null);
    onClose();
  };
  const run = async (name: string) => {
    setFailure(null);
    await onBefore();
    await restore.mutateAsync({ name });
    toast.show({ text: text(texts.restored, { time }) });
    close();
  };
  return (
    <ConfirmDialog
      title={text(texts.restoreAsk)}
      confirmLabel={text(texts.restore)}
      isOpen={backup !== null}
      isPending={restore.isPending}
      onCancel={close}
      onConfirm={() => {
        if (backup) run(backup.name).catch((thrown: unknown) => setFailure(text(errorOf(thrown).message)));
      }}
    >
      <p>{text(library === 'damaged' ? texts.restoreDamagedText : texts.restoreText, { time })}</p>
      {failure === null ? null : <Banner tone="error">{failure}</Banner>}
    </ConfirmDialog>
  );
}
