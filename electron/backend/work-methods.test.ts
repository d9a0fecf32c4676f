import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTestAssets } from '#files/testing/assets.ts';
import type { ImportResult, JobResult } from '#shared/contract/events.ts';
import type { HeavyRunner } from './ports.ts';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
beforeEach(() => {
  ajar = createTestBackend();
});
afterEach(() => ajar.dispose());

const cursor = { line: 1, column: 1 };
const list = { search: '', sort: 'updated', trashed: false } as const;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const sampleId = '0198f2a4-0000-7000-8000-000000000001';

function fileWith(name: string, content: string | Buffer): string {
  const file = path.join(ajar.dir, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}
const tokenOf = (file: string): string => ajar.files.add(file).token;

function courseFolder(folder: string, change: { readonly title?: string; readonly body?: string } = {}): string {
  const { title = 'Contoh', body = 'Isi modul.' } = change;
  fileWith(
    `${folder}/course.yaml`,
    `format: 1\nid: ${sampleId}\ntitle: ${title} # judul\nlanguage: id\nversion: 1.0.0\nmodules: [ 02-b.md, 01-a.md ]\n`,
  );
  fileWith(`${folder}/modules/01-a.md`, `---\ntitle: A\nkind: lesson\n---\n\n${body}\n\n![Titik](media/titik.png)\n`);
  fileWith(`${folder}/modules/02-b.md`, '---\ntitle: B\nkind: lesson\n---\n\nModul kedua.\n');
  fileWith(`${folder}/banks/layanan.md`, ':::question{#qb1}\nBenar?\n\n- [x] Ya\n- [ ] Tidak\n:::\n');
  fileWith(`${folder}/media/titik.png`, png);
  return path.join(ajar.dir, folder);
}

async function runImport(from: string, onConflict: 'refuse' | 'replace' | 'copy' = 'refuse'): Promise<JobResult> {
  const { jobId } = await ajar.call('import.start', { source: tokenOf(from), onConflict });
  const job = await ajar.jobEnd(jobId);
  expect(job).toMatchObject({ status: 'done', error: null });
  return job.result!;
}
const importedId = async (from: string): Promise<string> => ((await runImport(from)) as ImportResult).courseId;

async function addMedia(courseId: string, name: string, content: string | Buffer) {
  return ajar.call('media.add', { courseId, file: tokenOf(fileWith(name, content)) });
}
async function newCourse(): Promise<string> {
  return (await ajar.call('course.create', { title: 'Kursus', language: 'id', template: 'empty' })).id;
}

test('an imported course has its modules in the order of course.yaml, its banks and media, and its own id', async () => {
  expect(await importedId(courseFolder('masuk'))).toBe(sampleId);
  const course = await ajar.call('course.get', { id: sampleId });
  expect(course.modules.map((module) => module.file)).toEqual(['02-b.md', '01-a.md']);
  expect(course.banks).toMatchObject([{ file: 'layanan.md', questions: 1 }]);
  const texts = await ajar.call('course.banks', { id: course.id });
  expect(texts).toEqual([{ file: 'layanan.md', text: expect.stringContaining('#qb1') }]);
  expect(course.media).toMatchObject([{ path: 'media/titik.png', bytes: png.length }]);
  expect(ajar.events).toContainEqual({
    type: 'changed',
    topics: ['courses', 'course', 'modules', 'media'],
    courseId: sampleId,
  });
  expect(readdirSync(path.join(ajar.libraryDir, 'staging'))).toEqual([]);
});

test('a course that is there already is not touched unless the trainer says how', async () => {
  await importedId(courseFolder('masuk'));
  const other = courseFolder('lain', { title: 'Lain' });
  expect(await runImport(other)).toEqual({ kind: 'import-conflict', courseId: sampleId, title: 'Contoh' });
  expect((await ajar.call('course.get', { id: sampleId })).settings.title).toBe('Contoh');
  const copy = (await runImport(other, 'copy')) as ImportResult;
  expect(copy.title).toBe('Lain (salinan)');
  expect(copy.courseId).not.toBe(sampleId);
  expect((await ajar.call('course.get', { id: copy.courseId })).settings.id).toBe(copy.courseId);
});

test('replacing a course keeps the ids of its modules and puts those that are gone in the trash', async () => {
  await importedId(courseFolder('masuk'));
  const before = await ajar.call('course.get', { id: sampleId });
  const extra = await ajar.call('module.create', {
    courseId: sampleId,
    title: 'Tambahan',
    kind: 'lesson',
    after: null,
  });
  const idOfA = before.modules.find((module) => module.file === '01-a.md')!.id;
  await ajar.call('module.journal', { id: idOfA, text: 'ketikan yang belum disimpan', cursor, baseRevision: 1 });
  await runImport(courseFolder('baru', { title: 'Baru', body: 'Isi baru.' }), 'replace');
  const after = await ajar.call('course.get', { id: sampleId });
  expect(after.settings.title).toBe('Baru');
  expect(after.modules.map((module) => module.id)).toEqual(before.modules.map((module) => module.id));
  expect(after.trashedModules.map((module) => module.id)).toEqual([extra.id]);
  const module = await ajar.call('module.get', { id: idOfA });
  expect(module).toMatchObject({ revision: 3, recovered: false });
  expect(module.text).toContain('Isi baru.');
});

test('a folder that is no course fails with a sentence and leaves nothing behind', async () => {
  const { jobId } = await ajar.call('import.start', {
    source: tokenOf(fileWith('kosong/x.txt', 'x')),
    onConflict: 'refuse',
  });
  const job = await ajar.jobEnd(jobId);
  expect(job.status).toBe('failed');
  expect(job.error?.code).not.toBe('internal');
  expect(await ajar.call('course.list', list)).toEqual([]);
});

test('a course goes out as a folder and comes in again byte for byte', async () => {
  const source = courseFolder('masuk');
  await importedId(source);
  const target = path.join(ajar.dir, 'keluar');
  const { jobId } = await ajar.call('pack.start', { courseId: sampleId, target: tokenOf(target) });
  expect((await ajar.jobEnd(jobId)).status).toBe('done');
  const files = ['course.yaml', 'modules/01-a.md', 'modules/02-b.md', 'banks/layanan.md', 'media/titik.png'];
  const contents = (folder: string) => files.map((file) => [file, readFileSync(path.join(folder, file), 'base64')]);
  expect(contents(target)).toEqual(contents(source));
});

test('an export that the check blocks fails with the first error', async () => {
  const id = await newCourse();
  const module = await ajar.call('module.create', { courseId: id, title: 'Rusak', kind: 'practice', after: null });
  await ajar.call('module.save', {
    id: module.id,
    text: '---\ntitle: Rusak\nkind: practice\n---\n:::question{#q1 type=single}\nSoal\n\n- [ ] a\n- [ ] b\n:::\n',
    cursor,
    expectedRevision: 1,
  });
  const { problems } = await ajar.call('course.check', { id });
  expect(problems.some((problem) => problem.severity === 'error')).toBe(true);
  const target = tokenOf(path.join(ajar.dir, 'paket.zip'));
  const { jobId } = await ajar.call('export.start', { courseId: id, format: 'html', target, draft: false });
  const job = await ajar.jobEnd(jobId);
  expect(job).toMatchObject({ status: 'failed', error: { code: 'invalid' } });
  expect(existsSync(path.join(ajar.dir, 'paket.zip'))).toBe(false);
});

test('a job can be cancelled, tells so once, and an unknown job is not found', async () => {
  const started = Promise.withResolvers<void>();
  const waiting: HeavyRunner = {
    run: (_task, onProgress, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        onProgress({ phase: 'reading', done: 0, total: 1, bytes: 0, totalBytes: 0 });
        onProgress({ phase: 'reading', done: 1, total: 1, bytes: 0, totalBytes: 0 });
        started.resolve();
      }),
    close: () => Promise.resolve(),
  };
  await ajar.dispose();
  ajar = createTestBackend({ heavy: waiting });
  const id = await newCourse();
  const target = tokenOf(path.join(ajar.dir, 'paket.zip'));
  const { jobId } = await ajar.call('export.start', { courseId: id, format: 'scorm12', target, draft: true });
  await started.promise;
  expect(await ajar.call('job.get', { jobId })).toMatchObject({ status: 'running', progress: { done: 1 } });
  await ajar.call('job.cancel', { jobId });
  expect(await ajar.jobEnd(jobId)).toMatchObject({ status: 'cancelled', result: null, error: null });
  const told = ajar.events.flatMap((event) =>
    event.type === 'job' ? [[event.job.status, event.job.progress?.done]] : [],
  );
  // The second progress came at the same moment of the clock as the first: it is kept, not told.
  expect(told).toEqual([
    ['running', undefined],
    ['running', 0],
    ['cancelled', 1],
  ]);
  expect((await ajar.fail('job.get', { jobId: 'x' })).code).toBe('not-found');
  expect((await ajar.fail('job.cancel', { jobId: 'x' })).code).toBe('not-found');
});

