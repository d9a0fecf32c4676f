import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomically } from './atomic.ts';
import { textContent, type EntrySink } from './entry-sink.ts';
import { sha256Of } from './hash.ts';
import { rawEntries } from './testing/zip-bytes.ts';
import { storeLimit, writeZip } from './zip-writer.ts';

const dataDescriptor = 0x0008;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-zip-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Bytes that do not compress, the same each time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 12345;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

const photo = noise(50_000);
const page = '<p>Standar pelayanan</p>\n'.repeat(200);

async function fillSample(sink: EntrySink): Promise<string[]> {
  const source = join(folder, 'source.jpg');
  const drawing = join(folder, 'source.svg');
  await writeFile(source, photo);
  await writeFile(drawing, page);
  return [
    await sink.add('index.html', textContent(page)),
    await sink.add('kosong.txt', textContent('')),
    await sink.add('media/alur.svg', { kind: 'file', file: drawing }),
    await sink.add('media/foto.jpg', { kind: 'file', file: source }),
  ];
}

test('the same content gives the same bytes, and the checksums are those of the files', async () => {
  const first = await writeZip(join(folder, 'a.zip'), fillSample);
  const second = await writeZip(join(folder, 'b.zip'), fillSample);
  const bytes = await readFile(join(folder, 'a.zip'));
  expect(await readFile(join(folder, 'b.zip'))).toEqual(bytes);
  expect(first).toMatchObject({ entries: 4, bytes: bytes.length, sha256: sha256Of(bytes) });
  expect(second.sha256).toBe(first.sha256);
  expect(first.value).toEqual([Buffer.from(page), Buffer.alloc(0), Buffer.from(page), photo].map(sha256Of));
});

test('stored entries carry their size in the local header, never a data descriptor', async () => {
  await writeZip(join(folder, 'a.zip'), fillSample);
  const entries = rawEntries(await readFile(join(folder, 'a.zip')));
  const stored = entries.filter((entry) => entry.local.method === 0);
  expect(stored.map((entry) => entry.path)).toEqual(['kosong.txt', 'media/foto.jpg']);
  expect(stored.filter((entry) => ((entry.local.flags | entry.flags) & dataDescriptor) !== 0)).toEqual([]);
  expect(stored[1]?.local).toMatchObject({ size: photo.length, compressedSize: photo.length, crc: crc32(photo) });
});

test('texts and drawings are deflated, with fixed dates and modes and without Zip64', async () => {
  await writeZip(join(folder, 'a.zip'), fillSample);
  const bytes = await readFile(join(folder, 'a.zip'));
  const entries = rawEntries(bytes);
  expect(entries.map((entry) => [entry.path, entry.method])).toEqual([
    ['index.html', 8],
    ['kosong.txt', 0],
    ['media/alur.svg', 8],
    ['media/foto.jpg', 0],
  ]);
  for (const entry of entries) {
    expect(entry).toMatchObject({ time: 0, date: 0x21, mode: 0o100644 });
    // Version 4.5 would mean Zip64, and so would the signature of its end of directory.
    expect(entry.local.version).toBeLessThan(45);
  }
  expect(bytes.includes(Buffer.from([0x50, 0x4b, 0x06, 0x06]))).toBe(false);
});

test('a video too large for memory is streamed and deflated, so that it has no stored data descriptor', async () => {
  const video = join(folder, 'video.mp4');
  await writeFile(video, Buffer.concat([noise(1_000), Buffer.alloc(storeLimit)]));
  await writeZip(join(folder, 'a.zip'), (sink) => sink.add('media/video.mp4', { kind: 'file', file: video }));
  const [entry] = rawEntries(await readFile(join(folder, 'a.zip')));
  expect(entry).toMatchObject({ method: 8, size: storeLimit + 1_000 });
});

test('compressed media get the fast level and texts the best, entry by entry', async () => {
  const content = Buffer.from(Array.from({ length: 60_000 }, (_, index) => `${(index * index) % 9973} `).join(''));
  const media = join(folder, 'x.mp4');
  await writeFile(media, Buffer.concat([content, Buffer.alloc(storeLimit)]));
  const text = join(folder, 'x.txt');
  await writeFile(text, await readFile(media));
  await writeZip(join(folder, 'a.zip'), async (sink) => {
    await sink.add('a.txt', { kind: 'file', file: text });
    await sink.add('b.mp4', { kind: 'file', file: media });
    await sink.add('c.txt', { kind: 'file', file: text });
  });
  const entries = rawEntries(await readFile(join(folder, 'a.zip')));
  const [before = 0, video = 0, after = 0] = entries.map((entry) => entry.compressedSize);
  expect(video).toBeGreaterThan(before);
  expect(after).toBe(before);
});

test('a missing media file is named, and no zip is left behind', async () => {
  const missing = join(folder, 'hilang.svg');
  const target = join(folder, 'paket.zip');
  const writing = writeFileAtomically(target, (temporary) =>
    writeZip(temporary, async (sink) => {
      await sink.add('index.html', textContent(page));
      await sink.add('media/hilang.svg', { kind: 'file', file: missing });
    }),
  );
  await expect(writing).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('hilang.svg') });
  expect(await readdir(folder)).toEqual([]);
});

test('cancelling in the middle of a large file leaves nothing behind', async () => {
  const video = join(folder, 'video.mp4');
  await writeFile(video, Buffer.alloc(storeLimit + 1_000));
  const controller = new AbortController();
  const reason = new Error('cancelled by the trainer');
  const writing = writeFileAtomically(join(folder, 'paket.zip'), (temporary) =>
    writeZip(temporary, (sink) => sink.add('media/video.mp4', { kind: 'file', file: video }), {
      signal: controller.signal,
      onBytes: () => controller.abort(reason),
    }),
  );
  await expect(writing).rejects.toBe(reason);
  expect(await readdir(folder)).toEqual(['video.mp4']);
});

test('a target that cannot be written fails with its name instead of hanging', async () => {
  const writing = writeZip(join(folder, 'tidak-ada', 'a.zip'), fillSample);
  await expect(writing).rejects.toMatchObject({ code: 'not-found' });
});

test('progress adds up to the bytes of the content', async () => {
  let bytes = 0;
  await writeZip(join(folder, 'a.zip'), fillSample, { onBytes: (added) => (bytes += added) });
  expect(bytes).toBe(2 * Buffer.byteLength(page) + photo.length);
});
