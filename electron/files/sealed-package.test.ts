import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signedText } from '#shared/course/package-list.ts';
import { checksumFile, packageFormatNames } from '#shared/packaging/plan.ts';
import { sha256Of } from './hash.ts';
import { parseChecksums } from './package-checksums.ts';
import { isSigned, newKey } from './signing.ts';
import { sealedBench, testBrand, testRelease, type SealedBench } from './testing/sealed.ts';
import { withZip } from './zip-reader.ts';

const key = newKey('BPSDM Provinsi', '2026-01-05T02:00:00.000Z');

let folder: string;
let bench: SealedBench;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-sealed-'));
  bench = await sealedBench(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const listOf = (file: string): Promise<string> =>
  withZip(file, async (zip) => (await zip.read(checksumFile, 1_000_000)).toString('utf8'));

test.each(packageFormatNames)('the list of a %s package is signed, and covers the zip before it', async (format) => {
  const { file } = await bench.write('a.zip', format, key);
  const text = await listOf(file);
  const list = parseChecksums(text);
  expect(list).toMatchObject({ format, release: testRelease, agency: { name: testBrand.name }, draft: false });
  const { container, signature } = list!;
  const head = (await readFile(file)).subarray(0, container!.bytes);
  expect(container!.sha256).toBe(sha256Of(head));
  expect(signature).toMatchObject({ algorithm: 'Ed25519', key: key.publicKey, name: 'BPSDM Provinsi' });
  expect(list!.signedBy).toEqual({ key: key.publicKey, name: 'BPSDM Provinsi' });
  expect(isSigned(key.publicKey, signedText(text)!, signature!.value)).toBe(true);
});

test('the same release for the same agency is the same package', async () => {
  const first = await bench.write('a.zip', 'scorm12', key);
  const second = await bench.write('b.zip', 'scorm12', key);
  expect(await readFile(second.file)).toEqual(await readFile(first.file));
  expect(first.sha256).toBe(sha256Of(await readFile(first.file)));
});
