import type { Handler } from '../context.ts';
import { findBatch } from './find.ts';
import { batchHead } from './head.ts';

export const batchGet: Handler<'batch.get'> = (context, { id }) => {
  const reads = context.library.reads();
  const agencies = reads.batches.items(id).map(({ agency, status, path, bytes, sha256, error }) => ({
    agencyId: agency.id,
    agency: agency.name,
    status,
    path,
    bytes,
    sha256,
    error,
  }));
  return { ...batchHead(context, reads, findBatch(reads, id)), agencies };
};
