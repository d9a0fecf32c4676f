import { ZipArchive, type ZipEntryData } from 'archiver';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultLimits, withZip } from './zip-reader.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-unzip-'));
  file = join(folder, 'kiriman.zip');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function zipOf(entries: readonly (ZipEntryData & { content?: string | Buffer | Readable })[]): Promise<void> {
  const archive = new ZipArchive({});
  const written = pipeline(archive, createWriteStream(file));
  for (const { content, ...data } of entries) archive.append(content ?? 'isi', data);
  await Promise.all([archive.finalize(), written]);
}

/** archiver cleans names by itself; a hostile name is put in afterwards, in both headers. */
async function renameInZip(from: string, to: string): Promise<void> {
  expect(to).toHaveLength(from.length);
  const bytes = await readFile(file);
  const changed = Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
  expect(changed.equals(bytes)).toBe(false);
  await writeFile(file, changed);
}

const countWithin = (limits: Partial<typeof defaultLimits>): Promise<number> =>
  withZip(file, async (zip) => zip.entries.length, { ...defaultLimits, ...limits });
const names = (): Promise<string[]> => withZip(file, async (zip) => zip.entries.map((entry) => entry.path));

test('files come with their size and content, folders are left out', async () => {
  await zipOf([{ name: 'modules/' }, { name: 'modules/01-pengantar.md', content: '# Pengantar' }]);
  await withZip(file, async (zip) => {
    expect(zip.entries).toMatchObject([{ path: 'modules/01-pengantar.md', bytes: 11 }]);
    expect((await zip.read('modules/01-pengantar.md', 100)).toString()).toBe('# Pengantar');
    await expect(zip.read('modules/01-pengantar.md', 10)).rejects.toMatchObject({ code: 'too-large' });
    await expect(zip.read('tidak-ada.md', 10)).rejects.toMatchObject({ code: 'invalid' });
  });
});

test('a stored entry with its size behind its data is known as one', async () => {
  const pieces = Readable.from([Buffer.from('isi')]);
  await zipOf([
    { name: 'alir.png', store: true, content: pieces },
    { name: 'utuh.png', store: true },
    { name: 'padat.txt', content: Readable.from([Buffer.from('isi')]) },
  ]);
  const strange = await withZip(file, async (zip) => zip.entries.filter((entry) => entry.isStoredWithDescriptor));
  expect(strange.map((entry) => entry.path)).toEqual(['alir.png']);
});

test.each([
  ['a path out of the folder', 'xx/course.yaml', '../course.yaml'],
  ['a path out of the folder in the middle', 'a/bb/c.yaml', 'a/../c.yaml'],
  ['an absolute path', 'xetc/passwd', '/etc/passwd'],
  ['a drive letter', 'cx/course.yaml', 'c:/course.yaml'],
  ['a backslash', 'media/x.png', 'media\\x.png'],
  ['an empty part', 'media/ab/x.png', 'media//b/x.png'],
])('%s in a name is refused, with the name', async (_title, honest, hostile) => {
  await zipOf([{ name: honest }]);
  await renameInZip(honest, hostile);
  await expect(names()).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining(JSON.stringify(hostile)),
  });
});

test('a name in UTF-8 without the flag for it (as macOS writes) is read as UTF-8', async () => {
  await zipOf([{ name: 'media/xx.png' }]);
  await renameInZip('xx', Buffer.from('é').toString('latin1'));
  expect(await names()).toEqual(['media/é.png']);
});

test('a symbolic link is refused', async () => {
  const archive = new ZipArchive({});
  const written = pipeline(archive, createWriteStream(file));
  archive.symlink('media/x.png', '/etc/passwd');
  await Promise.all([archive.finalize(), written]);
  await expect(names()).rejects.toMatchObject({ message: expect.stringContaining('symbolic link: media/x.png') });
});

test('two names that are one file on Windows are refused', async () => {
  await zipOf([{ name: 'media/Alur.png' }, { name: 'media/alur.PNG' }]);
  await expect(names()).rejects.toMatchObject({ message: expect.stringContaining('media/alur.PNG') });
});

test('a zip bomb is refused before anything is unpacked', async () => {
  await zipOf([{ name: 'media/bom.svg', content: Buffer.alloc(defaultLimits.ratioFrom * 2) }]);
  await expect(names()).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('media/bom.svg') });
});

test('a zip with too much content or too many files is refused', async () => {
  await zipOf([
    { name: 'a.md', content: 'x'.repeat(600) },
    { name: 'b.md', content: 'x'.repeat(600) },
  ]);
  await expect(countWithin({ maxBytes: 1_000 })).rejects.toMatchObject({ code: 'too-large' });
  await expect(countWithin({ maxEntries: 1 })).rejects.toMatchObject({ code: 'too-large' });
  expect(await countWithin({ maxBytes: 1_200, maxEntries: 2 })).toBe(2);
});

test('a file that unpacks to another size than declared fails while reading', async () => {
  await zipOf([{ name: 'a.md', content: 'x'.repeat(1_000) }]);
  const bytes = await readFile(file);
  const central = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt32LE(10, central + 24);
  await writeFile(file, bytes);
  await withZip(file, async (zip) => {
    await expect(zip.read('a.md', 100)).rejects.toMatchObject({ message: expect.stringContaining('a.md') });
  });
});

test('something that is no zip gets one sentence', async () => {
  await writeFile(file, 'bukan zip sama sekali');
  await expect(names()).rejects.toMatchObject({
    code: 'invalid',
    text: { id: 'kiriman.zip: bukan berkas zip, atau rusak', en: 'kiriman.zip: not a zip file, or damaged' },
  });
});

test('a missing zip is named', async () => {
  await expect(names()).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('kiriman.zip') });
});

test('a file whose size the table of contents belies is damaged, also when it is streamed', async () => {
  await zipOf([{ name: 'media/besar.svg', content: 'x'.repeat(50_000) }]);
  const bytes = await readFile(file);
  bytes.writeUInt32LE(100, bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
  await writeFile(file, bytes);
  await withZip(file, async (zip) => {
    await expect(buffer(await zip.open('media/besar.svg'))).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('media/besar.svg is damaged'),
    });
  });
});
