import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
let courseId: string;
let id: string;

const cursor = { line: 1, column: 1 };
const minute = 60_000;
const day = 24 * 60 * minute;

beforeEach(async () => {
  ajar = createTestBackend();
  courseId = (await ajar.call('course.create', { title: 'Kursus', language: 'id', template: 'empty' })).id;
  id = await addModule('Satu');
});
afterEach(() => ajar.dispose());

async function addModule(title: string): Promise<string> {
  return (await ajar.call('module.create', { courseId, title, kind: 'lesson', after: null })).id;
}
const textOf = async (module = id): Promise<string> => (await ajar.call('module.get', { id: module })).text;
async function save(text: string): Promise<number> {
  const { revision } = await ajar.call('module.get', { id, version: 'saved' });
  ajar.clock.advance(minute);
  return (await ajar.call('module.save', { id, text, cursor, expectedRevision: revision })).revision;
}
const page = (subject = id, before: number | null = null, limit = 50) =>
  ajar.call('history.list', { courseId, subject, before, limit });
const restore = (revision: number, expectedRevision: number, subject = id) =>
  ajar.call('history.restore', { courseId, subject, revision, expectedRevision });
async function importFolder(folder: string): Promise<void> {
  const { jobId } = await ajar.call('import.start', { source: ajar.files.add(folder).token, onConflict: 'replace' });
  expect((await ajar.jobEnd(jobId)).status).toBe('done');
}
const order = async (): Promise<readonly string[]> =>
  (await ajar.call('course.get', { id: courseId })).modules.map((module) => module.id);

test('a module’s revisions come newest first, with what was changed in each', async () => {
  await save('---\ntitle: Satu\n---\n\nSatu dua.\n');
  await save('---\ntitle: Satu\n---\n\nSatu dua tiga empat.\nLima.\n');
  const { items, present, state, kind, hasMore } = await page();
  expect({ present, state, kind, hasMore }).toEqual({ present: 3, state: 'present', kind: 'module', hasMore: false });
  expect(items.map((item) => item.revision)).toEqual([3, 2, 1]);
  expect(items[0]).toMatchObject({ linesAdded: 2, linesRemoved: 1, wordsAdded: 3, wordsRemoved: 0, name: null });
  expect((await ajar.call('history.get', { courseId, subject: id, revision: 2 })).text).toContain('Satu dua.');
});

test('the history is read in pages, and the last of a page is compared with the one that the next page begins with', async () => {
  for (let count = 1; count <= 6; count += 1) await save(`Naskah ${'kata '.repeat(count)}\n`);
  const first = await page(id, null, 3);
  expect(first.items.map((item) => item.revision)).toEqual([7, 6, 5]);
  expect(first.hasMore).toBe(true);
  expect(first.items[2]).toMatchObject({ wordsAdded: 1, wordsRemoved: 0 });
  const last = await page(id, 2, 3);
  expect(last.items.map((item) => item.revision)).toEqual([1]);
  expect(last.hasMore).toBe(false);
});

test('a revision gets a name, loses it again, and with a name it outlives the pruning', async () => {
  const kept = await save('Yang disimpan.\n');
  await ajar.call('history.name', { courseId, subject: id, revision: kept, name: '  Sebelum ujian  ' });
  for (let count = 0; count < 40; count += 1) await save(`Naskah ${String(count)}.\n`);
  ajar.clock.advance(60 * day);
  for (let count = 0; count < 32; count += 1) await save(`Baru ${String(count)}.\n`);
  const { items } = await page(id, null, 100);
  expect(items.length).toBeLessThan(40);
  expect(items.filter((item) => item.name !== null)).toMatchObject([{ revision: kept, name: 'Sebelum ujian' }]);
  await ajar.call('history.name', { courseId, subject: id, revision: kept, name: null });
  expect((await page(id, null, 100)).items.every((item) => item.name === null)).toBe(true);
  expect((await ajar.fail('history.name', { courseId, subject: id, revision: 999, name: 'x' })).code).toBe('not-found');
  expect((await ajar.fail('history.name', { courseId, subject: id, revision: kept, name: '  ' })).code).toBe('invalid');
});

test('restoring a module makes a new revision, and restoring the replaced one undoes it', async () => {
  const old = await save('Lama.\n');
  const now = await save('Baru.\n');
  const restored = await restore(old, now);
  expect(restored).toEqual({ revision: now + 1, replaced: now });
  expect(await textOf()).toBe('Lama.\n');
  expect((await page()).items[0]).toMatchObject({ revision: now + 1, restoredFrom: old });
  await restore(restored.replaced, restored.revision);
  expect(await textOf()).toBe('Baru.\n');
  expect(
    (await ajar.fail('history.restore', { courseId, subject: id, revision: old, expectedRevision: now })).code,
  ).toBe('conflict');
});

