import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256Of } from './hash.ts';
import { mediaPath, putMedia, putMediaStream } from './media-library.ts';

let folder: string;
let media: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-media-'));
  media = join(folder, 'media');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const content = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
const hash = sha256Of(content);

test('a picture is stored under its SHA-256 in a folder of two digits', async () => {
  const source = join(folder, 'alur.svg');
  await writeFile(source, content);
  const stored = await putMedia(media, source);
  expect(stored).toEqual({
    sha256: hash,
    bytes: content.length,
    file: join(media, hash.slice(0, 2), hash),
    existed: false,
  });
  expect(await readFile(stored.file)).toEqual(content);
});

test('the same picture twice is kept once and leaves no temporary file', async () => {
  await putMediaStream(media, () => Readable.from([content]));
  const again = await putMediaStream(media, () => Readable.from([content.subarray(0, 5), content.subarray(5)]));
  expect(again.existed).toBe(true);
  expect(await readdir(media, { recursive: true })).toEqual([hash.slice(0, 2), join(hash.slice(0, 2), hash)]);
});

test('a copy that a crash left half written is replaced by the whole one', async () => {
  const file = mediaPath(media, hash);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content.subarray(0, 3));
  await putMediaStream(media, () => Readable.from([content]));
  expect(await readFile(file)).toEqual(content);
});

test('a missing file is named, and nothing is left in the library', async () => {
  const missing = join(folder, 'tidak-ada.png');
  await expect(putMedia(media, missing)).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('tidak-ada.png'),
  });
  expect(await readdir(media)).toEqual([]);
});

test('copying can be cancelled and leaves nothing behind', async () => {
  const controller = new AbortController();
  const reason = new Error('cancelled');
  const source = Readable.from(
    (async function* () {
      yield content;
      controller.abort(reason);
      yield content;
    })(),
  );
  await expect(putMediaStream(media, () => source, controller.signal)).rejects.toBe(reason);
  expect(await readdir(media)).toEqual([]);
});

test('a name that is no SHA-256 never becomes a path', () => {
  expect(() => mediaPath(media, '../../etc/passwd')).toThrow('not a SHA-256');
});
