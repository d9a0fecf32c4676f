/** What a finished package is worth. Types only. */
import type { Problem } from '../course/problem.ts';
import type { PackageChecksums, PackageFormat, PackageRelease } from './plan.ts';

/** Who signed a package, and what that is worth. */
export interface VerifiedSignature {
  /** Fingerprint of the key. */
  readonly keyId: string;
  /** As `keyNames` says; for other keys as the package says: whoever holds the key chose it. */
  readonly name: string;
  readonly verdict:
    /** By a key that is known. */
    | 'valid'
    /** The list is not what was signed. */
    | 'broken'
    /** Rightly signed, but by none of the keys that were asked for. */
    | 'other-key'
    /** Rightly signed; no key was given to compare with. */
    | 'unknown-key';
}

export interface VerifiedPackage {
  /** Empty when everything is right. Places are files of the package. */
  readonly problems: readonly Problem[];
  /** Null when it is no package at all. */
  readonly format: PackageFormat | null;
  /** Out of the checksum list; null without one. */
  readonly course: PackageChecksums['course'] | null;
  readonly draft: boolean;
  /** Out of the signed list; null when it was made from no release, or for no agency, or when no signature vouches for it. */
  readonly release: PackageRelease | null;
  readonly agency: { readonly id: string; readonly name: string } | null;
  /** Null when nobody signed it. */
  readonly signature: VerifiedSignature | null;
  /** Number of files. */
  readonly entries: number;
  /** Size of the zip; of a folder, the sum of its files. */
  readonly bytes: number;
  /** SHA-256 of the zip; of a folder, that of its checksum list. */
  readonly sha256: string;
}
