/** Who released a package: Ed25519 keys and signatures, and keys locked behind a passphrase. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  scrypt,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import { ContractFailure } from '#shared/contract/result.ts';

/** A key pair with the name of the person or office that signs with it. */
export interface SigningKey {
  /** First 16 hex digits of the SHA-256 of the public key; what people compare. */
  readonly id: string;
  readonly name: string;
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** PKCS#8 DER in base64url. */
  readonly privateKey: string;
}

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in SubjectPublicKeyInfo. */
const publicKeyHeader = Buffer.from('302a300506032b6570032100', 'hex');
const publicKeyBytes = 32;

/** Lower-case hex, 16 digits; `publicKey` in base64url. */
export function keyId(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 16);
}

/** `now`: ISO 8601, UTC. */
export function newKey(name: string, now: string): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const publicKey = publicKeyOf(privateKey);
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url');
  return { id: keyId(publicKey), name, publicKey, createdAt: now, privateKey: pkcs8 };
}

/** The signature over the text as UTF-8, in base64url; the same key and text, the same signature (RFC 8032). */
export function signText(key: Pick<SigningKey, 'privateKey'>, text: string): string {
  return sign(null, Buffer.from(text, 'utf8'), privateKeyOf(key.privateKey)).toString('base64url');
}

/** Did the owner of `publicKey` sign this text? False, too, when the key or the signature is none at all. */
export function isSigned(publicKey: string, text: string, value: string): boolean {
  const raw = Buffer.from(publicKey, 'base64url');
  const signature = Buffer.from(value, 'base64url');
  // One spelling only: base64url has spare bits, and a list with another spelling is another list.
  const isCanonical = raw.toString('base64url') === publicKey && signature.toString('base64url') === value;
  if (raw.length !== publicKeyBytes || !isCanonical) return false;
  const key = createPublicKey({ key: Buffer.concat([publicKeyHeader, raw]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text, 'utf8'), key, signature);
}

function privateKeyOf(pkcs8: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(pkcs8, 'base64url'), format: 'der', type: 'pkcs8' });
}

function publicKeyOf(privateKey: KeyObject): string {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return spki.subarray(publicKeyHeader.length).toString('base64url');
}

/** Strong enough to make guessing slow, small enough for an old office computer: 32 MB of memory, a tenth of a second. */
const cost = { N: 32_768, r: 8, p: 1 } as const;
const scryptMemory = 64 * 1024 * 1024;
const cipherKeyBytes = 32;

const base64url = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[\w-]+$/);

/** The content of an `.ajarkey` file: everything but the private key is readable, and sealed against changes. */
const lockedSchema = z.strictObject({
  kind: z.literal('ajar-key'),
  format: z.literal(1),
  name: z.string().min(1).max(200),
  publicKey: base64url(43),
  createdAt: z.string().max(40),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    N: z.literal(cost.N),
    r: z.literal(cost.r),
    p: z.literal(cost.p),
    salt: base64url(64),
  }),
  cipher: z.strictObject({
    name: z.literal('aes-256-gcm'),
    iv: base64url(32),
    tag: z.string().regex(/^[\w-]{22}$/),
    data: base64url(256),
  }),
});

type LockedKey = z.output<typeof lockedSchema>;

/** The text of an `.ajarkey` file; without the passphrase nobody gets the private key back. */
export async function lockKey(key: SigningKey, passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const { name, publicKey, createdAt } = key;
  const cipher = createCipheriv('aes-256-gcm', await cipherKey(passphrase, salt), iv);
  cipher.setAAD(readablePart({ name, publicKey, createdAt }));
  const data = Buffer.concat([cipher.update(Buffer.from(key.privateKey, 'base64url')), cipher.final()]);
  const locked: LockedKey = {
    kind: 'ajar-key',
    format: 1,
    name,
    publicKey,
    createdAt,
    kdf: { name: 'scrypt', ...cost, salt: salt.toString('base64url') },
    cipher: {
      name: 'aes-256-gcm',
      iv: iv.toString('base64url'),
      tag: cipher.getAuthTag().toString('base64url'),
      data: data.toString('base64url'),
    },
  };
  return `${JSON.stringify(locked, null, 2)}\n`;
}

/** Throws `invalid` when the text is no locked key, `forbidden` when the passphrase does not open it. */
export async function unlockKey(text: string, passphrase: string): Promise<SigningKey> {
  const { name, publicKey, createdAt, kdf, cipher } = readLocked(text);
  const key = await cipherKey(passphrase, Buffer.from(kdf.salt, 'base64url'));
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(cipher.iv, 'base64url'));
  decipher.setAAD(readablePart({ name, publicKey, createdAt }));
  decipher.setAuthTag(Buffer.from(cipher.tag, 'base64url'));
  let pkcs8: Buffer;
  try {
    pkcs8 = Buffer.concat([decipher.update(Buffer.from(cipher.data, 'base64url')), decipher.final()]);
  } catch (error) {
    throw wrongPassphrase(error);
  }
  const privateKey = pkcs8.toString('base64url');
  if (publicKeyOf(privateKeyOf(privateKey)) !== publicKey) throw notAKey(null);
  return { id: keyId(publicKey), name, publicKey, createdAt, privateKey };
}

/** The public key in an `.ajarkey` file, in base64url; the passphrase is not needed. Throws `invalid`. */
export function lockedPublicKey(text: string): string {
  return readLocked(text).publicKey;
}

function readablePart({ name, publicKey, createdAt }: Pick<LockedKey, 'name' | 'publicKey' | 'createdAt'>): Buffer {
  return Buffer.from(JSON.stringify([name, publicKey, createdAt]), 'utf8');
}

function readLocked(text: string): LockedKey {
  try {
    return lockedSchema.parse(JSON.parse(text));
  } catch (error) {
    throw notAKey(error);
  }
}

function cipherKey(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same passphrase typed on another keyboard may be composed of other code points.
    const secret = passphrase.normalize('NFC');
    scrypt(secret, salt, cipherKeyBytes, { ...cost, maxmem: scryptMemory }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function notAKey(cause: unknown): ContractFailure {
  return new ContractFailure(
    'invalid',
    {
      id: 'Ini bukan berkas kunci Ajar (.ajarkey), atau isinya rusak. Pilih berkas hasil "Simpan salinan kunci".',
      en: 'This is no key file of Ajar (.ajarkey), or it is damaged. Choose a file made by "Save a copy of the key".',
    },
    { cause },
  );
}

function wrongPassphrase(cause: unknown): ContractFailure {
  return new ContractFailure(
    'forbidden',
    {
      id: 'Kata sandi tidak cocok dengan berkas kunci ini. Periksa huruf besar-kecilnya, lalu coba lagi.',
      en: 'The passphrase does not fit this key file. Check capitals and small letters, then try again.',
    },
    { cause },
  );
}
