import type { ContractError } from '#shared/contract/result.ts';
import type { Agency } from '#shared/release/agency.ts';
import type { ReadHandle, WriteHandle } from '../handles.ts';

/** One release for many agencies, in one folder. */
export interface BatchRow {
  readonly id: string;
  readonly releaseId: string;
  /** Absolute path. */
  readonly outDir: string;
  /** Form of the hand-over letters. */
  readonly letters: 'html' | 'pdf';
  /** `open`: there is something left to do. */
  readonly status: 'open' | 'done' | 'discarded';
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export interface BatchCounts {
  readonly items: number;
  readonly done: number;
  readonly failed: number;
  /** Bytes of the packages that are done. */
  readonly bytes: number;
}

/** All that the packages of one agency hang on, as it was when the batch began: what is edited meanwhile does not mix in. */
export interface BatchAgency {
  readonly agency: Agency;
  /** The release that the agency had before; null when this is its first. */
  readonly previousReleaseId: string | null;
  /** Whom the letter names for questions: telephone, e-mail; '' when nobody said. */
  readonly contact: string;
}

export interface BatchItem extends BatchAgency {
  readonly position: number;
  readonly status: 'waiting' | 'done' | 'failed';
  /** Name of the package below the batch's folder, `dinas-a/kursus.zip`; null until it is done. */
  readonly path: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly error: ContractError | null;
}

interface ItemColumns extends Omit<BatchItem, keyof BatchAgency | 'error'> {
  readonly agency: string;
  readonly error: string | null;
}

const columns = `b.id, b.release_id AS releaseId, b.out_dir AS outDir, b.letters, b.status, b.created_at AS createdAt,
  b.finished_at AS finishedAt`;

export const batchSql = {
  newest: `SELECT ${columns} FROM batches b ORDER BY b.created_at DESC, b.id DESC LIMIT 200`,
  find: `SELECT ${columns} FROM batches b WHERE b.id = ?`,
  open: `SELECT ${columns} FROM batches b WHERE b.status = 'open' ORDER BY b.created_at`,
  counts: `SELECT COUNT(*) AS items, COUNT(*) FILTER (WHERE status = 'done') AS done,
    COUNT(*) FILTER (WHERE status = 'failed') AS failed, COALESCE(SUM(bytes) FILTER (WHERE status = 'done'), 0) AS bytes FROM batch_items WHERE batch_id = ?`,
  items: `SELECT position, agency, status, path, bytes, sha256, error FROM batch_items WHERE batch_id = ? ORDER BY position`,
} as const;

function itemOf({ agency, error, ...rest }: ItemColumns): BatchItem {
  // Written by `insertItem` and `fail` below, and checked by SQLite to be JSON.
  const frozen = JSON.parse(agency) as BatchAgency;
  return { ...rest, ...frozen, error: error === null ? null : (JSON.parse(error) as ContractError) };
}

export function createBatchReads(db: ReadHandle) {
  const newest = db.query<[], BatchRow>(batchSql.newest);
  const find = db.query<[string], BatchRow>(batchSql.find);
  const open = db.query<[], BatchRow>(batchSql.open);
  const counts = db.query<[string], BatchCounts>(batchSql.counts);
  const items = db.query<[string], ItemColumns>(batchSql.items);
  return {
    /** The 200 newest, newest first. */
    newest: (): readonly BatchRow[] => newest.all(),
    find: (id: string): BatchRow | null => find.get(id) ?? null,
    /** All with something left to do, oldest first. */
    open: (): readonly BatchRow[] => open.all(),
    counts: (id: string): BatchCounts => counts.get(id) ?? { items: 0, done: 0, failed: 0, bytes: 0 },
    /** In the order in which they are made. */
    items: (id: string): readonly BatchItem[] => items.all(id).map(itemOf),
  };
}

export function createBatchWrites(db: WriteHandle) {
  const insert = db.command<[string, string, string, string, string]>(
    `INSERT INTO batches (id, release_id, out_dir, letters, status, created_at) VALUES (?, ?, ?, ?, 'open', ?)`,
  );
  const insertItem = db.command<[string, number, string, string]>(
    `INSERT INTO batch_items (batch_id, position, agency_id, agency, status) VALUES (?, ?, ?, ?, 'waiting')`,
  );
  const done = db.command<[string, number, string, string, number]>(
    `UPDATE batch_items SET status = 'done', path = ?, bytes = ?, sha256 = ?, error = NULL WHERE batch_id = ? AND position = ?`,
  );
  const fail = db.command<[string, string, number]>(
    `UPDATE batch_items SET status = 'failed', error = ? WHERE batch_id = ? AND position = ?`,
  );
  const close = db.command<[string, string, string]>('UPDATE batches SET status = ?, finished_at = ? WHERE id = ?');
  const reopen = db.command<[string]>(`UPDATE batches SET status = 'open', finished_at = NULL WHERE id = ?`);
  return {
    insert({ id, releaseId, outDir, letters, createdAt }: Omit<BatchRow, 'status' | 'finishedAt'>): void {
      insert.run(id, releaseId, outDir, letters, createdAt);
    },
    insertItem: (batchId: string, position: number, frozen: BatchAgency): void =>
      void insertItem.run(batchId, position, frozen.agency.id, JSON.stringify(frozen)),
    done(
      batchId: string,
      position: number,
      made: { readonly path: string; readonly bytes: number; readonly sha256: string },
    ): void {
      done.run(made.path, made.bytes, made.sha256, batchId, position);
    },
    fail: (batchId: string, position: number, error: ContractError): void =>
      void fail.run(JSON.stringify(error), batchId, position),
    close: (batchId: string, status: 'done' | 'discarded', now: string): void => void close.run(status, now, batchId),
    reopen: (batchId: string): void => void reopen.run(batchId),
  };
}

export type BatchReads = ReturnType<typeof createBatchReads>;
export type BatchWrites = ReturnType<typeof createBatchWrites>;
