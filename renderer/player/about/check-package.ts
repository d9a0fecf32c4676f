/** Holds the files of an unpacked package against its signed checksum list; runs in the learner's browser. */
import { isSameSigner, signedText, type PackageSignature, type PackageSigner } from '#shared/course/package-list.ts';

export const listFile = 'ajar-package.json';

export interface PackageFile {
  /** Path in the package. */
  readonly path: string;
  readonly file: Blob;
}

export type SignatureVerdict =
  /** Nobody signed the list. */
  | 'unsigned'
  | 'valid'
  /** The list was changed after it was signed. */
  | 'broken'
  /** Signed, but not with the key that the page names. */
  | 'other-key'
  /** This browser cannot check signatures. */
  | 'unchecked';

export interface PackageCheck {
  readonly signature: SignatureVerdict;
  /** Fingerprint of the signing key; '' without a key. */
  readonly key: string;
  readonly altered: readonly string[];
  readonly lost: readonly string[];
  readonly added: readonly string[];
  readonly files: number;
}

interface List {
  readonly files: Readonly<Record<string, string>>;
  readonly signedBy: PackageSigner | undefined;
  readonly signature: Pick<PackageSignature, 'key' | 'name' | 'value'> | null;
  readonly signed: string | null;
}

/** What file managers leave behind. */
const strays = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** Null when the text is no checksum list. */
function readList(text: string): List | null {
  try {
    const signed = signedText(text);
    // A file that is no list fails at the first use of what it lacks.
    const { files, signedBy } = JSON.parse(signed ?? text) as Pick<List, 'files' | 'signedBy'>;
    const { signature } = JSON.parse(text) as { signature?: List['signature'] };
    if (Object.keys(files).length === 0) return null;
    return { files, signedBy, signature: signature ?? null, signed };
  } catch {
    return null;
  }
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** 32 and 64 bytes in base64url, each in its one spelling. */
const keyText = /^[\w-]{42}[AEIMQUYcgkosw048]$/;
const valueText = /^[\w-]{85}[AQgw]$/;

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', bytes));
}

async function verdictOf(
  { signature, signedBy, signed }: List,
  key: string,
  expected: string,
): Promise<SignatureVerdict> {
  if (signature === null) return 'unsigned';
  if (signed === null || !isSameSigner(signedBy, signature)) return 'broken';
  if (!keyText.test(signature.key) || !valueText.test(signature.value)) return 'broken';
  let publicKey: CryptoKey;
  try {
    publicKey = await crypto.subtle.importKey('raw', fromBase64url(signature.key), 'Ed25519', false, ['verify']);
  } catch (error) {
    // What is no key is refused as such; anything else is a browser that does not know these keys.
    return error instanceof DOMException && error.name === 'DataError' ? 'broken' : 'unchecked';
  }
  const text = new TextEncoder().encode(signed);
  const isRight = await crypto.subtle.verify('Ed25519', publicKey, fromBase64url(signature.value), text);
  if (!isRight) return 'broken';
  return key === expected ? 'valid' : 'other-key';
}

async function keyOf({ signature }: List): Promise<string> {
  if (signature === null || !keyText.test(signature.key)) return '';
  return (await sha256(fromBase64url(signature.key))).slice(0, 16);
}

/** Null when `files` hold no checksum list. `expected`: the fingerprint that the page names. */
export async function checkPackage(
  files: readonly PackageFile[],
  expected: string,
  onProgress: (done: number, total: number) => void,
): Promise<PackageCheck | null> {
  const list = readList((await files.find(({ path }) => path === listFile)?.file.text()) ?? '');
  if (list === null) return null;
  const byPath = new Map(files.map(({ path, file }) => [path, file]));
  const listed = Object.keys(list.files);
  const altered: string[] = [];
  for (const [index, path] of listed.entries()) {
    onProgress(index, listed.length);
    const file = byPath.get(path);
    if (file !== undefined && (await sha256(await file.arrayBuffer())) !== list.files[path]) altered.push(path);
  }
  const known = new Set([listFile, ...listed]);
  const key = await keyOf(list);
  return {
    signature: await verdictOf(list, key, expected),
    key,
    altered,
    lost: listed.filter((path) => !byPath.has(path)),
    added: files.map(({ path }) => path).filter((path) => !known.has(path) && !strays.test(path)),
    files: listed.length,
  };
}
