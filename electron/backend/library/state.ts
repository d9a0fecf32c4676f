import type { OutputOf } from '#shared/contract/contract.ts';
import type { Backup } from '#store/backups.ts';
import type { LibraryHolder } from '../library-holder.ts';

export function backupItems(backups: readonly Backup[]): OutputOf<'library.backups'> {
  return backups.map((backup) => ({ ...backup, createdAt: backup.createdAt.toISOString() }));
}

export function libraryStateOf(holder: LibraryHolder): OutputOf<'app.info'>['library'] {
  const opened = holder.current();
  switch (opened.state) {
    case 'ok':
      return { state: 'ok' };
    case 'newer':
      return { state: 'newer', version: opened.version, supported: opened.supported };
    case 'damaged':
      return { state: 'damaged', detail: opened.detail, backups: backupItems(holder.backups()) };
  }
}
