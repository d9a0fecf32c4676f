import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allMigrations } from '#store/migrations/all.ts';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
beforeEach(() => {
  ajar = createTestBackend();
});
afterEach(() => ajar.dispose());

const list = { search: '', sort: 'updated', trashed: false } as const;
const course = { title: 'Kursus', language: 'id', template: 'empty' } as const;

async function reopenAfter(change: (database: string) => void): Promise<void> {
  const { libraryDir } = ajar;
  await ajar.backend.close();
  change(path.join(libraryDir, 'library.db'));
  await ajar.restart();
}

test('with a damaged library the app starts, says so, and works again after a backup was restored', async () => {
  await ajar.call('course.create', course);
  await ajar.restart();
  ajar.clock.advance(25 * 60 * 60 * 1_000);
  await ajar.restart();
  await reopenAfter((database) => truncateSync(database, 10_000));
  const { library } = await ajar.call('app.info', {});
  if (library.state !== 'damaged') throw new Error(`state is ${library.state}`);
  expect(library.backups).toHaveLength(2);
  expect((await ajar.fail('course.list', list)).code).toBe('forbidden');
  expect((await ajar.fail('course.create', course)).code).toBe('forbidden');
  expect(await ajar.call('settings.set', { locale: 'en' })).toMatchObject({ locale: 'en' });
  expect(await ajar.call('library.restore-backup', { name: library.backups[0]?.name ?? '' })).toEqual({ state: 'ok' });
  expect(await ajar.call('course.list', list)).toHaveLength(1);
  const kept = readdirSync(ajar.libraryDir).find((name) => /^library\.damaged-.*\.db$/.test(name));
  expect(readFileSync(path.join(ajar.libraryDir, kept ?? '')).length).toBe(10_000);
});

test('a backup that is not in the list cannot be restored, and a damaged backup is not used', async () => {
  await ajar.restart();
  expect((await ajar.fail('library.restore-backup', { name: '../library.db' })).code).toBe('not-found');
  writeFileSync(path.join(ajar.libraryDir, 'backups', 'daily-rusak.db'), 'garbage '.repeat(1_000));
  expect((await ajar.fail('library.restore-backup', { name: 'daily-rusak.db' })).code).toBe('invalid');
  expect((await ajar.call('app.info', {})).library).toEqual({ state: 'ok' });
});

test('a library of a newer Ajar is shown but not changed', async () => {
  const { id } = await ajar.call('course.create', course);
  await reopenAfter((file) => {
    const database = new Database(file);
    database.pragma('user_version = 99');
    database.close();
  });
  expect((await ajar.call('app.info', {})).library).toEqual({
    state: 'newer',
    version: 99,
    supported: allMigrations.length,
  });
  expect(await ajar.call('course.list', list)).toHaveLength(1);
  expect((await ajar.fail('course.trash', { id })).code).toBe('forbidden');
  const target = ajar.files.add(path.join(ajar.dir, 'keluar')).token;
  const { jobId } = await ajar.call('pack.start', { courseId: id, target });
  expect((await ajar.jobEnd(jobId)).status).toBe('done');
});

test('a folder in the place of the database is reported, not removed', async () => {
  const libraryDir = path.join(ajar.dir, 'lain');
  mkdirSync(path.join(libraryDir, 'library.db'), { recursive: true });
  const other = createTestBackend({ libraryDir });
  expect((await other.call('app.info', {})).library).toMatchObject({ state: 'damaged', backups: [] });
  await other.dispose();
  expect(readdirSync(libraryDir)).toContain('library.db');
});
