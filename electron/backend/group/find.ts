import { ContractFailure } from '#shared/contract/result.ts';
import type { LibraryReads } from '#store/library.ts';
import type { GroupRow } from '#store/repositories/groups.ts';

/** Throws `not-found`. */
export function findGroup(library: LibraryReads, id: string): GroupRow {
  const group = library.groups.find(id);
  if (group !== null) return group;
  throw new ContractFailure('not-found', {
    id: 'Kelompok ini tidak ada lagi. Muat ulang daftar instansi, lalu pilih kelompok lain.',
    en: 'This group is no longer there. Reload the list of agencies and choose another one.',
  });
}
