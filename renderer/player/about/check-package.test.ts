import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { listText, withSignature } from '#shared/course/package-list.ts';
import { checkPackage, listFile, type PackageFile } from './check-package.ts';

const texts: Readonly<Record<string, string>> = { 'index.html': '<p>Kursus</p>', 'media/alur.svg': '<svg/>' };
const unsigned = listText({
  generator: 'Ajar',
  files: Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]),
  ),
});

const base64url = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64url');

async function signed(text: string, name = 'BPSDM'): Promise<{ readonly text: string; readonly id: string }> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const raw = await crypto.subtle.exportKey('raw', publicKey);
  const value = base64url(await crypto.subtle.sign('Ed25519', privateKey, Buffer.from(text)));
  const id = createHash('sha256').update(Buffer.from(raw)).digest('hex').slice(0, 16);
  return { text: withSignature(text, { algorithm: 'Ed25519', key: base64url(raw), name, value }), id };
}

function filesWith(list: string, changes: Readonly<Record<string, string>> = {}): readonly PackageFile[] {
  return Object.entries({ ...texts, [listFile]: list, ...changes }).map(([path, text]) => ({
    path,
    file: new Blob([text]),
  }));
}

const none = (): void => undefined;

test('a package that is whole and signed with the named key has nothing wrong with it', async () => {
  const { text, id } = await signed(unsigned);
  const steps: number[] = [];
  expect(await checkPackage(filesWith(text), id, (done) => steps.push(done))).toEqual({
    signature: 'valid',
    key: id,
    altered: [],
    lost: [],
    added: [],
    files: 2,
  });
  expect(steps).toEqual([0, 1]);
});

test('changed, lost and added files are named; what a file manager leaves behind is not', async () => {
  const files = filesWith(unsigned, { 'index.html': '<p>Lain</p>', 'iklan.html': '', 'media/.DS_Store': '' });
  const lost = files.filter(({ path }) => path !== 'media/alur.svg');
  expect(await checkPackage(lost, '', none)).toMatchObject({
    signature: 'unsigned',
    altered: ['index.html'],
    lost: ['media/alur.svg'],
    added: ['iklan.html'],
  });
});

test('a list changed after it was signed, and one signed with another key, are told apart', async () => {
  const { text, id } = await signed(unsigned);
  const changed = text.replace('"generator": "Ajar"', '"generator": "Lain"');
  expect(await checkPackage(filesWith(changed), id, none)).toMatchObject({ signature: 'broken' });
  const other = await signed(unsigned);
  expect(await checkPackage(filesWith(other.text), id, none)).toMatchObject({ signature: 'other-key', key: other.id });
  const trailing = text.replace(/\}\n\}\n$/, '},\n "more": 1\n}\n');
  expect(await checkPackage(filesWith(trailing), id, none)).toMatchObject({ signature: 'broken' });
});

test('a folder without a list is no package', async () => {
  expect(await checkPackage([], '', none)).toBeNull();
  expect(await checkPackage(filesWith('bukan JSON'), '', none)).toBeNull();
  expect(await checkPackage(filesWith('{}'), '', none)).toBeNull();
});
