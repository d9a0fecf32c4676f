/** Opens a library folder. A damaged file is reported and left alone; a newer one is opened for reading only. */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { backupDaily, backupInPeace, backupNow, copyDatabase, finishRestore, listBackups } from './backups.ts';
import { connect, connectNew } from './connect.ts';
import { moveDurably } from './durable-files.ts';
import { inspectDatabase } from './inspect.ts';
import { createLibrary, createLibraryReads, type Library, type LibraryReads } from './library.ts';
import { assertAppliedUnchanged, migrate, schemaVersion, supportedVersion } from './migrate.ts';
import { allMigrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { libraryPaths, type LibraryPaths } from './paths.ts';

export interface OpenOptions {
  /** Absolute path of the library folder; made when missing. */
  readonly dir: string;
  readonly clock: { now(): Date };
  /** Another better-sqlite3 binary (test runtimes). */
  readonly sqliteBinding?: string | undefined;
  /** For tests of the migrations themselves. */
  readonly migrations?: readonly Migration[];
}

export type OpenedLibrary =
  | {
      readonly state: 'ok';
      readonly library: Library;
      /** Makes the daily backup when one is due; the rest of the app goes on meanwhile. */
      backUp(): Promise<string | null>;
      /** Makes a backup that a person asked for; its name. */
      backUpNow(): Promise<string>;
      /** Puts a copy that was read back into `file`. */
      copyTo(file: string): Promise<void>;
      close(): void;
      /** Closes; false, and open as before, while another program has the library open as well. */
      closeAlone(): boolean;
    }
  | {
      readonly state: 'newer';
      readonly version: number;
      readonly supported: number;
      /** Null when the newer schema cannot be read with today's queries. */
      readonly reads: LibraryReads | null;
      close(): void;
    }
  /** `detail` is technical, in English. */
  | { readonly state: 'damaged'; readonly detail: string; close(): void };

/** Throws only when the database is locked by another process, or a released migration was changed. */
export function openLibrary(options: OpenOptions): OpenedLibrary {
  const paths = libraryPaths(options.dir);
  const migrations = options.migrations ?? allMigrations;
  try {
    prepareFolder(paths);
    if (!existsSync(paths.database)) {
      if (listBackups(paths).length > 0) return damaged('library.db is missing');
      createDatabase(paths, options, migrations);
    }
    return openExisting(paths, options, migrations);
  } catch (error) {
    if (isDamage(error)) return damaged(error.message);
    throw error;
  }
}

function prepareFolder(paths: LibraryPaths): void {
  for (const folder of [paths.dir, paths.media, paths.backups]) mkdirSync(folder, { recursive: true });
  if (!existsSync(paths.database) && existsSync(paths.restoring)) finishRestore(paths);
}

/** Built beside its place and moved there when complete: an empty or half `library.db` is therefore always damage. */
function createDatabase(paths: LibraryPaths, options: OpenOptions, migrations: readonly Migration[]): void {
  const file = `${paths.database}.new`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const database = connectNew(file, options.sqliteBinding);
  try {
    migrate(database, migrations, options.clock.now());
  } finally {
    // Closing the only connection folds the WAL into the file.
    database.close();
  }
  moveDurably(file, paths.database);
}

function openExisting(paths: LibraryPaths, options: OpenOptions, migrations: readonly Migration[]): OpenedLibrary {
  const stat = statSync(paths.database);
  if (!stat.isFile()) return damaged('library.db is not a file');
  if (stat.size === 0) return damaged('library.db is empty');
  // Inspected through a read-only connection: one that may write would fold the WAL into a file that is damaged.
  const inspection = connect(paths.database, { mode: 'read', sqliteBinding: options.sqliteBinding });
  let keep = false;
  try {
    const damage = inspectDatabase(inspection);
    if (damage !== null) return damaged(damage);
    const version = schemaVersion(inspection);
    const supported = supportedVersion(migrations);
    if (version > supported) {
      keep = true;
      return { state: 'newer', version, supported, reads: readsOf(inspection), close: () => void inspection.close() };
    }
    assertAppliedUnchanged(inspection, migrations);
  } finally {
    if (!keep) inspection.close();
  }
  return openForWork(paths, options, migrations);
}

function openForWork(paths: LibraryPaths, options: OpenOptions, migrations: readonly Migration[]): OpenedLibrary {
  const database = connect(paths.database, { mode: 'write', sqliteBinding: options.sqliteBinding });
  try {
    const supported = supportedVersion(migrations);
    if (schemaVersion(database) < supported) {
      backupNow(database, paths, `before-v${supported}`, options.clock.now());
      migrate(database, migrations, options.clock.now());
    }
    return {
      state: 'ok',
      library: createLibrary(database, paths),
      backUp: () => backupDaily(database, paths, options.clock.now()),
      backUpNow: () => backupInPeace(database, paths, 'manual', options.clock.now()),
      copyTo: (file) => copyDatabase(database, file, options.sqliteBinding),
      close: () => closeDatabase(database),
      closeAlone: () => closeAlone(database),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function readsOf(database: Database.Database): LibraryReads | null {
  try {
    return createLibraryReads(database);
  } catch (error) {
    // A table or column that today's queries name is gone: a newer schema may do that.
    if (sqliteCode(error) === 'SQLITE_ERROR') return null;
    throw error;
  }
}

function closeDatabase(database: Database.Database): void {
  if (!database.open) return;
  database.pragma('optimize');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

/** Only a connection that is alone can leave the WAL (sqlite.org/wal.html#entering_and_leaving_wal_mode). */
function closeAlone(database: Database.Database): boolean {
  database.pragma('busy_timeout = 200');
  try {
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!/^SQLITE_(?:BUSY|LOCKED)/.test(sqliteCode(error))) throw error;
    database.pragma('busy_timeout = 5000');
    return false;
  }
  database.close();
  return true;
}

function damaged(detail: string): OpenedLibrary {
  return { state: 'damaged', detail, close: () => undefined };
}

function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A file that cannot be read or understood, or a migration that its content does not survive; not a lock, not a bug in ours. */
function isDamage(error: unknown): error is Error {
  const code = sqliteCode(error);
  if (/^SQLITE_(BUSY|LOCKED|MISUSE|NOMEM)/.test(code)) return false;
  return code.startsWith('SQLITE_') || /^E(ACCES|PERM|ISDIR|NOTDIR|EXIST|IO|ROFS|NOSPC)$/.test(code);
}
