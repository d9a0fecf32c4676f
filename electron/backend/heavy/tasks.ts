/** Heavy work as plain data (structured-clone safe): the same tasks run in a worker thread, a utility process or inline. */
import type { CompiledCourse } from '#shared/course/compiled.ts';
import type { CourseSource } from '#shared/course/model.ts';
import type { Edition } from '#shared/documents/edition.ts';
import type { DocumentRequest } from '#shared/documents/request.ts';
import type { DocumentResult, ExportResult, PackResult, VerifyResult } from '#shared/contract/events.ts';
import type { PackageFormat, PlanEntry } from '#shared/packaging/plan.ts';
import type { Problem } from '#shared/course/problem.ts';
import type { ShrinkOutcome, ShrinkWish } from '#files/shrink-image.ts';
import type { ListFacts } from '#files/package-checksums.ts';
import type { SigningKey } from '#files/signing.ts';

export interface ExportTask {
  readonly kind: 'export';
  readonly source: CourseSource;
  /** Absolute file by media path (`media/x.svg`). */
  readonly mediaFiles: Readonly<Record<string, string>>;
  readonly assetsDir: string;
  readonly format: PackageFormat;
  /** Absolute path: `.zip` file or, when `targetKind` is `folder`, a folder that does not exist or is empty. */
  readonly target: string;
  readonly targetKind: 'zip' | 'folder';
  /** Go on in spite of errors and mark the package as a draft. */
  readonly draft: boolean;
}

export interface PackTask {
  readonly kind: 'pack';
  readonly source: CourseSource;
  readonly mediaFiles: Readonly<Record<string, string>>;
  /** Absolute path; `.ajar` writes the zipped form, anything else a folder. */
  readonly target: string;
}

/** Reads a folder or an `.ajar` file; media are unpacked into `stagingDir` under their SHA-256. */
export interface ReadCourseTask {
  readonly kind: 'read-course';
  readonly from: string;
  readonly stagingDir: string;
}

export interface ReadCourseResult {
  readonly kind: 'read-course';
  readonly source: CourseSource;
  /** Absolute file and SHA-256 by media path. */
  readonly mediaFiles: Readonly<Record<string, { readonly file: string; readonly sha256: string }>>;
  readonly problems: readonly Problem[];
}

/** `pages`: `documentFile` with its pictures beside it, to be printed. `one-page`: one HTML file. */
export type DocumentForm = 'epub' | 'pages' | 'one-page';

export const documentFile = 'document.html';

export interface DocumentTask {
  readonly kind: 'document';
  readonly source: CourseSource;
  /** Of a release, as it was frozen; null compiles the source. */
  readonly compiled: CompiledCourse | null;
  readonly edition: Edition;
  /** Absolute file by media path. */
  readonly mediaFiles: Readonly<Record<string, string>>;
  readonly request: DocumentRequest;
  readonly form: DocumentForm;
  /** Absolute path: of the file, or for `pages` of a folder that is there. */
  readonly target: string;
  /** Who writes the page numbers. */
  readonly numbers: 'page' | 'printer';
  /** ISO time. */
  readonly modified: string;
}

/** Puts page numbers into the contents of a printed page. */
export interface NumberContentsTask {
  readonly kind: 'number-contents';
  /** Absolute path of the HTML; it is changed. */
  readonly page: string;
  /** Absolute path of its first print, a PDF. */
  readonly printed: string;
}

export interface NumberContentsResult {
  readonly kind: 'number-contents';
  /** How many anchors the PDF tells of. */
  readonly anchors: number;
}

export interface VerifyTask {
  readonly kind: 'verify';
  /** Absolute path of a zip or a folder. */
  readonly file: string;
  readonly assetsDir: string;
  /** The keys of the library: name by fingerprint. */
  readonly keyNames: ReadonlyMap<string, string>;
}

/** Packs what all packages of a release and format share, into the folder `dir`. */
export interface PrepareBaseTask {
  readonly kind: 'prepare-base';
  readonly entries: readonly PlanEntry[];
  readonly mediaFiles: Readonly<Record<string, string>>;
  /** What the release was made with: SHA-256 by media path. */
  readonly mediaSha256: Readonly<Record<string, string>>;
  /** For the progress: about how much there is to read. */
  readonly mediaBytes: number;
  readonly assetsDir: string;
  /** Absolute path; made when missing. */
  readonly dir: string;
}

export interface PrepareBaseResult {
  readonly kind: 'prepare-base';
  readonly bytes: number;
}

/** Writes one package behind the base in `baseDir`, signs it and reads it back. */
export interface WritePackageTask {
  readonly kind: 'write-package';
  readonly baseDir: string;
  readonly own: readonly PlanEntry[];
  /** Absolute file by media path; the logo, too. */
  readonly mediaFiles: Readonly<Record<string, string>>;
  readonly assetsDir: string;
  readonly list: ListFacts;
  readonly key: SigningKey;
  /** Absolute path of a zip that does not exist, in a folder that does. */
  readonly target: string;
  /** `end`: its size and its directory; enough when another package with this base was checked as a whole. */
  readonly check: 'whole' | 'end';
}

export interface WritePackageResult {
  readonly kind: 'write-package';
  readonly bytes: number;
  readonly entries: number;
  readonly sha256: string;
}

/** Makes smaller copies of pictures in the folder `dir`. */
export interface ShrinkImagesTask {
  readonly kind: 'shrink-images';
  /** Absolute files by media path. */
  readonly images: readonly { readonly path: string; readonly file: string }[];
  readonly wish: ShrinkWish;
  readonly dir: string;
}

export interface ShrinkImagesResult {
  readonly kind: 'shrink-images';
  /** One for each image, in their order; `file` holds the copy where the outcome is `smaller`. */
  readonly items: readonly { readonly path: string; readonly file: string; readonly outcome: ShrinkOutcome }[];
}

export type HeavyTask =
  | ExportTask
  | PackTask
  | ReadCourseTask
  | DocumentTask
  | NumberContentsTask
  | VerifyTask
  | PrepareBaseTask
  | WritePackageTask
  | ShrinkImagesTask;
export type HeavyResult =
  | ExportResult
  | PackResult
  | ReadCourseResult
  | DocumentResult
  | NumberContentsResult
  | VerifyResult
  | PrepareBaseResult
  | WritePackageResult
  | ShrinkImagesResult;
