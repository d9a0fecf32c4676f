import { ContractFailure } from '#shared/contract/result.ts';
import type { ReleaseHead } from '#shared/release/model.ts';
import type { LibraryReads } from '#store/library.ts';
import type { BatchRow } from '#store/repositories/batches.ts';
import { releaseNotFound } from '../failures.ts';

/** Throws `not-found`. */
export function findRelease(reads: LibraryReads, id: string): ReleaseHead {
  const release = reads.releases.find(id);
  if (release === null) throw releaseNotFound();
  return release;
}

/** Throws `not-found`. */
export function findBatch(reads: LibraryReads, id: string): BatchRow {
  const batch = reads.batches.find(id);
  if (batch !== null) return batch;
  throw new ContractFailure('not-found', {
    id: 'Pembuatan paket ini tidak ada di perpustakaan.',
    en: 'This batch of packages is not in the library.',
  });
}

/** Throws `not-found`, or `conflict` when nothing is left to do. */
export function findOpenBatch(reads: LibraryReads, id: string): BatchRow {
  const batch = findBatch(reads, id);
  if (batch.status === 'open') return batch;
  throw new ContractFailure('conflict', {
    id: 'Pembuatan paket ini sudah ditutup. Mulai yang baru untuk membuat paket lagi.',
    en: 'This batch of packages is closed. Start a new one to make packages again.',
  });
}

export function alreadyRunning(): ContractFailure {
  return new ContractFailure(
    'busy',
    {
      id: 'Paket-paket ini sedang dibuat. Tunggu sampai selesai, atau batalkan dulu.',
      en: 'These packages are being made right now. Wait for the end, or cancel first.',
    },
    { retry: true },
  );
}
