import { useState } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import { keyTexts } from './texts.ts';

export interface ImportKeyDialogProps {
  readonly file: FileToken;
  readonly onClose: () => void;
}

/** Takes in a key that was saved on another computer. */
export function ImportKeyDialog({ file, onClose }: ImportKeyDialogProps) {
  const text = useText();
  const toast = useToast();
  const [passphrase, setPassphrase] = useState('');
  const [isTried, setTried] = useState(false);
  const take = useContractCommand('key.import');
  const onTaken = () => {
    toast.show({ text: text(keyTexts.importDone) });
    onClose();
  };
  const onImport = () => {
    setTried(true);
    if (passphrase === '') return;
    take.mutate({ source: file.token, passphrase }, { onSuccess: onTaken });
  };
  const footer = (
    <>
      <Button onPress={onClose}>{text(keyTexts.cancel)}</Button>
      <Button kind="primary" isPending={take.isPending} onPress={onImport}>
        {text(keyTexts.importDo)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(keyTexts.importTitle)} isOpen size="small" onClose={onClose} footer={footer}>
      {take.error ? <Banner tone="error">{text(errorOf(take.error).message)}</Banner> : null}
      <p>{text(keyTexts.importFile, { name: file.name })}</p>
      <TextField
        label={text(keyTexts.passphrase)}
        description={text(keyTexts.importHint)}
        kind="secret"
        value={passphrase}
        maxLength={1_000}
        isRequired
        takesFocus
        error={isTried && passphrase === '' ? text(keyTexts.importMissing) : null}
        onChange={setPassphrase}
      />
    </Dialog>
  );
}
