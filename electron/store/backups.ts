/**
 * Copies of the database in `backups/`: `daily-<time>.db`, made when the newest is a day old; `before-v<N>-<time>.db`, made
 * before a migration; `before-restore-<time>.db`, what a restored backup took the place of; `manual-<time>.db`, asked for by
 * a person; `folder-<time>.db`, taken from a copy of a library. How many are kept is written in `backup-rotation.ts`.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { backupsToDrop, dailyBackupIsDue } from './backup-rotation.ts';
import { connect } from './connect.ts';
import { copyDurably, moveDurably, syncFile, syncFolder } from './durable-files.ts';
import { inspectDatabase } from './inspect.ts';
import { fileTime, timeOfName, type LibraryPaths } from './paths.ts';

export interface Backup {
  /** File name in `backups/`. */
  readonly name: string;
  readonly bytes: number;
  readonly createdAt: Date;
}

/** Newest first. A folder that cannot be read holds no backup that could be offered. */
export function listBackups(paths: LibraryPaths): readonly Backup[] {
  if (!existsSync(paths.backups)) return [];
  return readdirSync(paths.backups, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.db'))
    .map((entry) => {
      const stat = statSync(path.join(paths.backups, entry.name));
      return { name: entry.name, bytes: stat.size, createdAt: timeOfName(entry.name) ?? stat.mtime };
    })
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}

/** A compact copy in one step; blocks. For the moment before a migration. */
export function backupNow(database: Database.Database, paths: LibraryPaths, label: string, now: Date): string {
  const name = `${label}-${fileTime(now)}.db`;
  const part = path.join(paths.backups, `${name}.part`);
  rmSync(part, { force: true });
  database.prepare('VACUUM INTO ?').run(part);
  moveDurably(part, path.join(paths.backups, name));
  return name;
}

/** Makes the daily backup and drops what is too old. Returns the new backup's name, or null when none was due. */
export async function backupDaily(database: Database.Database, paths: LibraryPaths, now: Date): Promise<string | null> {
  if (!dailyBackupIsDue(listBackups(paths), now)) return null;
  return backupInPeace(database, paths, 'daily', now);
}

/** Copies page by page between other work, so that nobody is held up; then drops what is too old. Returns its name. */
export async function backupInPeace(
  database: Database.Database,
  paths: LibraryPaths,
  label: 'daily' | 'manual',
  now: Date,
): Promise<string> {
  const name = `${label}-${fileTime(now)}.db`;
  const part = path.join(paths.backups, `${name}.part`);
  rmSync(part, { force: true });
  await database.backup(part);
  moveDurably(part, path.join(paths.backups, name));
  // The database itself must not be older than its backup when the WAL beside it gets lost.
  database.pragma('wal_checkpoint(PASSIVE)');
  dropOldBackups(paths);
  return name;
}

function dropOldBackups(paths: LibraryPaths): void {
  for (const old of backupsToDrop(listBackups(paths))) rmSync(path.join(paths.backups, old), { force: true });
}

/** A consistent copy of the database in `file`, read back. Throws when what was written cannot be read. */
export async function copyDatabase(
  database: Database.Database,
  file: string,
  sqliteBinding: string | undefined,
): Promise<void> {
  await database.backup(file);
  const damage = damageOf(file, sqliteBinding);
  if (damage !== null) throw new Error(`the copy of the database cannot be read: ${damage}`);
  syncFile(file);
}

/** Takes a database from elsewhere into `backups/`, to be restored from there. Returns its name. */
export function adoptBackup(paths: LibraryPaths, file: string, now: Date): string {
  const name = `folder-${fileTime(now)}.db`;
  mkdirSync(paths.backups, { recursive: true });
  copyDurably(file, path.join(paths.backups, name));
  dropOldBackups(paths);
  return name;
}

export type RestoreResult =
  /** Another program has the library open: its writes would go into the file that was moved aside. */
  | { readonly kind: 'in-use' }
  | { readonly kind: 'restored'; readonly keptAs: string | null }
  | { readonly kind: 'no-such-backup' }
  | { readonly kind: 'backup-damaged'; readonly detail: string };

/**
 * Puts a backup in the place of `library.db`, which must not be open. A damaged file that was there stays beside it as
 * `library.damaged-<time>.db`, with its `-wal` and `-shm`; a good one becomes the backup `before-restore-<time>.db`.
 */
export function restoreBackup(
  paths: LibraryPaths,
  name: string,
  present: 'damaged' | 'good',
  options: { readonly now: Date; readonly sqliteBinding?: string | undefined },
): Exclude<RestoreResult, { kind: 'in-use' }> {
  const unusable = backupTrouble(paths, name, options.sqliteBinding);
  if (unusable !== null) return unusable;
  copyDurably(path.join(paths.backups, name), paths.restoring);
  const keptAs = moveAside(paths, present, options.now);
  finishRestore(paths);
  dropOldBackups(paths);
  return { kind: 'restored', keptAs };
}

/** Why a backup cannot be restored; null when it can. */
export function backupTrouble(
  paths: LibraryPaths,
  name: string,
  sqliteBinding: string | undefined,
): Extract<RestoreResult, { kind: 'no-such-backup' | 'backup-damaged' }> | null {
  if (!listBackups(paths).some((backup) => backup.name === name)) return { kind: 'no-such-backup' };
  const damage = damageOf(path.join(paths.backups, name), sqliteBinding);
  return damage === null ? null : { kind: 'backup-damaged', detail: damage };
}

/** Completes a restore; also one that a crash interrupted after the old file had been moved aside. */
export function finishRestore(paths: LibraryPaths): void {
  renameSync(paths.restoring, paths.database);
  syncFolder(paths.dir);
}

function moveAside(paths: LibraryPaths, present: 'damaged' | 'good', now: Date): string | null {
  const kept =
    present === 'damaged'
      ? path.join(paths.dir, `library.damaged-${fileTime(now)}.db`)
      : path.join(paths.backups, `before-restore-${fileTime(now)}.db`);
  // The WAL goes first: without it the database alone is still consistent, the other way round it would be orphaned.
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(paths.database + suffix)) renameSync(paths.database + suffix, kept + suffix);
  }
  return existsSync(kept) ? path.basename(kept) : null;
}

function damageOf(file: string, sqliteBinding: string | undefined): string | null {
  try {
    const database = connect(file, { mode: 'read', sqliteBinding });
    try {
      return inspectDatabase(database);
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
