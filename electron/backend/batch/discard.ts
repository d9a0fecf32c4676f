import type { Handler } from '../context.ts';
import { findOpenBatch } from './find.ts';
import { holdBatch } from './hold.ts';
import { removeBatchStaging } from './staging.ts';

export const batchDiscard: Handler<'batch.discard'> = async ({ library, ports }, { id }) => {
  const open = library.library();
  findOpenBatch(open, id);
  const letGo = await holdBatch(ports, id);
  try {
    open.write(({ batches }) => batches.close(id, 'discarded', ports.clock.now().toISOString()));
  } finally {
    letGo();
  }
  await removeBatchStaging(ports.libraryDir, id);
  return {};
};
