import type { Handler } from '../context.ts';
import { alreadyRunning, findOpenBatch } from './find.ts';
import { isRunning } from './running.ts';
import { removeBatchStaging } from './staging.ts';

export const batchDiscard: Handler<'batch.discard'> = async (context, { id }) => {
  const { library, ports } = context;
  const open = library.library();
  findOpenBatch(open, id);
  if (isRunning(context, id)) throw alreadyRunning();
  open.write(({ batches }) => batches.close(id, 'discarded', ports.clock.now().toISOString()));
  await removeBatchStaging(ports.libraryDir, id);
  return {};
};
