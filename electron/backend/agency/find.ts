import { ContractFailure } from '#shared/contract/result.ts';
import type { Agency } from '#shared/release/agency.ts';
import { nameKey } from '#shared/release/agency-values.ts';
import type { LibraryReads } from '#store/library.ts';

/** Throws `not-found` when there is no such agency outside the trash. */
export function findAgency(library: LibraryReads, id: string): Agency {
  const found = library.agencies.find(id);
  if (found === null || found.deletedAt !== null) throw agencyNotFound();
  return found.agency;
}

export function agencyNotFound(): ContractFailure {
  return new ContractFailure('not-found', {
    id: 'Instansi ini tidak ada lagi di daftar. Muat ulang daftar instansi, lalu pilih yang lain.',
    en: 'This agency is no longer in the list. Reload the list of agencies and choose another one.',
  });
}

/** Throws `conflict` when another agency has this name, whatever its case and spaces. */
export function assertNameIsFree(library: LibraryReads, name: string, ownId: string | null): void {
  const key = nameKey(name);
  const other = library.agencies.all().find((agency) => nameKey(agency.name) === key && agency.id !== ownId);
  if (other === undefined) return;
  throw new ContractFailure('conflict', {
    id: `Instansi “${other.name}” sudah ada. Ubah yang sudah ada, atau beri nama lain.`,
    en: `There is an agency “${other.name}” already. Change that one, or use another name.`,
  });
}
