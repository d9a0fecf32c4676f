import { useState } from 'react';
import { bridge, errorOf } from '#author/bridge/client.ts';
import { useText } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken, SaveKind } from '#shared/contract/bridge.ts';
import { ledgerTexts } from './texts.ts';

/** Asks where to save, lets `write` do it, and offers the finished file. `write` gives the sentence that says so. */
export function useSavedFile(kind: SaveKind, name: string, write: (target: FileToken) => Promise<string>) {
  const text = useText();
  const toast = useToast();
  const [isPending, setPending] = useState(false);
  const onError = (thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
  async function save(): Promise<void> {
    const target = await bridge().files.saveTarget(kind, name);
    if (target === null) return;
    const said = await write(target);
    const label = text(bridge().edition === 'desktop' ? ledgerTexts.show : ledgerTexts.download);
    toast.show({ text: said, action: { label, run: () => void bridge().files.reveal(target.token).catch(onError) } });
  }
  const start = () => {
    setPending(true);
    void save()
      .catch(onError)
      .finally(() => setPending(false));
  };
  return { start, isPending };
}
