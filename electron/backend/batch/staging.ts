import { join } from 'node:path';
import { rm } from 'node:fs/promises';

/** Where the shared parts of a batch's packages lie, on the library's disk, while it runs. */
export function batchStaging(libraryDir: string, batchId: string): string {
  return join(libraryDir, 'staging', `batch-${batchId}`);
}

/** They are built again when they are needed again. */
export async function removeBatchStaging(libraryDir: string, batchId: string): Promise<void> {
  await rm(batchStaging(libraryDir, batchId), { recursive: true, force: true, maxRetries: 3 });
}
