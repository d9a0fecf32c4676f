import type { OutputOf } from '#shared/contract/contract.ts';
import type { LibraryReads } from '#store/library.ts';
import type { BatchRow } from '#store/repositories/batches.ts';
import type { BackendContext } from '../context.ts';
import { findRelease } from './find.ts';
import { isRunning } from './running.ts';

export type BatchHead = OutputOf<'batch.list'>[number];

/** A batch in one line. */
export function batchHead(context: BackendContext, reads: LibraryReads, batch: BatchRow): BatchHead {
  const { id, releaseId, outDir, status, createdAt, finishedAt } = batch;
  const { courseId, title, version } = findRelease(reads, releaseId);
  return {
    id,
    releaseId,
    courseId,
    title,
    version,
    folder: outDir,
    status,
    createdAt,
    finishedAt,
    ...reads.batches.counts(id),
    isRunning: isRunning(context, id),
  };
}
