import type { Handler } from '../context.ts';
import { findBatch, findOpenBatch } from './find.ts';
import { missingPackages } from './missing.ts';
import { requireOwnFolder } from './own-folder.ts';
import { startRun } from './running.ts';

/** Does what is left. A batch that was finished is opened again when packages of it are gone from its folder. */
export const batchResume: Handler<'batch.resume'> = async (context, { id }) => {
  const open = context.library.library();
  const { status, outDir } = findBatch(open, id);
  if (status === 'done' && (await missingPackages(outDir, open.batches.items(id))).size > 0) {
    open.write(({ batches }) => {
      requireOwnFolder(open, id, outDir);
      batches.reopen(id);
    });
  }
  findOpenBatch(open, id);
  return { jobId: startRun(context, id) };
};
