import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listText, signedText, withSignature } from '#shared/course/package-list.ts';
import { checksumFile, type PackageChecksums } from '#shared/packaging/plan.ts';
import type { EntryContent } from './entry-sink.ts';
import { sha256Of } from './hash.ts';
import { formatChecksums } from './package-checksums.ts';
import { newKey, signText } from './signing.ts';
import { sealedBench, testBrand, testRelease } from './testing/sealed.ts';
import { verifyPackage, type VerifyOptions } from './verify-package.ts';
import { assembleZip } from './zip-base.ts';
import { centralHeaderBytes, endRecordBytes, localHeader } from './zip-layout.ts';
import { withZip } from './zip-reader.ts';

const key = newKey('BPSDM Provinsi', '2026-01-05T02:00:00.000Z');
const otherKey = newKey('BPSDM Provinsi', '2026-01-05T02:00:00.000Z');

let folder: string;
let assetsDir: string;
let zip: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-seal-'));
  const bench = await sealedBench(folder);
  ({ assetsDir } = bench);
  zip = (await bench.write('paket.zip', 'scorm12', key)).file;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const verify = (file: string, options: Omit<VerifyOptions, 'assetsDir'> = {}) =>
  verifyPackage(file, { assetsDir, ...options });

async function codesOf(file: string, options: Omit<VerifyOptions, 'assetsDir'> = {}): Promise<string[]> {
  return (await verify(file, options)).problems.map(({ code, file: place }) => `${code} ${place}`);
}

/** The package as a folder, with some of its texts changed. */
async function unpacked(changes: Readonly<Record<string, (text: string) => string>>): Promise<string> {
  const dir = await mkdtemp(join(folder, 'isi-'));
  await withZip(zip, async (contents) => {
    for (const { path } of contents.entries) {
      const bytes = await contents.read(path, 10_000_000);
      await mkdir(join(dir, path, '..'), { recursive: true });
      const change = changes[path];
      await writeFile(join(dir, path), change === undefined ? bytes : change(bytes.toString('utf8')));
    }
  });
  return dir;
}

const module = 'modules/01-pengantar.js';
const change = (text: string): string => text.replace('Selamat', 'Selamet');
const listOf = (text: string): PackageChecksums => JSON.parse(signedText(text) ?? text) as PackageChecksums;

/** A local entry that the directory does not know, in front of all others; the directory is dated anew. */
function withHiddenFront(bytes: Buffer, path: string, content: Buffer): Buffer {
  const sizes = { packed: content.length, bytes: content.length, crc32: crc32(content) };
  const hidden = Buffer.concat([localHeader({ path, method: 0, ...sizes }), content]);
  const changed = Buffer.from(bytes);
  const end = changed.length - endRecordBytes;
  const start = changed.readUInt32LE(end + 16);
  for (let at = start; at < end; at += centralHeaderBytes + changed.readUInt16LE(at + 28)) {
    changed.writeUInt16LE(0x5a21, at + 14);
    changed.writeUInt32LE(changed.readUInt32LE(at + 42) + hidden.length, at + 42);
  }
  changed.writeUInt32LE(start + hidden.length, end + 16);
  return Buffer.concat([hidden, changed]);
}

test('a package says who released it, for whom, and with which key', async () => {
  expect(await verify(zip, { trustedKeys: [otherKey.id, key.id], signature: 'required' })).toMatchObject({
    problems: [],
    release: testRelease,
    agency: { name: testBrand.name },
    signature: { keyId: key.id, name: 'BPSDM Provinsi', verdict: 'valid' },
  });
  expect((await verify(zip)).signature?.verdict).toBe('unknown-key');
});

test('a package that another key signed says so, and names both', async () => {
  const { problems, signature } = await verify(zip, { trustedKeys: [otherKey.id] });
  expect(signature).toMatchObject({ verdict: 'other-key' });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code: 'package-signature-key', severity: 'error', file: checksumFile });
  for (const id of [key.id, otherKey.id]) expect(problems[0]?.message.id).toContain(id);
});

test('somebody who changes a file and its sum breaks the signature', async () => {
  const dir = await unpacked({
    [module]: change,
    [checksumFile]: (text) => {
      const before = listOf(text).files[module] ?? '';
      return text.replace(before, sha256Of(Buffer.from('lain')));
    },
  });
  expect(await codesOf(dir)).toEqual([`package-signature-broken ${checksumFile}`]);
  const clumsy = await unpacked({ [module]: change });
  expect(await codesOf(clumsy)).toEqual([`package-file-altered ${module}`]);
});

test('somebody who signs the changed list has another key, whatever name they take', async () => {
  const dir = await unpacked({
    [checksumFile]: (text) => {
      const unsigned = signedText(text)!
        .replace('Widyaiswara A', 'Widyaiswara B')
        .replace(key.publicKey, otherKey.publicKey);
      const value = signText(otherKey, unsigned);
      return withSignature(unsigned, { algorithm: 'Ed25519', key: otherKey.publicKey, name: key.name, value });
    },
  });
  expect(await codesOf(dir, { trustedKeys: [key.id] })).toEqual([`package-signature-key ${checksumFile}`]);
});

