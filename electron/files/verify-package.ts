/** Checks a finished package the way a careful LMS would, and against its own signed checksum list. */
import { stat } from 'node:fs/promises';
import type { Problem } from '#shared/course/problem.ts';
import { manifestFileOf } from '#shared/packaging/lint-files.ts';
import { lintPackage } from '#shared/packaging/lint-package.ts';
import { broken } from '#shared/packaging/lint-rules.ts';
import { declaredFormat } from '#shared/packaging/lint-scorm.ts';
import { checksumFile, manifestFiles, type PackageChecksums, type PackageFormat } from '#shared/packaging/plan.ts';
import type { VerifiedPackage } from '#shared/packaging/verified-package.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { aboutFile } from './failure.ts';
import { sha256Of, sha256OfFile, sha256OfStream } from './hash.ts';
import { parseChecksums } from './package-checksums.ts';
import { withPackage, type PackageFiles } from './package-files.ts';
import { scormSchemas } from './package-schemas.ts';
import {
  containerProblems,
  headerProblems,
  isListIntact,
  verifyList,
  type ListReading,
  type TrustOptions,
} from './verify-seal.ts';
import { readXml, type SchemaSet, type XmlReading } from './xml.ts';
import { readContainer, type ContainerReading } from './zip-container.ts';

export interface VerifyOptions extends TrustOptions {
  /** The built assets: the official XSDs to compare with and to validate against. */
  readonly assetsDir: string;
  readonly signal?: AbortSignal;
  /** Called with the number of unpacked bytes that were read since the last call. */
  readonly onBytes?: (added: number) => void;
}

const maxManifestBytes = 16 * 1024 * 1024;
const maxChecksumBytes = 16 * 1024 * 1024;

/** Verifies a package zip or folder. Throws `not-found`, `invalid` or `too-large` when it cannot be read at all. */
export async function verifyPackage(file: string, options: VerifyOptions): Promise<VerifiedPackage> {
  const isFolder = (await aboutFile(file, () => stat(file))).isDirectory();
  const container = isFolder ? null : await readContainer(file);
  try {
    return await withPackage(file, (files) => verifyFiles(file, files, container, options));
  } catch (error) {
    const isDamaged = container !== null && container.altered.length > 0 && error instanceof ContractFailure;
    if (isDamaged) return unreadable(file, container);
    throw error;
  }
}

/** A zip that no reader opens any more, of which it is still known what was changed. */
async function unreadable(file: string, container: ContainerReading): Promise<VerifiedPackage> {
  return {
    problems: headerProblems(file, container, null),
    format: null,
    course: null,
    draft: false,
    release: null,
    agency: null,
    signature: null,
    entries: container.headers.length,
    bytes: (await stat(file)).size,
    sha256: await sha256OfFile(file),
  };
}

async function verifyFiles(
  file: string,
  files: PackageFiles,
  container: ContainerReading | null,
  options: VerifyOptions,
): Promise<VerifiedPackage> {
  const { checksums, reading } = await readList(file, files, container, options);
  const format = reading.isSound && checksums !== null ? checksums.format : await formatOf(files);
  if (format === null) throw notAPackage(file);
  const told = [...(await verifyFormat(files, format, options.assetsDir)), ...reading.problems];
  const sums = checksums !== null && reading.isSound ? await verifyChecksums(files, checksums, options) : [];
  const around = container === null ? [] : await verifyContainer(file, container, checksums, reading, sums);
  const isVouched = reading.signature !== null && reading.signature.verdict !== 'broken';
  return {
    problems: [...told, ...files.links.map(linked), ...sums, ...around],
    format,
    course: checksums?.course ?? null,
    draft: checksums?.draft ?? false,
    release: (isVouched ? checksums?.release : null) ?? null,
    agency: (isVouched ? checksums?.agency : null) ?? null,
    signature: reading.signature,
    entries: files.paths.length,
    bytes: files.bytes,
    sha256: files.sha256,
  };
}

async function readList(
  file: string,
  files: PackageFiles,
  container: ContainerReading | null,
  options: VerifyOptions,
): Promise<{ readonly checksums: PackageChecksums | null; readonly reading: ListReading }> {
  if (!files.paths.includes(checksumFile)) {
    return { checksums: null, reading: { problems: [withoutChecksums()], isSound: false, signature: null } };
  }
  const text = (await files.read(checksumFile, maxChecksumBytes)).toString('utf8');
  const checksums = parseChecksums(text);
  return { checksums, reading: verifyList(text, checksums, await isListIntact(file, container), options) };
}

/** What is wrong with the zip itself; a file that is named already is not named again. */
async function verifyContainer(
  file: string,
  container: ContainerReading,
  checksums: PackageChecksums | null,
  reading: ListReading,
  sums: readonly Problem[],
): Promise<readonly Problem[]> {
  const errors = [...reading.problems, ...sums].filter((problem) => problem.severity === 'error');
  const named = new Set(errors.map((problem) => problem.file));
  const headers = headerProblems(file, container, checksums).filter((problem) => !named.has(problem.file));
  if (headers.length > 0 || sums.length > 0 || checksums === null || !reading.isSound) return headers;
  return containerProblems(file, container, checksums);
}

