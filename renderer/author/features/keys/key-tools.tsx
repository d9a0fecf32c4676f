import { KeyRound, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useText } from '#author/i18n/text.tsx';
import { Button } from '#author/ui/button.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken } from '#shared/contract/bridge.ts';
import { KeyDialog } from './key-dialog.tsx';
import { keyTexts } from './texts.ts';
import { VerifyDialog } from './verify-dialog.tsx';

/** The buttons to the keys and to the check of a finished package. */
export function KeyTools() {
  const text = useText();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<FileToken | null>(null);
  const pick = async () => {
    try {
      const [chosen] = await bridge().files.pick('package');
      if (chosen) setFile(chosen);
    } catch (thrown) {
      toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
    }
  };
  return (
    <div className="key-tools">
      <Button icon={<ShieldCheck aria-hidden />} onPress={() => void pick()}>
        {text(keyTexts.verify)}
      </Button>
      <Button icon={<KeyRound aria-hidden />} onPress={() => setOpen(true)}>
        {text(keyTexts.open)}
      </Button>
      {isOpen ? <KeyDialog onClose={() => setOpen(false)} /> : null}
      {file === null ? null : <VerifyDialog file={file} onClose={() => setFile(null)} />}
    </div>
  );
}
