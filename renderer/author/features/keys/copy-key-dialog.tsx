import { Download, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useContractCommand } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { Banner } from '#author/ui/banner.tsx';
import { Button } from '#author/ui/button.tsx';
import { Dialog } from '#author/ui/dialog.tsx';
import { TextField } from '#author/ui/text-field.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { safeFileName } from '#shared/course/names.ts';
import { keyTexts } from './texts.ts';

const shortest = 8;

export interface CopyKeyDialogProps {
  readonly keyHead: OutputOf<'key.list'>[number];
  readonly onClose: () => void;
}

/** Saves a key behind a passphrase. */
export function CopyKeyDialog({ keyHead, onClose }: CopyKeyDialogProps) {
  const text = useText();
  const toast = useToast();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isTried, setTried] = useState(false);
  const [target, setTarget] = useState<FileToken | null>(null);
  const copy = useContractCommand('key.export');
  const isShort = passphrase.length < shortest;
  const isOther = repeated !== passphrase;
  const save = async () => {
    const chosen = await bridge().files.saveTarget('key', `${safeFileName(keyHead.name)}.ajarkey`);
    if (!chosen) return;
    setTarget(chosen);
    copy.mutate({ id: keyHead.id, passphrase, target: chosen.token });
  };
  const onSave = () => {
    setTried(true);
    if (isShort || isOther) return;
    save().catch((thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }));
  };
  if (copy.isSuccess && target) return <CopyDone target={target} onClose={onClose} />;
  const footer = (
    <>
      <Button onPress={onClose}>{text(keyTexts.cancel)}</Button>
      <Button kind="primary" isPending={copy.isPending} onPress={onSave}>
        {text(keyTexts.copyDo)}
      </Button>
    </>
  );
  return (
    <Dialog
      title={text(keyTexts.copyTitle, { name: keyHead.name })}
      isOpen
      size="small"
      onClose={onClose}
      footer={footer}
    >
      {copy.error ? <Banner tone="error">{text(errorOf(copy.error).message)}</Banner> : null}
      <p>{text(keyTexts.copyText)}</p>
      <TextField
        label={text(keyTexts.passphrase)}
        description={text(keyTexts.passphraseHint)}
        kind="secret"
        value={passphrase}
        maxLength={1_000}
        isRequired
        takesFocus
        error={isTried && isShort ? text(keyTexts.passphraseShort) : null}
        onChange={setPassphrase}
      />
      <TextField
        label={text(keyTexts.repeat)}
        kind="secret"
        value={repeated}
        maxLength={1_000}
        isRequired
        error={isTried && !isShort && isOther ? text(keyTexts.repeatWrong) : null}
        onChange={setRepeated}
      />
    </Dialog>
  );
}

/** The finished file is shown in its folder, or downloaded. */
function CopyDone({ target, onClose }: { readonly target: FileToken; readonly onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const isDesktop = bridge().edition === 'desktop';
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  const footer = (
    <>
      <Button onPress={onClose}>{text(keyTexts.close)}</Button>
      <Button
        kind="primary"
        takesFocus
        icon={isDesktop ? <FolderOpen aria-hidden /> : <Download aria-hidden />}
        onPress={() => void bridge().files.reveal(target.token).catch(onError)}
      >
        {text(isDesktop ? keyTexts.showInFolder : keyTexts.download)}
      </Button>
    </>
  );
  return (
    <Dialog title={text(keyTexts.copyReady)} isOpen size="small" onClose={onClose} footer={footer}>
      <p>{text(keyTexts.copyDone, { name: target.name })}</p>
    </Dialog>
  );
}
