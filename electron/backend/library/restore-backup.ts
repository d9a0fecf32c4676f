import { ContractFailure } from '#shared/contract/result.ts';
import type { BackendContext, Handler } from '../context.ts';
import { libraryStateOf } from './state.ts';

export const libraryRestoreBackup: Handler<'library.restore-backup'> = (context, { name }) => {
  restoreOrThrow(context, name);
  return libraryStateOf(context.library);
};

/** Throws `not-found` or `invalid` when the backup cannot be used, and `busy` while another program has the library open. */
export function restoreOrThrow({ library, ports }: BackendContext, name: string): void {
  const result = library.restore(name);
  switch (result.kind) {
    case 'restored':
      ports.log.info('backup-restored', { backup: name, keptAs: result.keptAs ?? '' });
      return;
    case 'in-use':
      throw inUse();
    case 'no-such-backup':
      throw new ContractFailure('not-found', {
        id: 'Cadangan itu tidak ada lagi. Pilih cadangan lain.',
        en: 'That backup is no longer there. Choose another one.',
      });
    case 'backup-damaged':
      ports.log.error('backup-damaged', { backup: name, detail: result.detail });
      throw new ContractFailure('invalid', {
        id: 'Cadangan itu juga rusak, jadi tidak dipakai. Pilih cadangan lain.',
        en: 'That backup is damaged as well, so it was not used. Choose another one.',
      });
  }
}

function inUse(): ContractFailure {
  return new ContractFailure(
    'busy',
    {
      id: 'Pustaka ini juga sedang terbuka di program Ajar lain. Tutup program itu dulu, lalu pulihkan lagi.',
      en: 'This library is open in another copy of Ajar as well. Close that one first, then restore again.',
    },
    { retry: true },
  );
}
