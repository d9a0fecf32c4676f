import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
let courseId: string;
const cursor = { line: 1, column: 1 };
beforeEach(async () => {
  ajar = createTestBackend();
  courseId = (await ajar.call('course.create', { title: 'Asli', language: 'id', template: 'syllabus' })).id;
});
afterEach(() => ajar.dispose());

const idOf = (module: string) => /\{#(q\w+)/.exec(module)?.[1];
const course = (id: string) => ajar.call('course.get', { id });

test('a course becomes a template with everything in it, and a new course begins with that', async () => {
  const file = path.join(ajar.dir, 'alur.png');
  writeFileSync(file, Buffer.from('89504e470d0a1a0a', 'hex'));
  await ajar.call('media.add', { courseId, file: ajar.files.add(file).token });
  const saved = await ajar.call('template.save', { kind: 'course', source: courseId });
  expect(saved.title).toBe('Asli');
  await ajar.call('template.rename', { id: saved.id, title: ' Templat kami ' });
  expect(await ajar.call('template.list', {})).toMatchObject([{ kind: 'course', title: 'Templat kami', modules: 4 }]);
  await ajar.call('course.trash', { id: courseId });
  await ajar.call('course.purge', { id: courseId });
  await ajar.restart();
  const made = await ajar.call('template.create-course', { id: saved.id, title: 'Baru', language: 'id' });
  const { settings, modules, banks, media } = await course(made.id);
  expect(settings).toMatchObject({ id: made.id, title: 'Baru', version: '0.1.0' });
  expect(modules.map((module) => module.file)).toEqual(settings.modules);
  expect([modules.length, banks.length, media.map((item) => item.path)]).toEqual([4, 1, ['media/alur.png']]);
  await ajar.call('template.remove', { id: saved.id });
  expect(await ajar.call('template.list', {})).toEqual([]);
  const gone = await ajar.fail('template.create-course', { id: saved.id, title: 'x', language: 'id' });
  expect(gone.code).toBe('not-found');
});

test('a module becomes a template as it stands in the editor; its questions get new ids in another course', async () => {
  const { id = '' } = (await course(courseId)).modules.find(({ questions }) => questions > 0) ?? {};
  const before = await ajar.call('module.get', { id });
  const typed = `${before.text}\nBelum disimpan.\n`;
  await ajar.call('module.journal', { id, text: typed, cursor, baseRevision: before.revision });
  const saved = await ajar.call('template.save', { kind: 'module', source: id });
  const other = await ajar.call('course.create', { title: 'Lain', language: 'id', template: 'empty' });
  const made = await ajar.call('template.create-module', { id: saved.id, courseId: other.id, after: null });
  const { text } = await ajar.call('module.get', { id: made.id });
  expect(text).toContain('Belum disimpan.');
  expect(idOf(text)).toBeDefined();
  expect(idOf(text)).not.toBe(idOf(before.text));
  expect((await course(other.id)).modules).toMatchObject([{ id: made.id, file: made.file, title: saved.title }]);
  const wrong = await ajar.fail('template.create-course', { id: saved.id, title: 'x', language: 'id' });
  expect(wrong.code).toBe('not-found');
});
