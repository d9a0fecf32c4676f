/** One release for many agencies: packages with letters in one folder. */
import { z } from 'zod';
import { command, query } from './define.ts';
import type { ContractError } from './result.ts';
import { courseId, fileToken, isoTime, releaseId } from './schemas.ts';

const batchId = z.uuid();
const agencyId = z.uuid();
const batchRef = z.strictObject({ id: batchId });
/** What stopped one agency's package; made by the backend itself. */
const itemError = z.custom<ContractError>((value) => typeof value === 'object' && value !== null && 'code' in value);

const batchHead = {
  id: batchId,
  releaseId,
  courseId,
  title: z.string(),
  version: z.string(),
  /** Folder of the batch as the person knows it, on the computer of the library. */
  folder: z.string(),
  /** `open`: there is something left to do; `resume` goes on. */
  status: z.enum(['open', 'done', 'discarded']),
  /** A job works on it in this program. */
  isRunning: z.boolean(),
  createdAt: isoTime,
  finishedAt: isoTime.nullable(),
  items: z.int(),
  done: z.int(),
  failed: z.int(),
  /** Of the packages that are done. */
  bytes: z.int(),
};

const batchItem = z.strictObject({
  agencyId,
  agency: z.string(),
  status: z.enum(['waiting', 'done', 'failed']),
  /** Below the batch's folder, `dinas-a/kursus.zip`; null until it is done. */
  path: z.string().nullable(),
  bytes: z.int().nullable(),
  sha256: z.string().nullable(),
  error: itemError.nullable(),
});

export const batchMethods = {
  /**
   * `target` is a folder that is new or empty. `contact`: whom the letter names for questions, in one line. What stands in
   * the agencies now is what the packages get, whatever is edited meanwhile.
   */
  'batch.start': command(
    z.strictObject({
      releaseId,
      agencyIds: z.array(agencyId).min(1).max(2_000),
      target: fileToken,
      contact: z.string().trim().max(200).default(''),
      /** Form of the letters; `pdf` is `invalid` where nothing can print. */
      letters: z.enum(['html', 'pdf']).default('html'),
    }),
    z.strictObject({ batchId, jobId: z.string() }),
    ['jobs', 'batches'],
  ),
  /** Does what is left of an open batch, failed agencies included. Busy while it is running already. */
  'batch.resume': command(batchRef, z.strictObject({ jobId: z.string() }), ['jobs', 'batches']),
  /** The 200 newest, newest first. */
  'batch.list': query(z.strictObject({}), z.array(z.strictObject(batchHead)), ['batches', 'jobs']),
  'batch.get': query(batchRef, z.strictObject({ ...batchHead, agencies: z.array(batchItem) }), ['batches', 'jobs']),
  /** Gives up what is left of an open batch; what was made stays, in the folder and in the ledger. */
  'batch.discard': command(batchRef, z.strictObject({}), ['batches']),
};
