import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withCourseArchive } from './course-archive.ts';
import { readCourseFolder } from './course-folder.ts';
import { writeCourseArchive, writeCourseFolder } from './course-writer.ts';
import { textContent } from './entry-sink.ts';
import { writeZip } from './zip-writer.ts';

const settings = 'format: 1\nid: 0198f2a4-0000-7000-8000-000000000001\ntitle: Pelayanan\nmodules: [01-pengantar.md]\n';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const photo = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 255]);

let folder: string;
let course: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-course-'));
  course = join(folder, 'kursus');
  await put('course.yaml', settings);
  await put('modules/02-standar.md', '# Standar\n');
  await put('modules/01-pengantar.md', '# Pengantar\n');
  await put('banks/layanan.md', ':::question{#q1}\n:::\n');
  await put('media/alur.svg', drawing);
  await put('media/foto.png', photo);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, content: string | Buffer): Promise<void> {
  const file = join(course, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** Every file below `dir` with its content, `latin1` so that bytes can be compared. */
async function snapshot(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = await Promise.all(
    files.toSorted().map(async (file) => [file.slice(dir.length + 1), await readFile(file, 'latin1')]),
  );
  return Object.fromEntries(pairs) as Record<string, string>;
}

test('a course folder becomes texts in file-name order and a list of its media', async () => {
  const read = await readCourseFolder(course);
  expect(read.source).toEqual({
    settingsText: settings,
    modules: [
      { file: '01-pengantar.md', text: '# Pengantar\n' },
      { file: '02-standar.md', text: '# Standar\n' },
    ],
    banks: [{ file: 'layanan.md', text: ':::question{#q1}\n:::\n' }],
    media: [
      { path: 'media/alur.svg', bytes: drawing.length },
      { path: 'media/foto.png', bytes: photo.length },
    ],
  });
  expect(Object.keys(read.mediaFiles)).toEqual(['media/alur.svg', 'media/foto.png']);
  expect(read.problems).toEqual([]);
});

test('texts from Windows lose their byte-order mark and carriage returns', async () => {
  await put('modules/01-pengantar.md', '\uFEFF# Pengantar\r\n\r\nSelamat datang.\r\n');
  const { source } = await readCourseFolder(course);
  expect(source.modules[0]?.text).toBe('# Pengantar\n\nSelamat datang.\n');
});

test('a text that is not UTF-8 is named with its line', async () => {
  await put('modules/02-standar.md', Buffer.from('# Standar\n\nR\xe9sum\xe9\n', 'latin1'));
  await expect(readCourseFolder(course)).rejects.toMatchObject({
    code: 'invalid',
    text: { id: expect.stringContaining('modules/02-standar.md baris 3'), en: expect.stringContaining('line 3') },
  });
});

test('a folder without course.yaml is not a course', async () => {
  await rm(join(course, 'course.yaml'));
  await expect(readCourseFolder(course)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('kursus'),
  });
});

test('files that do not belong to a course are named and left out', async () => {
  await put('catatan.docx', 'x');
  await put('modules/gambar.png', 'x');
  await put('.git/objects/ab/cd', 'x');
  await put('media/Thumbs.db', 'x');
  const { source, problems } = await readCourseFolder(course);
  expect(problems.map(({ code, severity, file }) => [code, severity, file])).toEqual([
    ['hidden-file', 'info', '.git'],
    ['unknown-file', 'warning', 'catatan.docx'],
    ['hidden-file', 'info', 'media/Thumbs.db'],
    ['unknown-file', 'warning', 'modules/gambar.png'],
  ]);
  expect(source.media).toHaveLength(2);
});

test('a link out of the course is not followed', async () => {
  const secret = join(folder, 'rahasia.png');
  await writeFile(secret, 'x');
  await symlink(secret, join(course, 'media', 'rahasia.png'));
  await symlink(folder, join(course, 'media', 'semua'));
  const { source, problems } = await readCourseFolder(course);
  expect(source.media.map((file) => file.path)).toEqual(['media/alur.svg', 'media/foto.png']);
  expect(problems.map((problem) => [problem.code, problem.file])).toEqual([
    ['link-outside', 'media/rahasia.png'],
    ['link-outside', 'media/semua'],
  ]);
});

test('names that are one file on Windows are reported', async () => {
  await put('media/ALUR.svg', drawing);
  const { problems } = await readCourseFolder(course);
  expect(problems.map((problem) => [problem.code, problem.file])).toEqual([['same-file-name', 'media/alur.svg']]);
});

test('a course packed as .ajar and read again is the same, byte for byte, and so is the second packing', async () => {
  const read = await readCourseFolder(course);
  const first = join(folder, 'a.ajar');
  const second = join(folder, 'b.ajar');
  expect(await writeCourseArchive(first, read)).toMatchObject({ files: 6 });
  await writeCourseArchive(second, read);
  expect(await readFile(second)).toEqual(await readFile(first));
  await withCourseArchive(first, async (archived) => {
    expect(archived.source).toEqual(read.source);
    expect(archived.problems).toEqual([]);
    expect(await buffer(await archived.openMedia('media/foto.png'))).toEqual(photo);
  });
});

test('an .ajar file with one folder around the course is read too, without what macOS adds', async () => {
  const file = join(folder, 'kiriman.ajar');
  await writeZip(file, async (sink) => {
    await sink.add('kursus/course.yaml', textContent(settings));
    await sink.add('kursus/modules/01-pengantar.md', textContent('# Pengantar\n'));
    await sink.add('__MACOSX/kursus/._course.yaml', textContent('x'));
  });
  const modules = await withCourseArchive(file, async (archived) => archived.source.modules);
  expect(modules).toEqual([{ file: '01-pengantar.md', text: '# Pengantar\n' }]);
});

test('a zip that is no course is refused', async () => {
  const file = join(folder, 'kiriman.ajar');
  await writeZip(file, (sink) => sink.add('index.html', textContent('<p>')));
  await expect(withCourseArchive(file, async () => 1)).rejects.toMatchObject({
    message: expect.stringContaining('course.yaml'),
  });
});

test('a course written into a new folder is the same folder', async () => {
  const target = join(folder, 'salinan');
  await writeCourseFolder(target, await readCourseFolder(course));
  expect(await snapshot(target)).toEqual(await snapshot(course));
});

test('an earlier copy of the course is brought up to date; files that are not the course stay', async () => {
  const target = join(folder, 'salinan');
  await writeCourseFolder(target, await readCourseFolder(course));
  await mkdir(join(target, '.git'));
  await writeFile(join(target, '.git', 'HEAD'), 'ref');
  await writeFile(join(target, 'README.md'), 'catatan');
  await rm(join(course, 'modules', '02-standar.md'));
  await put('modules/01-pengantar.md', '# Pengantar baru\n');
  await writeCourseFolder(target, await readCourseFolder(course));
  expect(await snapshot(target)).toEqual({ ...(await snapshot(course)), '.git/HEAD': 'ref', 'README.md': 'catatan' });
});

test('a folder that holds something else is refused and left alone', async () => {
  const target = join(folder, 'dokumen');
  await mkdir(target);
  await writeFile(join(target, 'surat.docx'), 'penting');
  const read = await readCourseFolder(course);
  await expect(writeCourseFolder(target, read)).rejects.toMatchObject({ code: 'invalid' });
  await writeFile(join(target, 'course.yaml'), 'id: another-course\n');
  await expect(writeCourseFolder(target, read)).rejects.toMatchObject({ code: 'invalid' });
  expect(await readdir(target)).toEqual(['course.yaml', 'surat.docx']);
});

test('a course whose media file is gone is not written at all', async () => {
  const read = await readCourseFolder(course);
  const target = join(folder, 'a.ajar');
  await expect(writeCourseArchive(target, { ...read, mediaFiles: {} })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('media/alur.svg'),
  });
  expect((await readdir(folder)).toSorted()).toEqual(['kursus']);
});

test('cancelling leaves the earlier copy as it was', async () => {
  const target = join(folder, 'salinan');
  await writeCourseFolder(target, await readCourseFolder(course));
  const before = await snapshot(target);
  await put('modules/01-pengantar.md', '# Pengantar baru\n');
  const controller = new AbortController();
  const reason = new Error('cancelled');
  const read = await readCourseFolder(course);
  const options = { signal: controller.signal, onBytes: () => controller.abort(reason) };
  await expect(writeCourseFolder(target, read, options)).rejects.toBe(reason);
  expect(await snapshot(target)).toEqual(before);
});
