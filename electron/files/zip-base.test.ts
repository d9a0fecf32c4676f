import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textContent } from './entry-sink.ts';
import { sha256Of } from './hash.ts';
import { rawEntries } from './testing/zip-bytes.ts';
import { wholeLimit, type ZipInput } from './zip-appender.ts';
import { assembleZip, buildZipBase, readZipBase, type LastEntry } from './zip-base.ts';
import { withZip } from './zip-reader.ts';

let folder: string;
let shared: readonly ZipInput[];
const sound = Buffer.alloc(wholeLimit + 12_345, 'gelombang suara ');
const film = Buffer.alloc(wholeLimit + 1, 'x');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-base-'));
  await writeFile(join(folder, 'sapa.wav'), sound);
  await writeFile(join(folder, 'film.mp4'), film);
  shared = [
    { path: 'media/film.mp4', content: { kind: 'file', file: join(folder, 'film.mp4') } },
    { path: 'media/kosong.txt', content: textContent('') },
    { path: 'media/sapa.wav', content: { kind: 'file', file: join(folder, 'sapa.wav') } },
    { path: 'modules/01.js', content: textContent('ajarModule({});\n'.repeat(50)) },
  ];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const own = (name: string): readonly ZipInput[] => [{ path: 'index.html', content: textContent(`<p>${name}</p>`) }];
const last: LastEntry = {
  path: 'daftar.json',
  content: ({ bytes, sha256, records }) =>
    Buffer.from(JSON.stringify({ bytes, sha256, files: records.map(({ path }) => path) })),
};

async function contents(file: string): Promise<Record<string, string>> {
  return withZip(file, async (zip) => {
    const found: Record<string, string> = {};
    for (const { path } of zip.entries) found[path] = sha256Of(await zip.read(path, 20_000_000));
    return found;
  });
}

test('a package is its base, its own files, a last file about them, and the directory', async () => {
  const base = await buildZipBase(join(folder, 'base'), shared);
  const target = join(folder, 'a.zip');
  const written = await assembleZip(target, base, own('Dinas A'), last);
  const bytes = await readFile(target);
  expect(written).toEqual({ bytes: bytes.length, entries: 6, sha256: sha256Of(bytes) });
  expect(bytes.subarray(0, base.bytes)).toEqual(await readFile(base.file));
  expect(await contents(target)).toMatchObject({
    'media/film.mp4': sha256Of(film),
    'media/sapa.wav': sha256Of(sound),
    'media/kosong.txt': sha256Of(Buffer.alloc(0)),
    'index.html': sha256Of(Buffer.from('<p>Dinas A</p>')),
  });
  const list = bytes.indexOf('{"bytes":');
  const {
    bytes: before,
    sha256,
    files,
  } = JSON.parse(bytes.toString('latin1', list, bytes.indexOf('}', list) + 1)) as {
    bytes: number;
    sha256: string;
    files: string[];
  };
  expect(sha256).toBe(sha256Of(bytes.subarray(0, before)));
  expect(files).toEqual([...shared, ...own('')].map(({ path }) => path));
});

test('other programs open it without a complaint', async () => {
  const base = await buildZipBase(join(folder, 'base'), shared);
  const target = join(folder, 'a.zip');
  await assembleZip(target, base, own('Dinas A'), last);
  expect(execFileSync('unzip', ['-t', target], { encoding: 'utf8' })).toContain('No errors detected');
});

test('media stay as they are, texts and sounds are deflated, every size stands before its data', async () => {
  const base = await buildZipBase(join(folder, 'base'), shared);
  const target = join(folder, 'a.zip');
  await assembleZip(target, base, own('Dinas A'), last);
  const entries = rawEntries(await readFile(target));
  expect(entries.map(({ path, method }) => [path, method])).toEqual([
    ['media/film.mp4', 0],
    ['media/kosong.txt', 0],
    ['media/sapa.wav', 8],
    ['modules/01.js', 8],
    ['index.html', 8],
    ['daftar.json', 0],
  ]);
  for (const entry of entries) {
    expect(entry).toMatchObject({ flags: 0, time: 0, date: 0x21, mode: 0o100644, local: { flags: 0, version: 20 } });
    expect([entry.local.crc, entry.local.compressedSize, entry.local.size]).toEqual([
      entry.crc,
      entry.compressedSize,
      entry.size,
    ]);
  }
});

