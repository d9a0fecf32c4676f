import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { listText, withSignature } from '#shared/course/package-list.ts';
import { checkPackage, listFile, type PackageFile } from './check-package.ts';

const texts: Readonly<Record<string, string>> = { 'index.html': '<p>Kursus</p>', 'media/alur.svg': '<svg/>' };
const list = {
  generator: 'Ajar',
  files: Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')]),
  ),
};
const unsigned = listText(list);

const base64url = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64url');

async function signed(name = 'BPSDM'): Promise<{ readonly text: string; readonly id: string }> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const raw = await crypto.subtle.exportKey('raw', publicKey);
  const key = base64url(raw);
  const text = listText({ ...list, signedBy: { key, name } });
  const value = base64url(await crypto.subtle.sign('Ed25519', privateKey, Buffer.from(text)));
  const id = createHash('sha256').update(Buffer.from(raw)).digest('hex').slice(0, 16);
  return { text: withSignature(text, { algorithm: 'Ed25519', key, name, value }), id };
}

function filesWith(list: string, changes: Readonly<Record<string, string>> = {}): readonly PackageFile[] {
  return Object.entries({ ...texts, [listFile]: list, ...changes }).map(([path, text]) => ({
    path,
    file: new Blob([text]),
  }));
}

const none = (): void => undefined;

test('a package that is whole and signed with the named key has nothing wrong with it', async () => {
  const { text, id } = await signed();
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
  const { text, id } = await signed();
  const changed = text.replace('"generator": "Ajar"', '"generator": "Lain"');
  expect(await checkPackage(filesWith(changed), id, none)).toMatchObject({ signature: 'broken' });
  const other = await signed();
  expect(await checkPackage(filesWith(other.text), id, none)).toMatchObject({ signature: 'other-key', key: other.id });
  const trailing = text.replace(/\}\n\}\n$/, '},\n "more": 1\n}\n');
  expect(await checkPackage(filesWith(trailing), id, none)).toMatchObject({ signature: 'broken' });
});

test('a signature with another name, or one that is none at all, is broken', async () => {
  const { text, id } = await signed();
  const start = text.lastIndexOf('"signature"');
  const changed = (change: (signature: string) => string): string => text.slice(0, start) + change(text.slice(start));
  const all = [
    changed((signature) => signature.replace('"BPSDM"', '"Kementerian"')),
    changed((signature) => signature.replace(/"value": "[^"]+"/, '"value": "%%%"')),
    text.replaceAll(/"key": "[^"]+"/g, '"key": "bukan kunci"'),
  ];
  for (const wrong of all)
    expect(await checkPackage(filesWith(wrong), id, none)).toMatchObject({ signature: 'broken' });
});

test('a folder without a list is no package', async () => {
  expect(await checkPackage([], '', none)).toBeNull();
  expect(await checkPackage(filesWith('bukan JSON'), '', none)).toBeNull();
  expect(await checkPackage(filesWith('{}'), '', none)).toBeNull();
});
