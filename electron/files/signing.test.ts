import { expect, test } from 'vitest';
import { isSigned, keyId, lockedPublicKey, lockKey, newKey, signText, unlockKey } from './signing.ts';

const now = '2026-01-05T02:00:00.000Z';
const key = newKey('BPSDM Provinsi', now);

test('a key is named by the SHA-256 of its public key', () => {
  expect(key).toMatchObject({ id: keyId(key.publicKey), name: 'BPSDM Provinsi', createdAt: now });
  expect(key.id).toMatch(/^[0-9a-f]{16}$/);
  // RFC 8032, section 7.1, TEST 1: the public key.
  expect(keyId('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo')).toBe('21fe31dfa154a261');
});

test('what was signed is recognised, anything else is not', () => {
  const value = signText(key, 'daftar berkas\n');
  expect(signText(key, 'daftar berkas\n')).toBe(value);
  expect(isSigned(key.publicKey, 'daftar berkas\n', value)).toBe(true);
  expect(isSigned(key.publicKey, 'daftar berkas', value)).toBe(false);
  expect(isSigned(newKey('Orang lain', now).publicKey, 'daftar berkas\n', value)).toBe(false);
});

test('a signature or key that is none, or is spelled in another way, is no signature', () => {
  const value = signText(key, 'teks');
  expect(isSigned(key.publicKey, 'teks', '')).toBe(false);
  expect(isSigned(key.publicKey, 'teks', `${value}=`)).toBe(false);
  expect(isSigned('', 'teks', value)).toBe(false);
  expect(isSigned(key.publicKey.slice(4), 'teks', value)).toBe(false);
  expect(isSigned(`${key.publicKey}=`, 'teks', value)).toBe(false);
});

test('a signature of RFC 8032 is recognised', () => {
  // Section 7.1, TEST 1: the empty message.
  const value = Buffer.from(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    'hex',
  ).toString('base64url');
  expect(isSigned('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', '', value)).toBe(true);
});

test('a locked key comes back with its passphrase, on another keyboard too', async () => {
  const text = await lockKey(key, 'kopi susu é');
  expect(text).not.toContain(key.privateKey);
  expect(lockedPublicKey(text)).toBe(key.publicKey);
  expect(await unlockKey(text, 'kopi susu e\u0301')).toEqual(key);
});

test('a wrong passphrase, a changed name and a changed file are refused', async () => {
  const text = await lockKey(key, 'kata sandi panjang');
  await expect(unlockKey(text, 'kata sandi pendek')).rejects.toMatchObject({ code: 'forbidden' });
  const renamed = text.replace('BPSDM Provinsi', 'BPSDM Palsu');
  await expect(unlockKey(renamed, 'kata sandi panjang')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(unlockKey('{"kind":"ajar-key"}', 'apa saja')).rejects.toMatchObject({ code: 'invalid' });
  await expect(unlockKey('bukan JSON', 'apa saja')).rejects.toMatchObject({ code: 'invalid' });
});
