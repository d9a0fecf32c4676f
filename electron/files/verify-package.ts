/** Checks a finished package the way a careful LMS would, and against its own checksum list. */
import type { LocalText, Problem } from '#shared/course/problem.ts';
import { lintPackage } from '#shared/packaging/lint-manifest.ts';
import { checksumFile, type PackageChecksums, type PackageFormat } from '#shared/packaging/plan.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { sha256Of, sha256OfStream } from './hash.ts';
import { parseChecksums } from './package-checksums.ts';
import { withPackage, type PackageFiles } from './package-files.ts';
import { schemas12 } from './package-schemas.ts';
import { readXml, type SchemaSet, type XmlReading } from './xml.ts';

export interface VerifyOptions {
  /** The built assets: the official XSDs to compare with and to validate against. */
  readonly assetsDir: string;
  readonly signal?: AbortSignal;
  /** Called with the number of unpacked bytes that were read since the last call. */
  readonly onBytes?: (added: number) => void;
}

export interface VerifiedPackage {
  /** Empty when everything is right. Places are files of the package. */
  readonly problems: readonly Problem[];
  /** Null when it is no package at all. */
  readonly format: PackageFormat | null;
  /** Out of the checksum list; null without one. */
  readonly course: PackageChecksums['course'] | null;
  readonly draft: boolean;
  /** Number of files. */
  readonly entries: number;
  /** Size of the zip; of a folder, the sum of its files. */
  readonly bytes: number;
  /** SHA-256 of the zip; of a folder, that of its checksum list. */
  readonly sha256: string;
}

const manifestFile = 'imsmanifest.xml';
const maxManifestBytes = 16 * 1024 * 1024;
const maxChecksumBytes = 16 * 1024 * 1024;

/** Verifies a package zip or folder. Throws `not-found`, `invalid` or `too-large` when it cannot be read at all. */
export async function verifyPackage(file: string, options: VerifyOptions): Promise<VerifiedPackage> {
  return withPackage(file, async (files) => {
    const checksums = files.paths.includes(checksumFile)
      ? parseChecksums((await files.read(checksumFile, maxChecksumBytes)).toString('utf8'))
      : null;
    const format = formatOf(files, checksums);
    if (format === null) throw notAPackage(file);
    const problems = [
      ...(format === 'scorm12' ? await verifyScorm12(files, options.assetsDir) : verifyHtml(files)),
      ...(checksums === null ? [withoutChecksums()] : await verifyChecksums(files, checksums, options)),
    ];
    return {
      problems,
      format,
      course: checksums?.course ?? null,
      draft: checksums?.draft ?? false,
      entries: files.paths.length,
      bytes: files.bytes,
      sha256: files.sha256,
    };
  });
}

function formatOf(files: PackageFiles, checksums: PackageChecksums | null): PackageFormat | null {
  if (checksums !== null) return checksums.format;
  if (files.paths.some((path) => path === manifestFile || path.endsWith(`/${manifestFile}`))) return 'scorm12';
  return null;
}

function notAPackage(file: string): ContractFailure {
  return new ContractFailure('invalid', {
    id: `${file}: bukan paket kursus (tidak ada ${manifestFile} dan tidak ada ${checksumFile})`,
    en: `${file}: not a course package (no ${manifestFile} and no ${checksumFile})`,
  });
}

async function verifyScorm12(files: PackageFiles, assetsDir: string): Promise<readonly Problem[]> {
  const schemas = await schemas12(assetsDir);
  const manifest = await readManifest(files, schemas);
  if (manifest !== null && manifest.root === null) return manifest.faults.map(notWellFormed);
  return [
    ...(manifest?.faults ?? []).map(againstSchema),
    ...lintPackage({ manifestXml: manifest?.root ?? null, paths: files.paths }),
    ...(await verifySchemas(files, schemas)),
  ];
}

async function readManifest(files: PackageFiles, schemas: SchemaSet): Promise<XmlReading | null> {
  if (!files.paths.includes(manifestFile)) return null;
  return readXml(await files.read(manifestFile, maxManifestBytes), schemas);
}

/** LMSs validate against the XSDs in the package: a changed one can make a right manifest wrong. */
async function verifySchemas(files: PackageFiles, schemas: SchemaSet): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [name, official] of Object.entries(schemas.files)) {
    if (!files.paths.includes(name)) continue;
    if ((await sha256OfStream(await files.open(name))) === sha256Of(official)) continue;
    problems.push(
      problem('package-schema-changed', name, {
        id: `${name} bukan berkas resminya lagi.`,
        en: `${name} is not the official file any more.`,
      }),
    );
  }
  return problems;
}

function verifyHtml(files: PackageFiles): readonly Problem[] {
  if (files.paths.includes('index.html')) return [];
  const message = {
    id: 'Tidak ada index.html di akar paket.',
    en: 'There is no index.html at the root of the package.',
  };
  return [problem('package-no-index', 'index.html', message)];
}

async function verifyChecksums(
  files: PackageFiles,
  checksums: PackageChecksums,
  options: VerifyOptions,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const path of files.paths) {
    options.signal?.throwIfAborted();
    if (path === checksumFile) continue;
    const expected = Object.hasOwn(checksums.files, path) ? checksums.files[path] : undefined;
    if (expected === undefined) problems.push(notInList(path));
    else if ((await sumOf(files, path, options.onBytes)) !== expected) {
      problems.push(altered(path));
    }
  }
  const missing = Object.keys(checksums.files).filter((path) => !files.paths.includes(path));
  return [...problems, ...missing.map(lost)];
}

/** Null when the entry cannot be unpacked: then it was altered too. */
async function sumOf(files: PackageFiles, path: string, onBytes?: (added: number) => void): Promise<string | null> {
  try {
    return await sha256OfStream(await files.open(path), onBytes);
  } catch (error) {
    if (error instanceof ContractFailure) return null;
    throw error;
  }
}

function problem(code: string, file: string, message: LocalText, line = 1): Problem {
  return { code, severity: 'error', file, line, column: 1, message };
}

function notWellFormed({ line, message }: { readonly line: number; readonly message: string }): Problem {
  const text = { id: `XML rusak: ${message}`, en: `Broken XML: ${message}` };
  return problem('manifest-xml', manifestFile, text, line);
}

function againstSchema({ line, message }: { readonly line: number; readonly message: string }): Problem {
  const text = { id: `Tidak sesuai skema SCORM: ${message}`, en: `Against the SCORM schema: ${message}` };
  return problem('manifest-xsd', manifestFile, text, line);
}

function withoutChecksums(): Problem {
  const message = {
    id: `Tidak ada daftar checksum Ajar (${checksumFile}); keaslian isi tidak dapat diperiksa.`,
    en: `There is no checksum list of Ajar (${checksumFile}); whether the content is unchanged cannot be checked.`,
  };
  return { ...problem('package-no-checksums', checksumFile, message), severity: 'warning' };
}

function altered(path: string): Problem {
  return problem('package-file-altered', path, {
    id: `${path} berubah sejak paket dibuat.`,
    en: `${path} was changed after the package was made.`,
  });
}

function notInList(path: string): Problem {
  return problem('package-file-added', path, {
    id: `${path} ditambahkan setelah paket dibuat.`,
    en: `${path} was added after the package was made.`,
  });
}

function lost(path: string): Problem {
  return problem('package-file-lost', path, {
    id: `${path} hilang dari paket.`,
    en: `${path} is gone from the package.`,
  });
}
