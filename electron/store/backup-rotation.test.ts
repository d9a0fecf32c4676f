import { expect, test } from 'vitest';
import { backupsToDrop, dailyBackupIsDue } from './backup-rotation.ts';
import type { Backup } from './backups.ts';

const day = 24 * 60 * 60 * 1_000;
/** A Sunday. */
const start = Date.parse('2026-01-04T01:00:00.000Z');
const backup = (kind: string, time: number): Backup => ({
  name: `${kind}-${String(time)}.db`,
  bytes: 1,
  createdAt: new Date(time),
});

const many = (kind: string) => Array.from({ length: 12 }, (_, index) => backup(kind, start - index));

/** What is left when a backup is made each day and the rule is applied each day. */
function afterDays(days: number): readonly Backup[] {
  let kept: readonly Backup[] = [];
  for (let count = 0; count < days; count += 1) {
    kept = [backup('daily', start + count * day), ...kept];
    const dropped = new Set(backupsToDrop(kept));
    kept = kept.filter(({ name }) => !dropped.has(name));
  }
  return kept;
}

test('after three months of days there are seven days and four weeks', () => {
  const ages = afterDays(90).map(({ createdAt }) => (start + 89 * day - createdAt.getTime()) / day);
  expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  const weeks = ages.slice(7);
  expect(weeks).toHaveLength(4);
  // The newest of the weeks is still going on.
  expect(weeks.slice(2).map((age, index) => age - (weeks[index + 1] ?? 0))).toEqual([7, 7]);
});

test('a laptop that is opened once a month keeps what it has', () => {
  const backups = Array.from({ length: 11 }, (_, index) => backup('daily', start - index * 30 * day));
  expect(backupsToDrop(backups)).toEqual([]);
});

test('backups before a migration stay, of the others a few', () => {
  const backups = [...many('before-v3'), ...many('manual'), ...many('before-restore'), ...many('folder')];
  const dropped = backupsToDrop(backups);
  expect(dropped.filter((name) => name.startsWith('before-v'))).toEqual([]);
  expect(dropped.filter((name) => name.startsWith('manual'))).toHaveLength(2);
  expect(dropped.filter((name) => name.startsWith('before-restore'))).toHaveLength(7);
  expect(dropped.filter((name) => name.startsWith('folder'))).toHaveLength(7);
});

test('a backup made before a restore does not put off the daily one', () => {
  const now = new Date(start);
  expect(dailyBackupIsDue([backup('before-restore', start - 1)], now)).toBe(true);
  expect(dailyBackupIsDue([backup('before-restore', start - 1), backup('daily', start - day + 1)], now)).toBe(false);
  expect(dailyBackupIsDue([backup('daily', start - day)], now)).toBe(true);
});
