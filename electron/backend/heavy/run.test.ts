import { mkdtemp, readFile, readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCourseFolder } from '#files/course-folder.ts';
import { sha256Of } from '#files/hash.ts';
import { writeTestAssets } from '#files/testing/assets.ts';
import { verifyPackage } from '#files/verify-package.ts';
import type { JobProgress } from '#shared/contract/events.ts';
import { CourseHasErrors } from './course-has-errors.ts';
import { runHeavyTask } from './run.ts';
import type { ExportTask } from './tasks.ts';

const settings = `format: 1
id: 0198f2a4-0000-7000-8000-000000000001
title: Pelayanan
language: id
version: 1.0.0
modules: [01-pengantar.md]
`;
const lesson = '---\ntitle: Pengantar\nkind: lesson\n---\n\n# Pengantar\n\n![Alur layanan](media/alur.svg)\n';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>\n';

let folder: string;
let course: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-heavy-'));
  course = join(folder, 'kursus');
  await mkdir(join(course, 'modules'), { recursive: true });
  await mkdir(join(course, 'media'));
  await writeFile(join(course, 'course.yaml'), settings);
  await writeFile(join(course, 'modules', '01-pengantar.md'), lesson);
  await writeFile(join(course, 'media', 'alur.svg'), drawing);
  await writeTestAssets(join(folder, 'assets'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const never = new AbortController().signal;
const quiet = (): void => undefined;

async function exportTask(change: Partial<ExportTask> = {}): Promise<ExportTask> {
  const { source, mediaFiles } = await readCourseFolder(course);
  return {
    kind: 'export',
    source,
    mediaFiles,
    assetsDir: join(folder, 'assets'),
    format: 'scorm12',
    target: join(folder, 'paket.zip'),
    targetKind: 'zip',
    draft: false,
    ...change,
  };
}

test.each(['scorm12', 'html'] as const)(
  'a %s export is verified, and the result says what was written',
  async (format) => {
    const seen: JobProgress[] = [];
    const task = await exportTask({ format });
    const result = await runHeavyTask(task, (progress) => seen.push(progress), never);
    const bytes = await readFile(task.target);
    expect(result).toMatchObject({
      kind: 'export',
      name: 'paket.zip',
      format,
      bytes: bytes.length,
      sha256: sha256Of(bytes),
    });
    expect((await verifyPackage(task.target, { assetsDir: task.assetsDir })).problems).toEqual([]);
    expect([...new Set(seen.map((progress) => progress.phase))]).toEqual([
      'checking',
      'compiling',
      'writing',
      'verifying',
    ]);
    const last = seen.findLast((progress) => progress.phase === 'writing');
    expect(last).toMatchObject({ done: last?.total, bytes: last?.totalBytes });
  },
);

test('two exports of the same course are byte-identical', async () => {
  await runHeavyTask(await exportTask({ target: join(folder, 'a.zip') }), quiet, never);
  await runHeavyTask(await exportTask({ target: join(folder, 'b.zip') }), quiet, never);
  expect(await readFile(join(folder, 'b.zip'))).toEqual(await readFile(join(folder, 'a.zip')));
});

test('an export into a folder replaces an earlier export, never something else', async () => {
  const task = await exportTask({ target: join(folder, 'paket'), targetKind: 'folder' });
  await runHeavyTask(task, quiet, never);
  await runHeavyTask(task, quiet, never);
  expect((await verifyPackage(task.target, { assetsDir: task.assetsDir })).problems).toEqual([]);
  await expect(runHeavyTask({ ...task, target: course }, quiet, never)).rejects.toMatchObject({ code: 'invalid' });
  expect((await readdir(course)).toSorted()).toEqual(['course.yaml', 'media', 'modules']);
});

test('errors block an export and are all told; a draft goes through and says that it is one', async () => {
  await rm(join(course, 'media', 'alur.svg'));
  const task = await exportTask();
  const refused: unknown = await runHeavyTask(task, quiet, never).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(CourseHasErrors);
  expect(refused).toMatchObject({ problems: [{ code: 'media-missing', file: 'modules/01-pengantar.md' }] });
  expect((await readdir(folder)).toSorted()).toEqual(['assets', 'kursus']);
  await runHeavyTask({ ...task, draft: true }, quiet, never);
  expect(await verifyPackage(task.target, { assetsDir: task.assetsDir })).toMatchObject({ draft: true, problems: [] });
});

test.each(['checking', 'compiling', 'writing', 'verifying'] as const)(
  'an export that is cancelled while %s keeps the old package and leaves nothing else behind',
  async (phase) => {
    const task = await exportTask();
    await writeFile(task.target, 'old');
    const controller = new AbortController();
    const reason = new Error('cancelled');
    const stopAt = (progress: JobProgress): void => {
      if (progress.phase === phase) controller.abort(reason);
    };
    await expect(runHeavyTask(task, stopAt, controller.signal)).rejects.toBe(reason);
    expect(await readFile(task.target, 'utf8')).toBe('old');
    expect((await readdir(folder)).toSorted()).toEqual(['assets', 'kursus', 'paket.zip']);
  },
);

test('a course packed, read back and packed again is the same file', async () => {
  const first = join(folder, 'a.ajar');
  const second = join(folder, 'b.ajar');
  const { source, mediaFiles } = await readCourseFolder(course);
  const packed = await runHeavyTask({ kind: 'pack', source, mediaFiles, target: first }, quiet, never);
  expect(packed).toMatchObject({ kind: 'pack', name: 'a.ajar', files: 3 });
  const stagingDir = join(folder, 'staging');
  const read = await runHeavyTask({ kind: 'read-course', from: first, stagingDir }, quiet, never);
  if (read.kind !== 'read-course') throw new Error('another result');
  expect(read.source).toEqual(source);
  const staged = Object.fromEntries(Object.entries(read.mediaFiles).map(([path, { file }]) => [path, file]));
  await runHeavyTask({ kind: 'pack', source: read.source, mediaFiles: staged, target: second }, quiet, never);
  expect(await readFile(second)).toEqual(await readFile(first));
});

test('reading a folder stages its media under their SHA-256', async () => {
  const stagingDir = join(folder, 'staging');
  const read = await runHeavyTask({ kind: 'read-course', from: course, stagingDir }, quiet, never);
  const sha256 = sha256Of(Buffer.from(drawing));
  expect(read).toMatchObject({
    mediaFiles: { 'media/alur.svg': { sha256, file: join(stagingDir, sha256.slice(0, 2), sha256) } },
  });
});

test('a broken course.yaml is refused with its line before anything is staged', async () => {
  await writeFile(join(course, 'course.yaml'), 'format: 1\ntitle: "open\n');
  const task = { kind: 'read-course', from: course, stagingDir: join(folder, 'staging') } as const;
  await expect(runHeavyTask(task, quiet, never)).rejects.toMatchObject({
    code: 'invalid',
    text: {
      id: expect.stringMatching(/^course\.yaml baris \d+: /),
      en: expect.stringMatching(/^course\.yaml line \d+: /),
    },
  });
  expect((await readdir(folder)).toSorted()).toEqual(['assets', 'kursus']);
});

test('a cancelled reading removes what it staged, and nothing that was there before', async () => {
  const stagingDir = join(folder, 'staging');
  await mkdir(stagingDir);
  await writeFile(join(stagingDir, 'lain'), 'x');
  await writeFile(join(course, 'media', 'zz.svg'), '<svg/>');
  const controller = new AbortController();
  const reason = new Error('cancelled');
  const stop = (progress: JobProgress): void => {
    if (progress.bytes > 0) controller.abort(reason);
  };
  const task = { kind: 'read-course', from: course, stagingDir } as const;
  await expect(runHeavyTask(task, stop, controller.signal)).rejects.toBe(reason);
  const left = await readdir(stagingDir, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual(['lain']);
});
