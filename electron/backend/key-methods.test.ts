import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockKey, newKey } from '#files/signing.ts';
import { sealedBench } from '#files/testing/sealed.ts';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
beforeEach(() => {
  ajar = createTestBackend();
});
afterEach(() => ajar.dispose());

const passphrase = 'kata sandi panjang';
const list = () => ajar.call('key.list', {});
const tokenOf = (name: string): string => ajar.files.add(path.join(ajar.dir, name)).token;

function written(name: string, content: string): string {
  writeFileSync(path.join(ajar.dir, name), content);
  return tokenOf(name);
}

describe('the keys of a library', () => {
  test('a new key signs from now on, and another one can be chosen', async () => {
    expect(await list()).toEqual([]);
    const { id: first } = await ajar.call('key.create', { name: 'BPSDM' });
    const { id: second } = await ajar.call('key.create', { name: 'Pusdiklat' });
    expect((await list()).map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [second, true],
      [first, false],
    ]);
    await ajar.call('key.choose', { id: first });
    await ajar.restart();
    expect((await list())[0]).toMatchObject({ id: first, name: 'BPSDM', isDefault: true });
    expect((await list()).filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  test('a private key never leaves by the list', async () => {
    await ajar.call('key.create', { name: 'BPSDM' });
    expect(Object.keys((await list())[0] ?? {}).toSorted()).toEqual([
      'createdAt',
      'id',
      'isDefault',
      'name',
      'publicKey',
    ]);
  });

  test('a key that is gone, and a name of nothing but spaces, are refused', async () => {
    expect(await ajar.fail('key.choose', { id: 'a'.repeat(16) })).toMatchObject({ code: 'not-found' });
    expect(await ajar.fail('key.create', { name: '  ' })).toMatchObject({ code: 'invalid' });
  });
});

describe('a copy of a key', () => {
  test('is locked, and opens in another library with its passphrase', async () => {
    const { id } = await ajar.call('key.create', { name: 'BPSDM' });
    await ajar.call('key.export', { id, passphrase, target: tokenOf('bpsdm.ajarkey') });
    const file = path.join(ajar.dir, 'bpsdm.ajarkey');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const other = createTestBackend();
    try {
      const { token } = other.files.add(file);
      expect(await other.fail('key.import', { source: token, passphrase: 'salah sekali' })).toMatchObject({
        code: 'forbidden',
      });
      expect(await other.call('key.import', { source: token, passphrase })).toEqual({ id });
      expect(await other.call('key.list', {})).toMatchObject([{ id, name: 'BPSDM', isDefault: true }]);
    } finally {
      await other.dispose();
    }
    expect(readFileSync(file, 'utf8')).toContain('aes-256-gcm');
  });

  test('of a key that is here already, or of nothing, is refused', async () => {
    const key = newKey('BPSDM', '2026-01-05T02:00:00.000Z');
    const source = written('a.ajarkey', await lockKey(key, passphrase));
    await ajar.call('key.import', { source, passphrase });
    expect(await ajar.fail('key.import', { source, passphrase })).toMatchObject({ code: 'conflict' });
    const none = written('b.ajarkey', '{}');
    expect(await ajar.fail('key.import', { source: none, passphrase })).toMatchObject({ code: 'invalid' });
    const large = written('c.ajarkey', ' '.repeat(100_000));
    expect(await ajar.fail('key.import', { source: large, passphrase })).toMatchObject({ code: 'invalid' });
  });

  test('needs a passphrase of eight characters', async () => {
    const { id } = await ajar.call('key.create', { name: 'BPSDM' });
    const target = tokenOf('bpsdm.ajarkey');
    expect(await ajar.fail('key.export', { id, passphrase: 'pendek', target })).toMatchObject({ code: 'invalid' });
  });
});

test('a package is checked against the keys of the library', async () => {
  const key = newKey('BPSDM', '2026-01-05T02:00:00.000Z');
  const bench = await sealedBench(ajar.dir, ajar.assetsDir);
  const { file } = await bench.write('paket.zip', 'html', key);
  const { token } = ajar.files.add(file);
  const verify = async () => {
    const { jobId } = await ajar.call('package.verify', { file: token });
    const { result, progress } = await ajar.jobEnd(jobId);
    if (result?.kind !== 'verify') throw new Error('the package was not verified');
    expect(progress?.phase).toBe('verifying');
    return result.verified;
  };
  expect((await verify()).signature).toMatchObject({ keyId: key.id, verdict: 'unknown-key' });
  await ajar.call('key.create', { name: 'Pusdiklat' });
  expect((await verify()).problems).toMatchObject([{ code: 'package-signature-key' }]);
  const source = written('a.ajarkey', await lockKey(key, passphrase));
  await ajar.call('key.import', { source, passphrase });
  expect(await verify()).toMatchObject({ problems: [], signature: { verdict: 'valid' }, format: 'html' });
});
