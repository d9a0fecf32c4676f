/** A package as a list of files. A format is a function from a compiled course to a plan. Pure data. */

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
  readonly format: PackageFormat;
  readonly course: { readonly id: string; readonly version: string; readonly title: string };
  readonly draft: boolean;
  /** SHA-256 in lower-case hex by path, every file but this one, sorted by path. */
  readonly files: Readonly<Record<string, string>>;
}
