/** A package as a list of files. A format is a function from a compiled course to a plan. Pure data. */
import type { PackageSignature, PackageSigner } from '../course/package-list.ts';

/** In the order in which they are offered. */
export const packageFormatNames = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'html'] as const;

export type PackageFormat = (typeof packageFormatNames)[number];

export type PlanSource =
  /** Text written as UTF-8. */
  | { readonly kind: 'text'; readonly text: string }
  /** A file of the built runtime, by its name below the asset folder: `schemas/scorm12/ims_xml.xsd`. */
  | { readonly kind: 'asset'; readonly name: string }
  /** Text files of the built runtime, one after the other, each ended by a line break. */
  | { readonly kind: 'joined'; readonly names: readonly string[] }
  /** A media file of the course, by its path in the course folder. */
  | { readonly kind: 'media'; readonly path: string };

export interface PlanEntry {
  /** Path in the package: lower-case ASCII, `/` separated. */
  readonly path: string;
  readonly source: PlanSource;
}

export interface PackagePlan {
  readonly format: PackageFormat;
  /** Sorted by path (code-unit order), each path once. */
  readonly entries: readonly PlanEntry[];
}

/** What an LMS reads first, at the package's root. */
export const manifestFiles = { scorm: 'imsmanifest.xml', cmi5: 'cmi5.xml' } as const;

/** Name of the checksum list that the writer adds last; listed in the manifest like any other file. */
export const checksumFile = 'ajar-package.json';

/** Content of the checksum list. */
export interface PackageChecksums {
  readonly generator: 'Ajar';
  /** Of the Ajar whose player is in the package. */
  readonly generatorVersion?: string;
  readonly format: PackageFormat;
  readonly course: { readonly id: string; readonly version: string; readonly title: string };
  readonly draft: boolean;
  readonly release?: PackageRelease;
  /** For whom the package was made. */
  readonly agency?: { readonly id: string; readonly name: string };
  /** SHA-256 in lower-case hex by path, every file but this one, sorted by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly container?: PackageContainer;
  /** Who signs; in a signed list only, so that the signature covers the name, too. */
  readonly signedBy?: PackageSigner;
  /** Over the list without it. */
  readonly signature?: PackageSignature;
}

/** The release that a package was made from. */
export interface PackageRelease {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly notes: string;
  readonly contentSha256: string;
}

/** The zip before the checksum list's own entry: with it headers and packed data are covered, too. */
export interface PackageContainer {
  readonly bytes: number;
  readonly sha256: string;
  /** CRC-32 (8 digits of lower-case hex) of the packed data of each deflated file, by path: says which one was touched. */
  readonly packed: Readonly<Record<string, string>>;
}
