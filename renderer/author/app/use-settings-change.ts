import { errorOf } from '#author/bridge/client.ts';
import { useUpdateSettings } from '#author/bridge/settings.ts';
import { useText } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { InputOf } from '#shared/contract/contract.ts';

/** Changes settings, and says so when they could not be kept. */
export function useSettingsChange(): (patch: InputOf<'settings.set'>) => void {
  const text = useText();
  const toast = useToast();
  const update = useUpdateSettings();
  return (patch) => {
    update(patch).catch((thrown: unknown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }));
  };
}