test('a list in another spelling, or with a signature taken out, is found', async () => {
  const spaced = await unpacked({ [checksumFile]: (text) => text.replace('"draft": false', '"draft":  false') });
  expect(await codesOf(spaced)).toEqual([`package-list-altered ${checksumFile}`]);
  const cut = await unpacked({ [checksumFile]: (text) => signedText(text)! });
  expect(await codesOf(cut)).toEqual([`package-unsigned ${checksumFile}`]);
  const none = await unpacked({ [checksumFile]: () => listText({ bukan: 'daftar' }) });
  expect(await codesOf(none)).toEqual([`package-list-altered ${checksumFile}`]);
});

test.each(['release', 'agency'])('a list that names its %s but is not signed vouches for nobody', async (kept) => {
  const dir = await unpacked({
    [module]: change,
    [checksumFile]: (text) => {
      const { signedBy: _by, release, agency, ...list } = listOf(text);
      const files = { ...list.files, [module]: sha256Of(Buffer.from('lain')) };
      return formatChecksums({ ...list, files, ...(kept === 'release' ? { release: release! } : { agency: agency! }) });
    },
  });
  const { problems, release, agency } = await verify(dir);
  expect(problems).toContainEqual(expect.objectContaining({ code: 'package-unsigned', severity: 'error' }));
  expect({ release, agency }).toEqual({ release: null, agency: null });
});

const lastName = (text: string): number => text.lastIndexOf('"name": "BPSDM Provinsi"');

test('a false name for the right key breaks the signature', async () => {
  const renamed = await unpacked({
    [checksumFile]: (text) =>
      text.slice(0, lastName(text)) + text.slice(lastName(text)).replace('BPSDM Provinsi', 'Kementerian'),
  });
  expect(await codesOf(renamed, { trustedKeys: [key.id] })).toEqual([`package-signature-broken ${checksumFile}`]);
  const unnamed = await unpacked({
    [checksumFile]: (text) => {
      const { signedBy: _by, ...list } = listOf(text);
      const unsigned = formatChecksums(list);
      const value = signText(key, unsigned);
      return withSignature(unsigned, { algorithm: 'Ed25519', key: key.publicKey, name: key.name, value });
    },
  });
  expect(await codesOf(unnamed, { trustedKeys: [key.id] })).toEqual([`package-signature-broken ${checksumFile}`]);
});

test('a known key has the name that it has here', async () => {
  const { signature } = await verify(zip, { trustedKeys: [key.id], keyNames: new Map([[key.id, 'Kantor kami']]) });
  expect(signature).toMatchObject({ name: 'Kantor kami', verdict: 'valid' });
});

test('a package that another program zipped again is whole, and says that it was', async () => {
  const dir = await unpacked({});
  const again = join(folder, 'ulang.zip');
  execFileSync('zip', ['-q', '-r', again, '.'], { cwd: dir });
  const { problems } = await verify(again, { trustedKeys: [key.id] });
  expect(problems).toMatchObject([{ code: 'package-rezipped', severity: 'warning', file: 'ulang.zip' }]);
});

test('links in an unpacked package are found', async () => {
  const dir = await unpacked({});
  await symlink(folder, join(dir, 'lain'));
  await symlink(join(dir, module), join(dir, 'modules/02.js'));
  expect(await codesOf(dir, { trustedKeys: [key.id] })).toEqual([
    'package-file-added lain',
    'package-file-added modules/02.js',
  ]);
});

test('a file hidden from the directory of a zip that looks zipped again is found', async () => {
  const smuggled = join(folder, 'selundup.zip');
  await writeFile(smuggled, withHiddenFront(await readFile(zip), 'index.html', Buffer.from('<html>Palsu</html>')));
  const { problems } = await verify(smuggled, { trustedKeys: [key.id], signature: 'required' });
  expect(problems).toMatchObject([{ code: 'package-container-altered', severity: 'error', file: 'selundup.zip' }]);
});

test('a package that Ajar zipped in another order is not the one that was signed', async () => {
  const entries = await withZip(zip, async (contents) => {
    const paths = contents.entries.map(({ path }) => path).filter((path) => path !== checksumFile);
    return Promise.all(
      [...paths.toReversed(), checksumFile].map(async (path) => {
        const content: EntryContent = { kind: 'bytes', bytes: await contents.read(path, 10_000_000) };
        return { path, content };
      }),
    );
  });
  const target = join(folder, 'urut.zip');
  await assembleZip(target, null, entries, null);
  expect(await codesOf(target)).toEqual(['package-container-altered urut.zip']);
});

test('bytes behind the end of the zip are found', async () => {
  const longer = join(folder, 'panjang.zip');
  await writeFile(longer, Buffer.concat([await readFile(zip), Buffer.from('x')]));
  expect(await codesOf(longer)).toContain('package-container-altered panjang.zip');
});
