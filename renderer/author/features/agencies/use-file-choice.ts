import { bridge, errorOf } from '#author/bridge/client.ts';
import { useText } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { FileToken, PickKind } from '#shared/contract/bridge.ts';

/** A function that asks the person for one file of this kind; nothing happens when they cancel. */
export function useFileChoice(kind: PickKind, onFile: (file: FileToken) => void): () => void {
  const text = useText();
  const toast = useToast();
  async function choose(): Promise<void> {
    try {
      const [file] = await bridge().files.pick(kind);
      if (file) onFile(file);
    } catch (thrown) {
      toast.show({ text: text(errorOf(thrown).message), tone: 'error' });
    }
  }
  return () => void choose();
}
