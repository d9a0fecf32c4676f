import type { Handler } from '../context.ts';
import { findOpenBatch } from './find.ts';
import { startRun } from './running.ts';

export const batchResume: Handler<'batch.resume'> = (context, { id }) => {
  findOpenBatch(context.library.library(), id);
  return { jobId: startRun(context, id) };
};
