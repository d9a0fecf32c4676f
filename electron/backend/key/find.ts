import { ContractFailure } from '#shared/contract/result.ts';
import type { LibraryReads } from '#store/library.ts';
import type { SigningKeyRow } from '#store/repositories/signing-keys.ts';

/** Throws `not-found`. */
export function findKey(library: LibraryReads, id: string): SigningKeyRow {
  const key = library.signingKeys.find(id);
  if (key !== null) return key;
  throw new ContractFailure('not-found', {
    id: `Kunci ${id} tidak ada di perpustakaan ini. Muat ulang daftar kunci, lalu pilih yang lain.`,
    en: `The key ${id} is not in this library. Reload the list of keys and choose another one.`,
  });
}
