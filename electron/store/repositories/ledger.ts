import type { LedgerEntry } from '#shared/release/ledger-entry.ts';
import type { Medium } from '#shared/release/medium.ts';
import type { ReadHandle, WriteHandle } from '../handles.ts';

const columns = `id, agency_id AS agencyId, agency_name AS agencyName, course_id AS courseId, course_title AS courseTitle,
  release_id AS releaseId, version, format, batch_id AS batchId, package_name AS packageName, package_bytes AS packageBytes,
  package_sha256 AS packageSha256, prepared_at AS preparedAt, medium, handed_at AS handedAt, confirmed_at AS confirmedAt,
  confirmed_by AS confirmedBy, notes`;

type LedgerColumns = Omit<LedgerEntry, 'package'> & {
  readonly packageName: string;
  readonly packageBytes: number;
  readonly packageSha256: string;
};

export const ledgerSql = {
  all: `SELECT ${columns} FROM ledger ORDER BY prepared_at DESC, id`,
  ofCourse: `SELECT ${columns} FROM ledger WHERE course_id = ? ORDER BY prepared_at DESC, id`,
  ofAgency: `SELECT ${columns} FROM ledger WHERE agency_id = ? ORDER BY prepared_at DESC, id`,
  find: `SELECT ${columns} FROM ledger WHERE id = ?`,
} as const;

function entryOf({ packageName, packageBytes, packageSha256, ...entry }: LedgerColumns): LedgerEntry {
  return { ...entry, package: { name: packageName, bytes: packageBytes, sha256: packageSha256 } };
}

export function createLedgerReads(db: ReadHandle) {
  const all = db.query<[], LedgerColumns>(ledgerSql.all);
  const ofCourse = db.query<[string], LedgerColumns>(ledgerSql.ofCourse);
  const ofAgency = db.query<[string], LedgerColumns>(ledgerSql.ofAgency);
  const find = db.query<[string], LedgerColumns>(ledgerSql.find);
  return {
    /** Newest first, as the others. */
    all: (): readonly LedgerEntry[] => all.all().map(entryOf),
    ofCourse: (courseId: string): readonly LedgerEntry[] => ofCourse.all(courseId).map(entryOf),
    ofAgency: (agencyId: string): readonly LedgerEntry[] => ofAgency.all(agencyId).map(entryOf),
    find(id: string): LedgerEntry | null {
      const row = find.get(id);
      return row === undefined ? null : entryOf(row);
    },
  };
}

/** A package that was just made: nothing is known yet of its way to the agency. */
export type PreparedEntry = Omit<LedgerEntry, 'medium' | 'handedAt' | 'confirmedAt' | 'confirmedBy' | 'notes'>;

export function createLedgerWrites(db: WriteHandle) {
  const insert = db.command<(string | number | null)[]>(
    `INSERT INTO ledger (id, agency_id, agency_name, course_id, course_title, release_id, version, format, batch_id, package_name,
     package_bytes, package_sha256, prepared_at, confirmed_by, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')`,
  );
  const handOver = db.command<[string, string, string, string]>(
    'UPDATE ledger SET medium = ?, handed_at = ?, notes = ? WHERE id = ?',
  );
  const confirm = db.command<[string, string, string]>(
    'UPDATE ledger SET confirmed_at = ?, confirmed_by = ? WHERE id = ?',
  );
  const undoConfirm = db.command<[string]>(`UPDATE ledger SET confirmed_at = NULL, confirmed_by = '' WHERE id = ?`);
  const undoHandOver = db.command<[string]>(
    `UPDATE ledger SET medium = NULL, handed_at = NULL, confirmed_at = NULL, confirmed_by = '' WHERE id = ?`,
  );
  return {
    /** Throws when the batch has a row for this agency already. */
    insert(entry: PreparedEntry): void {
      insert.run(
        entry.id,
        entry.agencyId,
        entry.agencyName,
        entry.courseId,
        entry.courseTitle,
        entry.releaseId,
        entry.version,
        entry.format,
        entry.batchId,
        entry.package.name,
        entry.package.bytes,
        entry.package.sha256,
        entry.preparedAt,
      );
    },
    handOver: (id: string, medium: Medium, at: string, notes: string): void => void handOver.run(medium, at, notes, id),
    confirm: (id: string, at: string, by: string): void => void confirm.run(at, by, id),
    undoConfirm: (id: string): void => void undoConfirm.run(id),
    /** The confirmation goes with it. */
    undoHandOver: (id: string): void => void undoHandOver.run(id),
  };
}

export type LedgerReads = ReturnType<typeof createLedgerReads>;
export type LedgerWrites = ReturnType<typeof createLedgerWrites>;
