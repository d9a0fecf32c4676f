import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileFailure } from '#files/failure.ts';
import type { BatchItem } from '#store/repositories/batches.ts';

/** Positions of the items that are done and whose package is not in the folder, or has another size. */
export async function missingPackages(outDir: string, items: readonly BatchItem[]): Promise<ReadonlySet<number>> {
  const missing = new Set<number>();
  for (const { status, position, path, bytes } of items) {
    if (status !== 'done' || path === null) continue;
    if ((await sizeOf(join(outDir, path))) !== bytes) missing.add(position);
  }
  return missing;
}

/** Bytes, or null when there is no such file. */
async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw fileFailure(error, file);
  }
}
