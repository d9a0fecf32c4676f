import { errorOf } from '#author/bridge/client.ts';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useText } from '#author/i18n/text.tsx';
import { useToast } from '#author/ui/toast.tsx';
import type { OutputOf } from '#shared/contract/contract.ts';
import { libraryTexts } from './texts.ts';

export interface Samples {
  readonly list: OutputOf<'sample.list'>;
  readonly isAdding: boolean;
  /** Copies every sample course that is not there yet into the library. */
  readonly add: () => void;
}

export function useSamples(): Samples {
  const text = useText();
  const toast = useToast();
  const { data } = useContractQuery('sample.list', {});
  const install = useContractCommand('sample.install');
  const list = data ?? [];
  const add = () => {
    const names = list.filter((sample) => !sample.installed).map((sample) => sample.name);
    if (names.length === 0) {
      toast.show({ text: text(libraryTexts.samplesThere) });
      return;
    }
    install.mutate(
      { names },
      {
        onSuccess: () => toast.show({ text: text(libraryTexts.samplesAdded) }),
        onError: (thrown) => toast.show({ text: text(errorOf(thrown).message), tone: 'error' }),
      },
    );
  };
  return { list, isAdding: install.isPending, add };
}
