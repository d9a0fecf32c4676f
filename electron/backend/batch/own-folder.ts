/** A folder belongs to one batch. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { invalidFile } from '#files/failure.ts';
import type { LibraryReads } from '#store/library.ts';

/** Throws `invalid` when another open batch writes into the folder. Runs inside the transaction that opens a batch. */
export function requireOwnFolder({ batches }: LibraryReads, batchId: string, outDir: string): void {
  const place = realPlace(outDir);
  if (!batches.open().some((other) => other.id !== batchId && realPlace(other.outDir) === place)) return;
  throw invalidFile(
    outDir,
    'folder ini dipakai pembuatan paket lain yang belum selesai. Lanjutkan atau buang yang itu dulu, atau pilih folder lain.',
    'this folder is used by another batch that is not finished. Resume or give up that one first, or choose another folder.',
  );
}

/** The path without links; of a folder that is not there, by the nearest one that is. */
function realPlace(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(realPlace(parent), basename(whole));
  }
}
