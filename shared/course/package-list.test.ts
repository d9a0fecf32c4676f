import { expect, test } from 'vitest';
import { listText, signedText, withSignature } from './package-list.ts';

const list = { generator: 'Ajar', files: { 'index.html': 'a'.repeat(64) } };
const signature = { algorithm: 'Ed25519', key: 'kunci', name: 'BPSDM {Jawa}', value: 'tanda' } as const;

test('a signed list is spelled like any other list', () => {
  expect(withSignature(listText(list), { ...signature, name: 'BPSDM' })).toBe(
    listText({ ...list, signature: { ...signature, name: 'BPSDM' } }),
  );
});

test('what was signed is the list without its signature', () => {
  const named = { ...signature, name: 'BPSDM' };
  expect(signedText(withSignature(listText(list), named))).toBe(listText(list));
  expect(signedText(listText(list))).toBeNull();
});

test('nothing can hide behind the signature', () => {
  const named = { ...signature, name: 'BPSDM' };
  const text = withSignature(listText(list), named);
  expect(signedText(text.replace(/\}\n\}\n$/, '},\n "files": {}\n}\n'))).toBeNull();
  expect(signedText(listText({ ...list, signature: named, more: 1 }))).toBeNull();
});

test('a name with braces, quotes and line breaks is only a name', () => {
  const named = { ...signature, name: '}\n}\n,\n "signature": {' };
  const text = withSignature(listText(list), named);
  expect(JSON.parse(text)).toEqual({ ...list, signature: named });
  expect(signedText(text)).toBe(listText(list));
});
