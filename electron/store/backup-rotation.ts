/**
 * Which backups go. Written rule: of the daily ones the seven newest stay, and of the older ones the last of each week, for
 * four weeks. Of those made by hand ten stay, of those made before a restore and of those that came from a folder five
 * each. Those made before a migration stay for ever. For authors: docs/riwayat-dan-cadangan.md.
 */
import type { Backup } from './backups.ts';

const dayInMilliseconds = 24 * 60 * 60 * 1_000;
const dailyKept = 7;
const weeklyKept = 4;
const othersKept: readonly (readonly [string, number])[] = [
  ['manual-', 10],
  ['before-restore-', 5],
  ['folder-', 5],
];

/** Is the newest daily backup a day old? Backups for other reasons do not count: they may hold an older state. */
export function dailyBackupIsDue(backups: readonly Backup[], now: Date): boolean {
  const newest = backups.find(({ name }) => name.startsWith('daily-'));
  return newest === undefined || now.getTime() - newest.createdAt.getTime() >= dayInMilliseconds;
}

/** `backups` newest first; returns the names of those that have had their time. */
export function backupsToDrop(backups: readonly Backup[]): readonly string[] {
  const older = startingWith(backups, 'daily-').slice(dailyKept);
  // Weeks lie on the calendar: the last backup of a week stays the last one, whatever day it is today.
  const lastOfWeek = [...Map.groupBy(older, ({ createdAt }) => weekOf(createdAt)).values()].map(([newest]) => newest);
  const weekly = new Set(lastOfWeek.slice(0, weeklyKept));
  const others = othersKept.flatMap(([prefix, kept]) => startingWith(backups, prefix).slice(kept));
  return [...older.filter((backup) => !weekly.has(backup)), ...others].map(({ name }) => name);
}

function startingWith(backups: readonly Backup[], prefix: string): readonly Backup[] {
  return backups.filter(({ name }) => name.startsWith(prefix));
}

/** Number of the week, beginning on Monday in UTC; 1970 began on a Thursday. */
function weekOf(time: Date): number {
  return Math.floor((time.getTime() / dayInMilliseconds + 3) / 7);
}
