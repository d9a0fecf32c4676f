import { ContractFailure } from '#shared/contract/result.ts';
import type { Handler } from '../context.ts';
import { libraryStateOf } from './state.ts';

export const libraryRestoreBackup: Handler<'library.restore-backup'> = ({ library, ports }, { name }) => {
  const result = library.restore(name);
  switch (result.kind) {
    case 'restored':
      ports.log.info('backup-restored', { backup: name, keptAs: result.keptAs ?? '' });
      return libraryStateOf(library);
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
};
