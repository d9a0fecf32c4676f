/** The signed checksum list of a package, `ajar-package.json`, as a text. Pure; the page inside the package reads it, too. */

/** Who signs a list, as the signed part of it says. */
export interface PackageSigner {
  /** The public key: 32 bytes in base64url. */
  readonly key: string;
  readonly name: string;
}

/** The last property of a signed list. */
export interface PackageSignature {
  readonly algorithm: 'Ed25519';
  /** The public key: 32 bytes in base64url. */
  readonly key: string;
  /** Who signs. */
  readonly name: string;
  /** Over the UTF-8 text of the list without its signature; 64 bytes in base64url. */
  readonly value: string;
}

const beforeSignature = ',\n "signature": {';
const end = '\n}\n';
/** Four texts and the ends of two objects: nothing may follow the signature, for that would not be signed. */
const afterStart = /^(?:\n {2}"[a-z]+": "(?:[^"\\]|\\.)*",?){4}\n \}\n\}\n$/;

/** The one spelling of a list: same list, same text. */
export function listText(list: object): string {
  return `${JSON.stringify(list, null, 1)}\n`;
}

/** The text that the signature of a list speaks about: the list without it. Null when the list has none at its end. */
export function signedText(text: string): string | null {
  const start = text.lastIndexOf(beforeSignature);
  const isLast = start !== -1 && afterStart.test(text.slice(start + beforeSignature.length));
  return isLast ? `${text.slice(0, start)}${end}` : null;
}

/** Does the signature name the signer that the signed text names? What a signature says of itself is not signed. */
export function isSameSigner(signedBy: PackageSigner | undefined, signature: PackageSigner): boolean {
  return signedBy !== undefined && signedBy.key === signature.key && signedBy.name === signature.name;
}

/** The list `unsigned` (its text) with a signature at its end. */
export function withSignature(unsigned: string, signature: PackageSignature): string {
  const object = JSON.stringify(signature, null, 1).replaceAll('\n', '\n ');
  return `${unsigned.slice(0, -end.length)},\n "signature": ${object}${end}`;
}

/** `abcd ef01 …`: a key's fingerprint as it is read out on the phone, in groups of four. */
export function fingerprintText(id: string): string {
  return (id.match(/.{1,4}/g) ?? []).join(' ');
}
