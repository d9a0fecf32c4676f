/** One altered byte anywhere in a package is found, and the file that it belongs to is named. */
import { copyFile, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKey } from '#files/signing.ts';
import { sealedBench } from '#files/testing/sealed.ts';
import { rawEntries } from '#files/testing/zip-bytes.ts';
import { verifyPackage } from '#files/verify-package.ts';
import { readContainer } from '#files/zip-container.ts';
import { packageFormatNames } from '#shared/packaging/plan.ts';

const key = newKey('BPSDM Provinsi', '2026-01-05T02:00:00.000Z');
const localHeaderBytes = 30;
const centralHeaderBytes = 46;
const randomBytes = 60;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-altered-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Part {
  /** '' for the end record. */
  readonly path: string;
  readonly kind: 'header' | 'data';
  readonly start: number;
  readonly end: number;
}

/** Every byte of the zip belongs to one of the parts. */
function partsOf(zip: Buffer): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  const add = (path: string, kind: Part['kind'], length: number): void => {
    if (length > 0) parts.push({ path, kind, start: at, end: at + length });
    at += length;
  };
  const entries = rawEntries(zip);
  for (const { path, compressedSize } of entries) {
    add(path, 'header', localHeaderBytes + path.length);
    add(path, 'data', compressedSize);
  }
  for (const { path } of entries) add(path, 'header', centralHeaderBytes + path.length);
  add('', 'header', zip.length - at);
  return parts;
}

/** The same numbers for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const packages = [
  ...packageFormatNames.map((format) => ['a signed', format] as const),
  ['an exported', 'scorm12'],
  ['an exported', 'html'],
] as const;

describe.each(packages)('in %s %s package', (kind, format) => {
  const isSigned = kind === 'a signed';
  const name = `${format}-${isSigned ? 'signed' : 'plain'}`;
  const alteredName = `${name}-ubah.zip`;
  let assetsDir: string;
  let zip: Buffer;
  let parts: readonly Part[];
  beforeAll(async () => {
    const bench = await sealedBench(join(folder, name));
    ({ assetsDir } = bench);
    const { file } = await (isSigned ? bench.write('a.zip', format, key) : bench.writePlain('a.zip', format));
    zip = await readFile(file);
    await copyFile(file, join(folder, alteredName));
    parts = partsOf(zip);
  });

  /** Lends the package with one byte changed. */
  async function withAltered<T>(at: number, bits: number, work: (file: string) => Promise<T>): Promise<T> {
    const file = join(folder, alteredName);
    const before = zip[at] ?? 0;
    const handle = await open(file, 'r+');
    try {
      await handle.write(Buffer.of(before ^ bits), 0, 1, at);
      const result = await work(file);
      await handle.write(Buffer.of(before), 0, 1, at);
      return result;
    } finally {
      await handle.close();
    }
  }

  const partAt = (at: number): Part => parts.find(({ start, end }) => start <= at && at < end)!;
  const nameOf = ({ path }: Part): string => (path === '' ? alteredName : path);

  /** Null when the change is found and its file is named; else what happened. */
  async function missed(at: number, bits: number): Promise<string | null> {
    const options = { assetsDir, trustedKeys: [key.id] };
    const { problems } = await withAltered(at, bits, (file) => verifyPackage(file, options));
    const named = problems.filter(({ severity }) => severity === 'error').map((problem) => problem.file);
    if (named.includes(nameOf(partAt(at)))) return null;
    return `byte ${at} ^ ${bits} in ${JSON.stringify(partAt(at))}: ${named.join(', ')}`;
  }

  test('nothing is wrong before', async () => {
    const verified = await verifyPackage(join(folder, alteredName), { assetsDir, trustedKeys: [key.id] });
    expect(verified).toMatchObject({ format, problems: [], signature: isSigned ? { verdict: 'valid' } : null });
    expect(await readContainer(join(folder, alteredName))).toMatchObject({ kind: 'own', altered: [] });
  });

  test('each byte around the files is told from what Ajar writes', async () => {
    const random = chance(0x5eed);
    for (const part of parts.filter(({ kind }) => kind === 'header')) {
      for (let at = part.start; at < part.end; at += 1) {
        const reading = await withAltered(at, 1 + random(255), readContainer);
        expect(reading.altered, `byte ${at} of ${part.path}`).toContain(part.path);
      }
    }
  });

  test('sixty bytes anywhere are found and named', async () => {
    const random = chance(0xa1a1);
    for (let count = 0; count < randomBytes; count += 1)
      expect(await missed(random(zip.length), 1 + random(255))).toBeNull();
  });

  test('a byte in each file, in each header and in the end of the zip is found and named', async () => {
    const random = chance(0xf11e);
    for (const { start, end } of parts) expect(await missed(start + random(end - start), 1 + random(255))).toBeNull();
  });

  test('the bits that fill up the last byte of packed data are found, though the content is the same', async () => {
    for (const part of parts.filter(({ kind, path }) => kind === 'data' && /\.(?:html|js|css|xml)$/.test(path)))
      expect(await missed(part.end - 1, 0x80)).toBeNull();
  });
});