test('the same content gives the same bytes; another agency changes the tail alone', async () => {
  const first = await buildZipBase(join(folder, 'base'), shared);
  const again = await buildZipBase(join(folder, 'again'), shared);
  expect(again.sha256).toBe(first.sha256);
  const a = await assembleZip(join(folder, 'a.zip'), first, own('Dinas A'), last);
  expect(await assembleZip(join(folder, 'a2.zip'), again, own('Dinas A'), last)).toEqual(a);
  const b = await assembleZip(join(folder, 'b.zip'), first, own('Dinas B'), last);
  expect(b.sha256).not.toBe(a.sha256);
});

test('a later run goes on with the base that an earlier one built', async () => {
  const dir = join(folder, 'base');
  const base = await buildZipBase(dir, shared);
  const a = await assembleZip(join(folder, 'a.zip'), base, own('Dinas A'), last);
  // A copy under another name has no kept state: it is read as a new run reads it.
  await writeFile(join(folder, 'copy.bin'), await readFile(base.file));
  const found = await readZipBase(dir);
  expect(found).toEqual(base);
  const elsewhere = { ...base, file: join(folder, 'copy.bin') };
  expect(await assembleZip(join(folder, 'b.zip'), elsewhere, own('Dinas A'), last)).toEqual(a);
});

test('half a base is none, and a base that changed on the disk is refused', async () => {
  const dir = join(folder, 'base');
  expect(await readZipBase(dir)).toBeNull();
  const base = await buildZipBase(dir, shared);
  await writeFile(join(folder, 'copy.bin'), await readFile(base.file));
  await truncate(join(folder, 'copy.bin'), base.bytes - 1);
  const short = { ...base, file: join(folder, 'copy.bin') };
  await expect(assembleZip(join(folder, 'a.zip'), short, own('Dinas A'), last)).rejects.toMatchObject({
    code: 'internal',
    retry: true,
  });
  await truncate(join(dir, 'base.json'), 20);
  expect(await readZipBase(dir)).toBeNull();
});

test('a zip may have no base and no last file, and a first file that stays unpacked', async () => {
  const target = join(folder, 'buku.epub');
  const entries: readonly ZipInput[] = [
    { path: 'mimetype', content: textContent('application/epub+zip'), method: 'store' },
    ...own('Buku'),
  ];
  const written = await assembleZip(target, null, entries, null);
  const bytes = await readFile(target);
  expect(written.sha256).toBe(sha256Of(bytes));
  expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
});

test('a stopped assembly says why, and what it read is counted', async () => {
  const stop = new AbortController();
  let read = 0;
  const onBytes = (added: number): void => {
    read += added;
    stop.abort(new Error('stopped by the trainer'));
  };
  await expect(buildZipBase(join(folder, 'base'), shared, { signal: stop.signal, onBytes })).rejects.toThrow(
    'stopped by the trainer',
  );
  expect(read).toBeGreaterThan(0);
  expect(await readZipBase(join(folder, 'base'))).toBeNull();
});

test('a missing medium is named', async () => {
  const entries: readonly ZipInput[] = [
    { path: 'media/hilang.mp4', content: { kind: 'file', file: join(folder, 'hilang.mp4') } },
  ];
  await expect(buildZipBase(join(folder, 'base'), entries)).rejects.toMatchObject({
    code: 'not-found',
    text: { en: expect.stringContaining('hilang.mp4') as string },
  });
});
