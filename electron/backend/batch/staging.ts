import { join } from 'node:path';
import { rm } from 'node:fs/promises';

const prefix = 'batch-';

/** Where the shared parts of a batch's packages lie, on the library's disk, while it runs. */
export function batchStaging(libraryDir: string, batchId: string): string {
  return join(libraryDir, 'staging', `${prefix}${batchId}`);
}

/** The batch that a name in the staging folder belongs to; null for what is no batch's. */
export function batchOfStaging(name: string): string | null {
  return name.startsWith(prefix) ? name.slice(prefix.length) : null;
}

/** They are built again when they are needed again. */
export async function removeBatchStaging(libraryDir: string, batchId: string): Promise<void> {
  await rm(batchStaging(libraryDir, batchId), { recursive: true, force: true, maxRetries: 3 });
}
