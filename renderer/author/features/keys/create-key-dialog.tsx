import { useState } from 'react';
import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { useToast } from '#author/ui/toast.tsx';
import { keyTexts } from './texts.ts';

export function CreateKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const create = useContractCommand('key.create');
  const shown = name.trim();
  const onCreate = () => {
    setTried(true);
    if (shown === '') return;
    const onSuccess = () => {
      toast.show({ text: text(keyTexts.createDone, { name: shown }) });
      onClose();
    };
    create.mutate({ name: shown }, { onSuccess });
  };
  const footer = (
    <>
      <Button onPress={onClose}>{text(keyTexts.cancel)}</Button>
      <Button kind="primary" isPending={create.isPending} onPress={onCreate}>
        {text(keyTexts.createDo)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(keyTexts.createTitle)} isOpen size="small" onClose={onClose} footer={footer}>
      {create.error ? <Banner tone="error">{text(errorOf(create.error).message)}</Banner> : null}
      <TextField
        label={text(keyTexts.createName)}
        description={text(keyTexts.createHint)}
        value={name}
        maxLength={200}
        isRequired
        takesFocus
        error={isTried && shown === '' ? text(keyTexts.createMissing) : null}
        onChange={setName}
      />
    </Dialog>
  );
}
