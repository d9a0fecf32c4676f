/** `ajar verify` on a released package: who, for whom, with which key, and with another one. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockKey, newKey } from '#files/signing.ts';
import { sealedBench, testBrand, testRelease } from '#files/testing/sealed.ts';

const entry = fileURLToPath(new URL('../../electron/cli/ajar.ts', import.meta.url));
const key = newKey('BPSDM Provinsi', '2026-01-05T02:00:00.000Z');
const otherKey = newKey('Orang lain', '2026-01-05T02:00:00.000Z');

let folder: string;
let assetsDir: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-verify-cli-'));
  const bench = await sealedBench(folder);
  ({ assetsDir } = bench);
  await bench.write('paket.zip', 'html', key);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const verify = (...args: readonly string[]): Promise<Run> => run('verify', 'paket.zip', ...args);

function run(...args: readonly string[]): Promise<Run> {
  const all = [entry, ...args, '--assets', assetsDir];
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' };
  return new Promise((done) => {
    execFile(process.execPath, all, { cwd: folder, env }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const spoken = (id: string): string => (id.match(/.{4}/g) ?? []).join(' ');

test('a released package says who released it, for whom, and with which key', async () => {
  const { code, out } = await verify();
  expect(code).toBe(0);
  for (const part of [testRelease.by, testBrand.name, key.name, spoken(key.id)]) expect(out).toContain(part);
  const { out: indonesian } = await verify('--lang', 'id');
  expect(indonesian).toContain(`Dirilis oleh ${testRelease.by}`);
});

test('with the key that signed, by fingerprint or by its locked copy, the package passes', async () => {
  await writeFile(join(folder, 'bpsdm.ajarkey'), await lockKey(key, 'kata sandi panjang'));
  expect(await verify('--key', spoken(key.id))).toMatchObject({ code: 0 });
  const { code, out } = await verify('--key', 'bpsdm.ajarkey', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    release: testRelease,
    agency: { name: testBrand.name },
    signature: { keyId: key.id, name: key.name, verdict: 'valid' },
    problems: [],
  });
});

test('a package signed with another key says so and fails', async () => {
  const { code, out } = await verify('--key', otherKey.id);
  expect(code).toBe(1);
  expect(out).toContain(`${key.id} (BPSDM Provinsi), not ${otherKey.id}. [package-signature-key]`);
  expect(out).toContain(`Signed with another key: BPSDM Provinsi, ${spoken(key.id)}`);
});

test('a package is held against the keys of a library', async () => {
  const clean = fileURLToPath(new URL('../fixtures/courses/clean', import.meta.url));
  await run('import', clean, '--library', 'perpustakaan');
  const none = await verify('--library', 'perpustakaan');
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining('no signing key') });
  // The first release makes the key.
  await writeFile(join(folder, 'catatan.md'), 'Rilis pertama');
  const course = 'perpustakaan#0198f2a4-0000-7000-8000-00000000c1ea';
  const released = await run('release', course, '--version', '9.0.0', '--notes', 'catatan.md', '--by', 'BPSDM');
  expect(released).toMatchObject({ code: 0 });
  const other = await verify('--library', 'perpustakaan');
  expect(other.code).toBe(1);
  expect(other.out).toContain('[package-signature-key]');

  // What the library itself makes for its agencies passes, in every format.
  const formats = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'html'];
  const rows = formats.map((format) => `Dinas ${format},${format}`);
  await writeFile(join(folder, 'instansi.csv'), ['nama,format', ...rows].join('\n'));
  expect(await run('batch', `${course}@9.0.0`, '--agencies', 'instansi.csv', '--out', 'kiriman')).toMatchObject({
    code: 0,
  });
  const made = (await readdir(join(folder, 'kiriman'), { recursive: true })).filter((name) => name.endsWith('.zip'));
  expect(made).toHaveLength(formats.length);
  for (const name of made)
    expect(await run('verify', join('kiriman', name), '--library', 'perpustakaan')).toMatchObject({ code: 0 });
}, 60_000);

test('a key that is none gets one sentence', async () => {
  await writeFile(join(folder, 'rusak.ajarkey'), '{}');
  for (const wrong of ['1234', 'rusak.ajarkey', 'hilang.ajarkey']) {
    const refused = await verify('--key', wrong);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/^ajar: [^\n]+\n$/);
  }
});
