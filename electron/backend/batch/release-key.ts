import type { SigningKey } from '#files/signing.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import type { ReleaseHead } from '#shared/release/model.ts';
import type { LibraryReads } from '#store/library.ts';

/** The key that signed the release signs its packages. Throws `not-found` when it is not in this library. */
export function releaseKey(reads: LibraryReads, { keyId, version }: ReleaseHead): SigningKey {
  const key = reads.signingKeys.find(keyId);
  if (key !== null) return key;
  throw new ContractFailure('not-found', {
    id: `Kunci yang menandatangani rilis ${version} (${keyId}) tidak ada di perpustakaan ini. Masukkan dulu salinan kuncinya (.ajarkey).`,
    en: `The key that signed release ${version} (${keyId}) is not in this library. Import its copy (.ajarkey) first.`,
  });
}
