import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
beforeEach(() => {
  ajar = createTestBackend();
});
afterEach(() => ajar.dispose());

const list = { search: '', sort: 'updated', trashed: false } as const;
const addCourse = async (title: string): Promise<string> =>
  (await ajar.call('course.create', { title, language: 'id', template: 'empty' })).id;
const titles = async (): Promise<readonly string[]> =>
  (await ajar.call('course.list', list)).map((course) => course.title).toSorted();
const tokenOf = (name: string): string => ajar.files.add(path.join(ajar.dir, name)).token;

async function copyTo(name: string) {
  const { jobId } = await ajar.call('library.copy-to', { target: tokenOf(name) });
  return ajar.jobEnd(jobId);
}
async function restoreFrom(name: string) {
  const { jobId } = await ajar.call('library.restore-copy', { source: tokenOf(name) });
  return ajar.jobEnd(jobId);
}
async function addPicture(courseId: string): Promise<string> {
  const file = path.join(ajar.dir, 'titik.png');
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQGAWjR9awAAAABJRU5ErkJggg==';
  writeFileSync(file, Buffer.from(png, 'base64'));
  const { sha256 } = await ajar.call('media.add', { courseId, file: ajar.files.add(file).token });
  return path.join('media', sha256.slice(0, 2), sha256);
}

test('a backup can be made at any time, and restoring it can be undone by restoring what it replaced', async () => {
  await addCourse('A');
  ajar.clock.advance(1_000);
  const { name } = await ajar.call('library.backup-now', {});
  ajar.clock.advance(1_000);
  await addCourse('B');
  expect(await ajar.call('library.restore-backup', { name })).toEqual({ state: 'ok' });
  expect(await titles()).toEqual(['A']);
  const before = (await ajar.call('library.backups', {})).find((item) => item.name.startsWith('before-restore-'));
  ajar.clock.advance(1_000);
  await ajar.call('library.restore-backup', { name: before?.name ?? '' });
  expect(await titles()).toEqual(['A', 'B']);
});

test('a restore waits for the other program: nothing that it writes goes into a file that was moved aside', async () => {
  await addCourse('A');
  const { name } = await ajar.call('library.backup-now', {});
  const other = createTestBackend({ libraryDir: ajar.libraryDir });
  // Their clocks make their ids.
  other.clock.advance(1_000);
  await other.call('course.list', list);
  expect(await ajar.fail('library.restore-backup', { name })).toMatchObject({ code: 'busy', retry: true });
  await other.call('course.create', { title: 'B', language: 'id', template: 'empty' });
  expect(await titles()).toEqual(['A', 'B']);
  await other.dispose();
  await ajar.call('library.restore-backup', { name });
  expect(await titles()).toEqual(['A']);
});

test('a copy is a library of its own, with every medium in it', async () => {
  const medium = await addPicture(await addCourse('A'));
  expect((await copyTo('usb/cadangan')).error?.code).toBe('not-found');
  mkdirSync(path.join(ajar.dir, 'usb'));
  const job = await copyTo('usb/cadangan');
  expect(job).toMatchObject({ status: 'done', result: { kind: 'backup', name: 'cadangan', files: 2 } });
  const copy = path.join(ajar.dir, 'usb', 'cadangan');
  expect(readFileSync(path.join(copy, medium))).toEqual(readFileSync(path.join(ajar.libraryDir, medium)));
  const opened = createTestBackend({ libraryDir: copy });
  expect((await opened.call('course.list', list)).map((course) => course.title)).toEqual(['A']);
  await opened.dispose();
});

test('a copy goes into no folder that holds something, and a cancelled one leaves nothing', async () => {
  await addPicture(await addCourse('A'));
  mkdirSync(path.join(ajar.dir, 'penuh'));
  writeFileSync(path.join(ajar.dir, 'penuh', 'tugas.docx'), 'x');
  expect((await ajar.fail('library.copy-to', { target: tokenOf('penuh') })).code).toBe('invalid');
  mkdirSync(path.join(ajar.dir, 'usb'));
  const { jobId } = await ajar.call('library.copy-to', { target: tokenOf('usb/batal') });
  await ajar.call('job.cancel', { jobId });
  expect((await ajar.jobEnd(jobId)).status).toBe('cancelled');
  expect(readdirSync(path.join(ajar.dir, 'usb'))).toEqual([]);
});

test('restoring from a copy brings its courses and media, and keeps what was there before', async () => {
  const medium = await addPicture(await addCourse('A'));
  await copyTo('salinan');
  rmSync(path.join(ajar.libraryDir, medium));
  await addCourse('B');
  expect((await restoreFrom('salinan')).status).toBe('done');
  expect(await titles()).toEqual(['A']);
  expect(existsSync(path.join(ajar.libraryDir, medium))).toBe(true);
  const names = (await ajar.call('library.backups', {})).map((backup) => backup.name);
  expect(names.some((name) => name.startsWith('before-restore-'))).toBe(true);
  expect(ajar.events.some((event) => event.type === 'changed' && event.topics.includes('courses'))).toBe(true);
});

test('a folder that is no copy, and a copy whose database is damaged, change nothing', async () => {
  await addCourse('A');
  mkdirSync(path.join(ajar.dir, 'lain'));
  expect((await ajar.fail('library.restore-copy', { source: tokenOf('lain') })).code).toBe('invalid');
  writeFileSync(path.join(ajar.dir, 'lain', 'library.db'), 'bukan basis data '.repeat(500));
  expect(await restoreFrom('lain')).toMatchObject({ status: 'failed', error: { code: 'invalid' } });
  expect(await titles()).toEqual(['A']);
});