test('what is typed but not saved becomes a revision before an older text takes its place', async () => {
  const old = await save('Lama.\n');
  const now = await save('Baru.\n');
  await ajar.call('module.journal', { id, text: 'Belum disimpan.\n', cursor, baseRevision: now });
  const { revision, replaced } = await restore(old, now);
  expect({ revision, replaced }).toEqual({ revision: now + 2, replaced: now + 1 });
  expect(await ajar.call('module.get', { id })).toMatchObject({ text: 'Lama.\n', recovered: false });
  await restore(replaced, revision);
  expect(await textOf()).toBe('Belum disimpan.\n');
});

test('restoring the text that stands there makes no revision', async () => {
  const now = await save('Sama.\n');
  expect(await restore(now, now)).toEqual({ revision: now, replaced: now });
  expect((await page()).items).toHaveLength(2);
});

test('course settings come back without losing modules that were added since, in the older order', async () => {
  const second = await addModule('Dua');
  const { revision, settings } = await ajar.call('course.get', { id: courseId });
  await ajar.call('module.reorder', { courseId, order: [id, second], expectedRevision: revision });
  const named = (await page(courseId)).present;
  const third = await addModule('Tiga');
  await ajar.call('course.update', { id: courseId, expectedRevision: named + 1, patch: { title: 'Judul lain' } });
  await ajar.call('module.reorder', { courseId, order: [second, third, id], expectedRevision: named + 2 });
  const { present } = await page(courseId);
  await restore(named, present, courseId);
  const course = await ajar.call('course.get', { id: courseId });
  expect(course.settings.title).toBe(settings.title);
  expect(await order()).toEqual([id, second, third]);
  expect(course.settings.modules).toEqual(course.modules.map((module) => module.file));
});

test('a module in the trash comes back with the chosen text', async () => {
  const old = await save('Lama.\n');
  const now = await save('Baru.\n');
  await ajar.call('module.trash', { id });
  expect((await page()).state).toBe('trashed');
  await restore(old, now);
  expect(await order()).toContain(id);
  expect(await textOf()).toBe('Lama.\n');
});

test('a module that was deleted for good is still in the history, and comes back from there under its id', async () => {
  const now = await save('---\ntitle: Satu\n---\n\nIsi.\n');
  await ajar.call('module.trash', { id });
  ajar.clock.advance(31 * day);
  await ajar.restart();
  const subjects = await ajar.call('history.subjects', { courseId });
  expect(subjects.find((subject) => subject.subject === id)).toMatchObject({ state: 'gone', kind: 'module' });
  expect(await restore(now, now)).toEqual({ revision: now + 1, replaced: now });
  expect(await order()).toEqual([id]);
  expect(await save('Lanjut.\n')).toBe(now + 2);
});

test('a question bank that an import dropped comes back from the history', async () => {
  const folder = path.join(ajar.dir, 'masuk');
  const bank = path.join(folder, 'banks', 'layanan.md');
  mkdirSync(path.dirname(bank), { recursive: true });
  writeFileSync(path.join(folder, 'course.yaml'), `format: 1\nid: ${courseId}\ntitle: K\nlanguage: id\nmodules: []\n`);
  writeFileSync(bank, ':::question{#qb1}\nBenar?\n\n- [x] Ya\n- [ ] Tidak\n:::\n');
  await importFolder(folder);
  rmSync(bank);
  await importFolder(folder);
  const banks = async () => (await ajar.call('course.get', { id: courseId })).banks;
  expect(await banks()).toEqual([]);
  const subjects = await ajar.call('history.subjects', { courseId });
  const lost = subjects.find((subject) => subject.kind === 'bank');
  expect(lost).toMatchObject({ state: 'gone', file: 'layanan.md', revisions: 1 });
  await restore(1, 1, lost?.subject);
  expect(await banks()).toMatchObject([{ id: lost?.subject, file: 'layanan.md', questions: 1, revision: 2 }]);
  expect((await page(lost?.subject)).items.map((item) => item.revision)).toEqual([2, 1]);
});

test('the history of another course, or of nothing, is refused', async () => {
  const other = await ajar.call('course.create', { title: 'Lain', language: 'id', template: 'empty' });
  const wanted = { subject: id, revision: 1 };
  expect((await ajar.fail('history.get', { courseId: other.id, ...wanted })).code).toBe('not-found');
  expect((await ajar.fail('history.get', { courseId, subject: other.id, revision: 1 })).code).toBe('not-found');
  expect((await ajar.fail('history.get', { courseId, subject: id, revision: 9 })).code).toBe('not-found');
});