/** What the files say by themselves; a wrapped or unknown manifest counts as the standard that most LMSs take. */
async function formatOf(files: PackageFiles): Promise<PackageFormat | null> {
  const isOrHolds = (name: string): boolean => files.paths.some((path) => path === name || path.endsWith(`/${name}`));
  if (files.paths.includes(manifestFiles.scorm)) {
    const root = (await readManifest(files, manifestFiles.scorm, null))?.root ?? null;
    return (root === null ? null : declaredFormat(root)) ?? 'scorm12';
  }
  if (isOrHolds(manifestFiles.cmi5)) return 'cmi5';
  if (isOrHolds(manifestFiles.scorm)) return 'scorm12';
  // A web page is nobody's package but for the list of Ajar, even one that was changed.
  return files.paths.includes(checksumFile) && files.paths.includes('index.html') ? 'html' : null;
}

function notAPackage(file: string): ContractFailure {
  const names = [manifestFiles.scorm, manifestFiles.cmi5, checksumFile];
  return new ContractFailure('invalid', {
    id: `${file}: bukan paket kursus (tidak ada ${names.join(', ')})`,
    en: `${file}: not a course package (none of ${names.join(', ')})`,
  });
}

async function verifyFormat(
  files: PackageFiles,
  format: PackageFormat,
  assetsDir: string,
): Promise<readonly Problem[]> {
  const schemas = format === 'html' || format === 'cmi5' ? null : await scormSchemas(format, assetsDir);
  const name = manifestFileOf(format);
  const reading =
    format === 'html' || !files.paths.includes(name) ? noManifest : await readManifest(files, name, schemas);
  if (reading === null) return [damagedManifest(name)];
  if (reading.root === null && reading.faults.length > 0) {
    return reading.faults.map(({ line, message }) =>
      broken('manifest-xml', name, { id: `XML rusak: ${message}`, en: `Broken XML: ${message}` }, line),
    );
  }
  const { paths, storedWithDescriptor } = files;
  return [
    ...reading.faults.map(({ line, message }) => {
      const text = { id: `Tidak sesuai skema SCORM: ${message}`, en: `Against the SCORM schema: ${message}` };
      return broken('manifest-xsd', name, text, line);
    }),
    ...lintPackage({ format, manifest: reading.root, paths, storedWithDescriptor }),
    ...(schemas === null ? [] : await verifySchemas(files, schemas)),
  ];
}

const noManifest: XmlReading = { root: null, faults: [] };

/** Null when it cannot be unpacked. */
async function readManifest(files: PackageFiles, name: string, schemas: SchemaSet | null): Promise<XmlReading | null> {
  let bytes: Buffer;
  try {
    bytes = await files.read(name, maxManifestBytes);
  } catch (error) {
    if (error instanceof ContractFailure && error.code === 'invalid') return null;
    throw error;
  }
  return readXml(bytes, schemas);
}

function damagedManifest(name: string): Problem {
  return broken('manifest-xml', name, {
    id: `${name} rusak di dalam zip.`,
    en: `${name} is damaged inside the zip.`,
  });
}

/** LMSs validate against the XSDs in the package: a changed one can make a right manifest wrong. */
async function verifySchemas(files: PackageFiles, schemas: SchemaSet): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [name, official] of Object.entries(schemas.files)) {
    if (!files.paths.includes(name)) continue;
    if ((await sumOf(files, name)) === sha256Of(official)) continue;
    problems.push(
      broken('package-schema-changed', name, {
        id: `${name} bukan berkas resminya lagi.`,
        en: `${name} is not the official file any more.`,
      }),
    );
  }
  return problems;
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

function withoutChecksums(): Problem {
  return broken('package-no-checksums', checksumFile, {
    id: `Tidak ada daftar checksum Ajar (${checksumFile}); keaslian isi tidak dapat diperiksa.`,
    en: `There is no checksum list of Ajar (${checksumFile}); whether the content is unchanged cannot be checked.`,
  });
}

function altered(path: string): Problem {
  return broken('package-file-altered', path, {
    id: `${path} berubah sejak paket dibuat.`,
    en: `${path} was changed after the package was made.`,
  });
}

function notInList(path: string): Problem {
  return broken('package-file-added', path, {
    id: `${path} ditambahkan setelah paket dibuat.`,
    en: `${path} was added after the package was made.`,
  });
}

function linked(path: string): Problem {
  return broken('package-file-added', path, {
    id: `${path} adalah tautan ke tempat lain, dan isinya tidak diperiksa. Ekstrak lagi paket aslinya ke folder kosong.`,
    en: `${path} is a link to another place, and what it holds was not checked. Unpack the original package again into an empty folder.`,
  });
}

function lost(path: string): Problem {
  return broken('package-file-lost', path, {
    id: `${path} hilang dari paket.`,
    en: `${path} is gone from the package.`,
  });
}
