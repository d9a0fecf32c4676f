import type { Handler } from '../context.ts';
import { batchHead } from './head.ts';

export const batchList: Handler<'batch.list'> = (context) => {
  const reads = context.library.reads();
  return reads.batches.newest().map((batch) => batchHead(context, reads, batch));
};
