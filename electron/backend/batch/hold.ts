import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { aboutFile } from '#files/failure.ts';
import { holdFile } from '#store/hold-file.ts';
import type { BackendPorts } from '../ports.ts';
import { alreadyRunning } from './find.ts';
import { batchStaging } from './staging.ts';

/** Two programs on one batch would take each other's half folders away. Throws `busy`. */
export async function holdBatch({ libraryDir, sqliteBinding }: BackendPorts, batchId: string): Promise<() => void> {
  const staging = batchStaging(libraryDir, batchId);
  await aboutFile(staging, () => mkdir(staging, { recursive: true }));
  const letGo = holdFile(join(staging, 'lock'), sqliteBinding);
  if (letGo === null) throw alreadyRunning();
  return letGo;
}
