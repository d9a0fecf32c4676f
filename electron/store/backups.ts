/**
 * Copies of the database in `backups/`. Two kinds: `daily-<time>.db`, made at start when the newest is older than a day
 * (seven are kept), and `before-v<N>-<time>.db`, made before a migration (all are kept).
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { connect } from './connect.ts';
import { copyDurably, moveDurably, syncFolder } from './durable-files.ts';
import { inspectDatabase } from './inspect.ts';
import { fileTime, timeOfName, type LibraryPaths } from './paths.ts';

export interface Backup {
  /** File name in `backups/`. */
  readonly name: string;
  readonly bytes: number;
  readonly createdAt: Date;
}

const dayInMilliseconds = 24 * 60 * 60 * 1_000;
const dailyBackupsKept = 7;

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

export function dailyBackupIsDue(backups: readonly Backup[], now: Date): boolean {
  const newest = backups[0];
  return newest === undefined || now.getTime() - newest.createdAt.getTime() >= dayInMilliseconds;
}

/** Names of the daily backups that have had their time; those before a migration are never among them. */
export function backupsToDrop(backups: readonly Backup[]): readonly string[] {
  return backups
    .filter((backup) => backup.name.startsWith('daily-'))
    .slice(dailyBackupsKept)
    .map((backup) => backup.name);
}

/**
 * Copies page by page between other work, so that the start is not held up; then drops what is too old. Returns the
 * new backup's name, or null when none was due.
 */
export async function backupDaily(database: Database.Database, paths: LibraryPaths, now: Date): Promise<string | null> {
  if (!dailyBackupIsDue(listBackups(paths), now)) return null;
  const name = `daily-${fileTime(now)}.db`;
  const part = path.join(paths.backups, `${name}.part`);
  rmSync(part, { force: true });
  await database.backup(part);
  moveDurably(part, path.join(paths.backups, name));
  for (const old of backupsToDrop(listBackups(paths))) rmSync(path.join(paths.backups, old), { force: true });
  return name;
}

export type RestoreResult =
  | { readonly kind: 'restored'; readonly keptAs: string | null }
  | { readonly kind: 'no-such-backup' }
  | { readonly kind: 'backup-damaged'; readonly detail: string };

/**
 * Puts a backup in the place of `library.db`, which must not be open. The file that was there stays beside it as
 * `library.<label>-<time>.db`, with its `-wal` and `-shm`.
 */
export function restoreBackup(
  paths: LibraryPaths,
  name: string,
  label: 'damaged' | 'replaced',
  options: { readonly now: Date; readonly sqliteBinding?: string | undefined },
): RestoreResult {
  if (!listBackups(paths).some((backup) => backup.name === name)) return { kind: 'no-such-backup' };
  const backup = path.join(paths.backups, name);
  const damage = damageOf(backup, options.sqliteBinding);
  if (damage !== null) return { kind: 'backup-damaged', detail: damage };
  copyDurably(backup, paths.restoring);
  const keptAs = moveAside(paths, label, options.now);
  finishRestore(paths);
  return { kind: 'restored', keptAs };
}

/** Completes a restore; also one that a crash interrupted after the old file had been moved aside. */
export function finishRestore(paths: LibraryPaths): void {
  renameSync(paths.restoring, paths.database);
  syncFolder(paths.dir);
}

function moveAside(paths: LibraryPaths, label: 'damaged' | 'replaced', now: Date): string | null {
  const kept = path.join(paths.dir, `library.${label}-${fileTime(now)}.db`);
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
