import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
beforeEach(() => {
  ajar = createTestBackend();
});
afterEach(() => ajar.dispose());

const cursor = { line: 1, column: 1 };
const list = { search: '', sort: 'updated', trashed: false } as const;
const day = 24 * 60 * 60 * 1_000;

async function newCourse(title = 'Dasar Pelayanan Publik', template: 'empty' | 'training' = 'empty'): Promise<string> {
  return (await ajar.call('course.create', { title, language: 'id', template })).id;
}
async function newModule(courseId: string, title: string, after: string | null = null): Promise<string> {
  return (await ajar.call('module.create', { courseId, title, kind: 'lesson', after })).id;
}
async function write(id: string, text: string): Promise<number> {
  const { revision } = await ajar.call('module.get', { id });
  return (await ajar.call('module.save', { id, text, cursor, expectedRevision: revision })).revision;
}

test('a new library is in order, and its first start leaves a backup', async () => {
  const info = await ajar.call('app.info', {});
  expect(info).toEqual({ version: '9.9.9', edition: 'terminal', systemLocale: 'id', library: { state: 'ok' } });
  await ajar.restart();
  expect(await ajar.call('library.backups', {})).toHaveLength(1);
});

test('a training course starts with its usual modules in order, and course.yaml names them', async () => {
  const id = await newCourse('Pelayanan Prima', 'training');
  const course = await ajar.call('course.get', { id });
  expect(course.modules.map((module) => [module.file, module.kind])).toEqual([
    ['01-pendahuluan.md', 'lesson'],
    ['02-pre-test.md', 'pre-test'],
    ['03-modul-pembelajaran-1.md', 'lesson'],
    ['90-post-test.md', 'post-test'],
  ]);
  expect(course.settings.modules).toEqual(course.modules.map((module) => module.file));
  expect(course.settings.objectives).toHaveLength(1);
  const ids = await Promise.all(
    course.modules.map(async ({ id: moduleId }) => (await ajar.call('module.get', { id: moduleId })).text),
  );
  const questionIds = ids.join('\n').match(/#q\w+/g) ?? [];
  expect(questionIds).toHaveLength(2);
  expect(new Set(questionIds).size).toBe(2);
  expect(await ajar.call('course.check', { id })).toEqual({
    problems: expect.any(Array),
    state: { whole: expect.any(Number), least: expect.any(Number) },
  });
});

test('settings keep what was set and fill the rest with defaults', async () => {
  expect((await ajar.call('settings.get', {})).minutesPerHour).toBe(45);
  await ajar.call('settings.set', { minutesPerHour: 60, locale: 'en' });
  await ajar.restart();
  expect(await ajar.call('settings.get', {})).toMatchObject({ minutesPerHour: 60, locale: 'en', theme: 'system' });
  const id = await newCourse();
  expect((await ajar.call('course.get', { id })).settings.minutesPerHour).toBe(60);
});

test('changing the settings of a course keeps its comments and refuses a stale revision', async () => {
  const id = await newCourse();
  const { revision } = await ajar.call('course.update', { id, expectedRevision: 1, patch: { passMark: 80 } });
  expect(revision).toBe(2);
  expect((await ajar.call('course.get', { id })).settings.passMark).toBe(80);
  const error = await ajar.fail('course.update', { id, expectedRevision: 1, patch: { passMark: 70 } });
  expect(error.code).toBe('conflict');
  expect((await ajar.call('course.get', { id })).settings.passMark).toBe(80);
});

test('the trainer finds a course by an unfinished word of a module, without accents and case', async () => {
  const id = await newCourse();
  await newCourse('Kepemimpinan yang Melayani');
  const moduleId = await newModule(id, 'Standar');
  await write(moduleId, '---\ntitle: Standar\n---\n\nMaklumat **pelayanan** dipasang di résumé loket.\n');
  const [card, ...rest] = await ajar.call('course.list', { ...list, search: 'maklumat pelay' });
  expect(card).toMatchObject({ id, title: 'Dasar Pelayanan Publik', modules: 1 });
  expect(card?.snippet).toContain('[[Maklumat]] [[pelayanan]]');
  expect(rest).toEqual([]);
  expect(await ajar.call('course.list', { ...list, search: 'RESUME' })).toHaveLength(1);
  expect(await ajar.call('course.list', { ...list, search: '"* OR (' })).toEqual([]);
  expect(await ajar.call('course.list', { ...list, search: 'kepemim' })).toHaveLength(1);
});

test('the library is sorted by title as a person sorts, and by the newest change', async () => {
  for (const title of ['Modul 2', 'modul 10', 'alur']) {
    await newCourse(title);
    ajar.clock.advance(1_000);
  }
  const byTitle = await ajar.call('course.list', { ...list, sort: 'title' });
  expect(byTitle.map((card) => card.title)).toEqual(['alur', 'Modul 2', 'modul 10']);
  expect((await ajar.call('course.list', list)).map((card) => card.title)).toEqual(['alur', 'modul 10', 'Modul 2']);
});

test('a course in the trash can be brought back for 30 days and is then gone', async () => {
  const kept = await newCourse('Tetap');
  const gone = await newCourse('Hilang');
  await newModule(gone, 'Isi');
  await ajar.call('course.trash', { id: gone });
  expect((await ajar.call('course.list', list)).map((card) => card.id)).toEqual([kept]);
  expect((await ajar.fail('course.get', { id: gone })).code).toBe('not-found');
  await ajar.call('course.restore', { id: gone });
  expect(await ajar.call('course.list', list)).toHaveLength(2);
  await ajar.call('course.trash', { id: gone });
  ajar.clock.advance(29 * day);
  await ajar.restart();
  expect(await ajar.call('course.list', { ...list, trashed: true })).toHaveLength(1);
  ajar.clock.advance(2 * day);
  await ajar.restart();
  expect(await ajar.call('course.list', { ...list, trashed: true })).toEqual([]);
  expect((await ajar.fail('course.restore', { id: gone })).code).toBe('not-found');
});

test('only a course in the trash can be deleted for good', async () => {
  const id = await newCourse();
  expect((await ajar.fail('course.purge', { id })).code).toBe('forbidden');
  await ajar.call('course.trash', { id });
  await ajar.call('course.purge', { id });
  expect(await ajar.call('course.list', { ...list, trashed: true })).toEqual([]);
});

test('a copy of a course has an id and a title of its own, and the unsaved text of the original', async () => {
  const id = await newCourse();
  const moduleId = await newModule(id, 'Standar');
  await ajar.call('module.journal', { id: moduleId, text: 'belum disimpan', cursor, baseRevision: 1 });
  const copy = await ajar.call('course.duplicate', { id });
  const course = await ajar.call('course.get', { id: copy.id });
  expect(course.settings).toMatchObject({ id: copy.id, title: 'Dasar Pelayanan Publik (salinan)' });
  expect(course.modules).toHaveLength(1);
  const copied = await ajar.call('module.get', { id: course.modules[0]?.id ?? '' });
  expect(copied).toMatchObject({ text: 'belum disimpan', recovered: false, courseId: copy.id });
});

test('what was typed but not saved is there after the app ended, with its cursor', async () => {
  const courseId = await newCourse();
  const id = await newModule(courseId, 'Standar');
  await ajar.call('module.journal', { id, text: 'ketikan', cursor: { line: 3, column: 9 }, baseRevision: 1 });
  await ajar.restart();
  const module = await ajar.call('module.get', { id });
  expect(module).toMatchObject({ text: 'ketikan', revision: 1, recovered: true, cursor: { line: 3, column: 9 } });
  await ajar.call('module.save', { id, text: 'ketikan', cursor: { line: 3, column: 8 }, expectedRevision: 1 });
  expect(await ajar.call('module.get', { id })).toMatchObject({
    revision: 2,
    recovered: false,
    cursor: { line: 3, column: 8 },
  });
});

test('saving the same text again makes no revision, even when the answer to the first save was lost', async () => {
  const id = await newModule(await newCourse(), 'Standar');
  const save = { id, text: 'teks', cursor, expectedRevision: 1 };
  expect(await ajar.call('module.save', save)).toEqual({ revision: 2 });
  expect(await ajar.call('module.save', save)).toEqual({ revision: 2 });
});

test('a second window cannot overwrite what the first one saved', async () => {
  const id = await newModule(await newCourse(), 'Standar');
  await ajar.call('module.save', { id, text: 'dari jendela pertama', cursor, expectedRevision: 1 });
  const stale = { id, text: 'dari jendela kedua', cursor };
  expect((await ajar.fail('module.save', { ...stale, expectedRevision: 1 })).code).toBe('conflict');
  expect((await ajar.fail('module.journal', { ...stale, baseRevision: 1 })).code).toBe('conflict');
  expect((await ajar.call('module.get', { id })).text).toBe('dari jendela pertama');
});

test('renaming a module changes its title in saved and unsaved text, and not its file', async () => {
  const courseId = await newCourse();
  const id = await newModule(courseId, 'Standar');
  const saved = '---\ntitle: Standar # catatan\nkind: lesson\n---\nIsi\n';
  const base = await write(id, saved);
  await ajar.call('module.journal', { id, text: saved.replace('Isi', 'Isi baru'), cursor, baseRevision: base });
  const { revision } = await ajar.call('module.rename', { id, title: 'Standar: baru', expectedRevision: base });
  const module = await ajar.call('module.get', { id });
  expect(module).toMatchObject({ file: '01-standar.md', revision, recovered: true });
  expect(module.text).toContain('Isi baru');
  expect(module.text).toContain('Standar: baru');
  expect((await ajar.call('course.get', { id: courseId })).modules[0]?.title).toBe('Standar: baru');
  expect((await ajar.fail('module.rename', { id, title: 'x', expectedRevision: base })).code).toBe('conflict');
});

test('modules are put in order, and course.yaml follows', async () => {
  const id = await newCourse();
  const first = await newModule(id, 'Satu');
  const second = await newModule(id, 'Dua', first);
  const third = await newModule(id, 'Tiga', first);
  const before = await ajar.call('course.get', { id });
  expect(before.modules.map((module) => module.id)).toEqual([first, third, second]);
  const order = [second, third, first];
  const { revision } = await ajar.call('module.reorder', { courseId: id, order, expectedRevision: before.revision });
  const after = await ajar.call('course.get', { id });
  expect(after).toMatchObject({ revision, settings: { modules: ['02-dua.md', '03-tiga.md', '01-satu.md'] } });
  expect(after.modules.map((module) => module.id)).toEqual(order);
  const wrong = { courseId: id, order: [second, third, third], expectedRevision: revision };
  expect((await ajar.fail('module.reorder', wrong)).code).toBe('invalid');
  expect((await ajar.fail('module.reorder', { ...wrong, order, expectedRevision: 1 })).code).toBe('conflict');
});

test('a module from the trash comes back to its place, under another file name when its own is taken', async () => {
  const id = await newCourse();
  const first = await newModule(id, 'Satu');
  const second = await newModule(id, 'Dua', first);
  await ajar.call('module.trash', { id: first });
  const trashed = await ajar.call('course.get', { id });
  expect(trashed.modules.map((module) => module.id)).toEqual([second]);
  expect(trashed.trashedModules.map((module) => module.id)).toEqual([first]);
  expect(trashed.settings.modules).toEqual(['02-dua.md']);
  expect(await ajar.call('course.list', { ...list, search: 'Satu' })).toEqual([]);
  await ajar.call('module.restore', { id: first });
  const restored = await ajar.call('course.get', { id });
  expect(restored.modules.map((module) => module.file)).toEqual(['01-satu.md', '02-dua.md']);
  expect(await ajar.call('course.list', { ...list, search: 'Satu' })).toHaveLength(1);
  await ajar.call('module.trash', { id: second });
  await ajar.call('module.trash', { id: first });
  await newModule(id, 'Satu');
  await ajar.call('module.restore', { id: first });
  const { modules, settings } = await ajar.call('course.get', { id });
  expect(modules.map((module) => module.file)).toEqual(['02-satu.md', '01-satu.md']);
  expect(settings.modules).toEqual(['02-satu.md', '01-satu.md']);
});

test('a copied module stands behind the original, and its questions have ids of their own', async () => {
  const courseId = await newCourse();
  const id = await newModule(courseId, 'Latihan');
  await write(id, '---\ntitle: Latihan\n---\n:::question{#q1 points=2}\n- [x] a\n:::\n\n```\n:::question{#q1}\n```\n');
  const copy = await ajar.call('module.duplicate', { id });
  const course = await ajar.call('course.get', { id: courseId });
  expect(course.modules.map((module) => module.title)).toEqual(['Latihan', 'Latihan (salinan)']);
  expect(course.modules[1]).toMatchObject({ file: copy.file, questions: 1 });
  const { text } = await ajar.call('module.get', { id: copy.id });
  expect(text).toMatch(/^:::question\{#q[a-z2-9]{5} points=2\}$/m);
  expect(text).toContain('```\n:::question{#q1}\n```');
});

test('a command tells which course it touched, a query tells nothing', async () => {
  const id = await newCourse();
  const moduleId = await newModule(id, 'Satu');
  const before = ajar.events.length;
  await ajar.call('module.get', { id: moduleId });
  expect(ajar.events).toHaveLength(before);
  await write(moduleId, 'baru');
  expect(ajar.events.slice(before)).toEqual([
    { type: 'changed', topics: ['modules', 'courses', 'course'], courseId: id },
  ]);
});

test('a crash report goes to the log', async () => {
  await ajar.call('app.report-crash', { where: 'author', message: 'boom', stack: 'at x' });
  expect(ajar.log.at(-1)).toMatchObject({ level: 'error', event: 'window-crashed', detail: { message: 'boom' } });
});