test('media keep a safe name; the same content is there already, another one gets a number', async () => {
  const id = await newCourse();
  const first = await addMedia(id, 'Alur Layanan.PNG', png);
  expect(first).toMatchObject({ path: 'media/alur-layanan.png', existed: false, bytes: png.length });
  expect(await addMedia(id, 'lagi/Alur Layanan.PNG', png)).toMatchObject({ path: first.path, existed: true });
  const other = Buffer.concat([png, Buffer.from('x')]);
  expect(await addMedia(id, 'dua/Alur Layanan.PNG', other)).toMatchObject({ path: 'media/alur-layanan-2.png' });
  expect((await ajar.call('media.list', { courseId: id })).map((item) => item.path)).toEqual([
    'media/alur-layanan-2.png',
    'media/alur-layanan.png',
  ]);
});

test.each([
  ['naskah.exe', 'MZ'],
  ['gambar.png', 'bukan gambar'],
  ['kosong.jpg', ''],
  ['halaman.svg', '<!doctype html><svg></svg>'],
  ['teks.vtt', 'WEBVTTX'],
  ['film.mp4', Buffer.from('\0\0\0\x14ftypavif\0\0\0\0avif')],
])('%s is refused as media: it is not what its name says, or not supported', async (name, content) => {
  const id = await newCourse();
  const error = await ajar.fail('media.add', { courseId: id, file: tokenOf(fileWith(name, content)) });
  expect(error.code).toBe('invalid');
  expect(error.message.id).toContain(name);
  expect(await ajar.call('media.list', { courseId: id })).toEqual([]);
});

