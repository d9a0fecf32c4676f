/** What vouches for a package: its checksum list, the signature under it, and the zip around both. */
import { basename } from 'node:path';
import { isSameSigner, listText, signedText } from '#shared/course/package-list.ts';
import type { Problem } from '#shared/course/problem.ts';
import { broken } from '#shared/packaging/lint-rules.ts';
import { checksumFile, type PackageChecksums } from '#shared/packaging/plan.ts';
import { sha256OfFile } from './hash.ts';
import { isSigned, keyId } from './signing.ts';
import { isStoredIntact, repackedFiles, type ContainerReading } from './zip-container.ts';
import type { VerifiedSignature } from '#shared/packaging/verified-package.ts';
import { isFullyListed } from './zip-walk.ts';

export interface TrustOptions {
  /** Fingerprints of the keys that may have signed; left out or empty: any key. */
  readonly trustedKeys?: readonly string[];
  /** What the keys are called here, by fingerprint. */
  readonly keyNames?: ReadonlyMap<string, string>;
  /** `required`: a package without a signature has an error. */
  readonly signature?: 'required';
}

export interface ListReading {
  readonly problems: readonly Problem[];
  /** The sums of the list may be relied on: nothing shows that it was changed. */
  readonly isSound: boolean;
  readonly signature: VerifiedSignature | null;
}

/** `isIntact`: the bytes of the list are those that the zip was made with. `list`: null when `text` is no list. */
export function verifyList(
  text: string,
  list: PackageChecksums | null,
  isIntact: boolean,
  options: TrustOptions,
): ListReading {
  if (!isIntact || list === null || !isCanonical(text)) {
    return { problems: [broken('package-list-altered', checksumFile, listAltered)], isSound: false, signature: null };
  }
  const signature = signatureOf(text, list, options);
  const problems = signatureProblems(signature, list, options);
  return { problems, isSound: signature?.verdict !== 'broken', signature };
}

const listAltered = {
  id: `${checksumFile} berubah sejak paket dibuat; isi berkas lain tidak dapat dicocokkan dengannya.`,
  en: `${checksumFile} was changed after the package was made; the other files cannot be compared with it.`,
};

/** JSON can say the same in many ways; Ajar writes one of them. */
function isCanonical(text: string): boolean {
  // A list, for it was read as one.
  return listText(JSON.parse(text) as object) === text;
}

function signatureOf(
  text: string,
  { signedBy, signature }: PackageChecksums,
  { trustedKeys = [], keyNames }: TrustOptions,
): VerifiedSignature | null {
  if (signature === undefined) return null;
  const { key, value } = signature;
  const id = keyId(key);
  const signed = signedText(text);
  const isRight = signed !== null && isSigned(key, signed, value) && isSameSigner(signedBy, signature);
  if (!isRight) return { keyId: id, name: signature.name, verdict: 'broken' };
  const name = keyNames?.get(id) ?? signature.name;
  if (trustedKeys.length === 0) return { keyId: id, name, verdict: 'unknown-key' };
  return { keyId: id, name, verdict: trustedKeys.includes(id) ? 'valid' : 'other-key' };
}

function signatureProblems(
  signature: VerifiedSignature | null,
  { release, agency }: PackageChecksums,
  options: TrustOptions,
): readonly Problem[] {
  if (signature === null) {
    // Every package of a release is signed: where none is left, somebody took it out.
    if (release !== undefined || agency !== undefined) return [broken('package-unsigned', checksumFile, strippedText)];
    return options.signature === 'required' ? [broken('package-unsigned', checksumFile)] : [];
  }
  if (signature.verdict === 'broken') return [broken('package-signature-broken', checksumFile)];
  if (signature.verdict !== 'other-key') return [];
  const expected = (options.trustedKeys ?? []).join(', ');
  return [
    broken('package-signature-key', checksumFile, {
      id: `Paket ditandatangani dengan kunci lain: ${signature.keyId} (${signature.name}), bukan ${expected}.`,
      en: `The package was signed with another key: ${signature.keyId} (${signature.name}), not ${expected}.`,
    }),
  ];
}

const strippedText = {
  id: 'Paket ini menyebut rilis atau instansi, tetapi tidak ditandatangani: tanda tangannya dihapus. Minta lagi paket aslinya.',
  en: 'The package names a release or an agency but is not signed: its signature was taken out. Ask for the original package.',
};

/** Are the bytes of the list those that the zip's headers speak of? True where no header can tell. */
export async function isListIntact(file: string, container: ContainerReading | null): Promise<boolean> {
  const header = container?.headers.find(({ path }) => path === checksumFile);
  return header === undefined || header.method !== 0 || isStoredIntact(file, header);
}

/** Headers that were changed. Where a name was changed, the list tells the true one. */
export function headerProblems(
  file: string,
  { altered }: ContainerReading,
  list: PackageChecksums | null,
): readonly Problem[] {
  const isKnown = (path: string): boolean =>
    path === '' || path === checksumFile || list === null || Object.hasOwn(list.files, path);
  const known = altered.filter(isKnown);
  return (known.length === 0 ? altered : known).map((path) => containerAltered(file, path));
}

/** Called when the list is sound and every file has its content: is the zip around them the one that was made? */
export async function containerProblems(
  file: string,
  reading: ContainerReading,
  { container }: PackageChecksums,
): Promise<readonly Problem[]> {
  if (container === undefined) return [];
  if (reading.kind === 'foreign') {
    return [(await isFullyListed(file)) ? broken('package-rezipped', basename(file)) : hiddenParts(file)];
  }
  if (reading.altered.length > 0) return [];
  const list = reading.headers.at(-1);
  if (list?.path !== checksumFile || list.offset !== container.bytes) return [containerAltered(file, '')];
  if ((await sha256OfFile(file, container.bytes)) === container.sha256) return [];
  const touched = await repackedFiles(file, reading.headers, container.packed);
  return (touched.length === 0 ? [''] : touched).map((path) => containerAltered(file, path));
}

function hiddenParts(file: string): Problem {
  return broken('package-container-altered', basename(file), {
    id: 'Zip ini dibuat ulang dengan program lain, dan ada bagian yang tidak disebut atau disebut lain di daftar isinya: program lain dapat membuka isi yang berbeda. Minta lagi paket aslinya.',
    en: 'Another program made this zip again, and its directory leaves out parts of it or names them otherwise: other programs may open another content. Ask for the original package.',
  });
}

function containerAltered(file: string, path: string): Problem {
  if (path === '') return broken('package-container-altered', basename(file));
  return broken('package-container-altered', path, {
    id: `Kemasan ${path} di dalam zip berubah sejak paket dibuat.`,
    en: `The packing of ${path} in the zip was changed after the package was made.`,
  });
}
