import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { LibraryReads } from '#store/library.ts';
import type { BackendPorts } from '../ports.ts';
import { holdBatch } from './hold.ts';
import { batchOfStaging, batchStaging, removeBatchStaging } from './staging.ts';

/** Removes what stayed of batches that were over when their program was killed; one that is at work is left alone. */
export async function removeLeftStaging(ports: BackendPorts, { batches }: LibraryReads): Promise<void> {
  const names = await readdir(dirname(batchStaging(ports.libraryDir, ''))).catch(() => []);
  const isOver = (id: string): boolean => batches.find(id)?.status !== 'open';
  for (const id of names.flatMap((name) => batchOfStaging(name) ?? [])) {
    if (!isOver(id)) continue;
    const letGo = await holdBatch(ports, id).catch(() => null);
    if (letGo === null) continue;
    try {
      // Looked at again: another program may have opened it again before it was held.
      if (!isOver(id)) continue;
    } finally {
      letGo();
    }
    await removeBatchStaging(ports.libraryDir, id);
  }
}