test('a file that was not chosen through the host is forbidden', async () => {
  const id = await newCourse();
  expect((await ajar.fail('media.add', { courseId: id, file: '/etc/passwd' })).code).toBe('forbidden');
});

test('sample courses are offered, installed once, and left alone the second time', async () => {
  const folder = courseFolder('contoh');
  cpSync(folder, path.join(ajar.assetsDir, 'samples', 'contoh'), { recursive: true });
  mkdirSync(path.join(ajar.assetsDir, 'samples', 'bukan-kursus'), { recursive: true });
  expect(await ajar.call('sample.list', {})).toEqual([
    { name: 'contoh', title: 'Contoh', summary: '', installed: false },
  ]);
  expect(await ajar.call('sample.install', { names: ['contoh', 'contoh'] })).toEqual({ ids: [sampleId] });
  expect(await ajar.call('sample.install', { names: ['contoh'] })).toEqual({ ids: [sampleId] });
  expect(await ajar.call('course.list', list)).toHaveLength(1);
  expect(await ajar.call('sample.list', {})).toMatchObject([{ installed: true }]);
  expect((await ajar.fail('sample.install', { names: ['../masuk'] })).code).toBe('not-found');
});

test('the preview is the package with one script more, and follows what is typed', async () => {
  await writeTestAssets(ajar.assetsDir);
  await importedId(courseFolder('masuk'));
  expect(await ajar.call('preview.open', { courseId: sampleId })).toMatchObject({ origin: 'http://preview.test' });
  const { backend } = ajar;
  const textOf = (file: string): string => {
    const body = backend.previewFile(sampleId, file)?.body;
    return body?.kind === 'text' ? body.text : '';
  };
  expect(textOf('index.html')).toContain('<script defer src="preview.js"></script>');
  expect(textOf('modules/01-a.js')).toContain('Isi modul.');
  const module = (await ajar.call('course.get', { id: sampleId })).modules.find((item) => item.file === '01-a.md')!;
  await ajar.call('module.journal', { id: module.id, text: 'Sedang diketik.', cursor, baseRevision: 1 });
  expect(textOf('modules/01-a.js')).toContain('Sedang diketik.');
  const media = backend.previewFile(sampleId, 'media/titik.png');
  expect(media?.contentType).toBe('image/png');
  expect(media?.body.kind === 'file' && readFileSync(media.body.file).equals(png)).toBe(true);
  expect(textOf('player/player.js')).toContain('"use strict"');
});

test.each([
  '../library.db',
  'media/../../library.db',
  'player/../../x',
  '/etc/passwd',
  'media\\titik.png',
  '',
  'course.yaml',
])('the preview serves no such file as “%s”', async (file) => {
  await importedId(courseFolder('masuk'));
  expect(ajar.backend.previewFile(sampleId, file)).toBeNull();
});

test('a course that is not in the library has no preview', async () => {
  expect(ajar.backend.previewFile('0198f2a4-0000-7000-8000-00000000ffff', 'index.html')).toBeNull();
  expect((await ajar.fail('preview.open', { courseId: '0198f2a4-0000-7000-8000-00000000ffff' })).code).toBe(
    'not-found',
  );
});
