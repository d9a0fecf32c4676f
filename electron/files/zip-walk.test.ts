import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { centralHeader, endRecord, localHeader } from './zip-layout.ts';
import { isFullyListed } from './zip-walk.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-walk-'));
  await writeFile(join(folder, 'index.html'), 'Selamat datang '.repeat(50));
  await writeFile(join(folder, 'kosong.txt'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function isListed(bytes: Buffer): Promise<boolean> {
  const file = join(folder, 'ubah.zip');
  await writeFile(file, bytes);
  return isFullyListed(file);
}

/** Zipped by another program; `-` makes it stream, with sizes behind the data. */
function zipped(target: string): Promise<Buffer> {
  const out = execFileSync('zip', ['-q', '-r', target, 'index.html', 'kosong.txt'], { cwd: folder });
  return target === '-' ? Promise.resolve(out) : readFile(join(folder, target));
}

/** One deflated file with a descriptor; `hidden` follows its data within its packed size. */
function streamed(hidden: Buffer): Buffer {
  const content = Buffer.from('Selamat datang '.repeat(50));
  const data = Buffer.concat([deflateRawSync(content), hidden]);
  const header = {
    path: 'a.js',
    method: 8,
    crc32: crc32(content),
    packed: data.length,
    bytes: content.length,
  } as const;
  const local = localHeader({ ...header, crc32: 0, packed: 0, bytes: 0 });
  local.writeUInt16LE(8, 6);
  const central = centralHeader({ ...header, offset: 0 });
  central.writeUInt16LE(8, 8);
  const sizes = central.subarray(16, 28);
  const start = local.length + data.length + sizes.length;
  return Buffer.concat([local, data, sizes, central, endRecord(1, central.length, start)]);
}

test.each(['biasa.zip', '-'])('what zip writes to %s is listed in full', async (target) => {
  expect(await isListed(await zipped(target))).toBe(true);
});

test('bytes before, between and behind the entries, and a comment, are not listed', async () => {
  const zip = await zipped('biasa.zip');
  expect(await isListed(Buffer.concat([Buffer.from('MZ'), zip]))).toBe(false);
  expect(await isListed(Buffer.concat([zip, Buffer.from('x')]))).toBe(false);
  const commented = Buffer.from(zip);
  commented.writeUInt16LE(1, commented.length - 2);
  expect(await isListed(Buffer.concat([commented, Buffer.from('x')]))).toBe(false);
  const end = zip.length - 22;
  const start = zip.readUInt32LE(end + 16);
  const gap = Buffer.concat([zip.subarray(0, start), Buffer.from('sisipan'), zip.subarray(start)]);
  gap.writeUInt32LE(start + 7, gap.length - 6);
  expect(await isListed(gap)).toBe(false);
});

test('a local header that names another file is not listed', async () => {
  const zip = await zipped('biasa.zip');
  const at = zip.indexOf('index.html');
  zip.write('lain', at, 'latin1');
  expect(await isListed(zip)).toBe(false);
});

test('nothing can follow deflated data whose header has no size', async () => {
  expect(await isListed(streamed(Buffer.alloc(0)))).toBe(true);
  expect(await isListed(streamed(localHeader({ path: 'a.js', method: 0, crc32: 0, packed: 0, bytes: 0 })))).toBe(false);
});
