/** Reads zips from anywhere: nothing is trusted, everything is checked before the first byte is unpacked. */
import { isUtf8 } from 'node:buffer';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import { sizeText } from '#shared/course/figures.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { aboutFile, invalidFile } from './failure.ts';
import { pathKey, unsafePath } from './safe-path.ts';

export interface ZipLimits {
  readonly maxEntries: number;
  /** Sum of the unpacked sizes. */
  readonly maxBytes: number;
  /** Unpacked size by packed size; asked only of entries over `ratioFrom` bytes. */
  readonly maxRatio: number;
  readonly ratioFrom: number;
}

export const defaultLimits: ZipLimits = {
  maxEntries: 20_000,
  maxBytes: 8 * 1024 ** 3,
  maxRatio: 200,
  ratioFrom: 10 * 1024 ** 2,
};

export interface ZipEntry {
  readonly path: string;
  /** Unpacked size; a read that yields another number of bytes fails. */
  readonly bytes: number;
  /** Stored without compression, with its size and checksum only behind its data: SCORM Cloud fails on such an entry. */
  readonly isStoredWithDescriptor: boolean;
}

export interface ZipContents {
  /** Files (no folders) in the order of the archive; every path is safe and unique without regard to case. */
  readonly entries: readonly ZipEntry[];
  has(path: string): boolean;
  open(path: string): Promise<Readable>;
  /** The whole file; `limit` is its greatest allowed size in bytes. */
  read(path: string, limit: number): Promise<Buffer>;
}

const stored = 0;
const deflated = 8;
/** General purpose bit 3. */
const dataDescriptor = 0x0008;
/** General purpose bit 11. */
const utf8Names = 0x0800;
const unixTypeMask = 0o170000;
const unixLink = 0o120000;

/** Opens `file`, checks all of its entries, lends it to `work` and closes it. Throws `invalid` with one sentence. */
export async function withZip<T>(
  file: string,
  work: (zip: ZipContents) => Promise<T>,
  limits: ZipLimits = defaultLimits,
): Promise<T> {
  const zip = await openZip(file);
  try {
    const entries = await checkedEntries(zip, file, limits);
    return await work(new OpenZip(file, zip, entries));
  } finally {
    zip.close();
  }
}

async function openZip(file: string): Promise<ZipFile> {
  return aboutFile(file, async () => {
    try {
      // Names are decoded and checked here, so that the message can be ours.
      return await openPromise(file, { autoClose: false, decodeStrings: false });
    } catch (error) {
      if (error instanceof Error && 'code' in error) throw error;
      throw invalidFile(file, 'bukan berkas zip, atau rusak', 'not a zip file, or damaged', error);
    }
  });
}

async function checkedEntries(zip: ZipFile, file: string, limits: ZipLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const keys = new Set<string>();
  const guard = new SizeGuard(file, zip.fileSize, limits);
  if (zip.entryCount > limits.maxEntries) {
    throw tooLarge(file, `terlalu banyak berkas (${zip.entryCount})`, `too many files (${zip.entryCount})`);
  }
  for await (const entry of eachEntry(zip, file)) {
    const path = entryName(entry, file);
    checkKind(entry, path, file);
    guard.add(entry, path);
    const key = pathKey(path);
    if (keys.has(key)) throw invalidFile(file, `nama berkas ganda: ${path}`, `the same file name twice: ${path}`);
    keys.add(key);
    if (!path.endsWith('/')) entries.set(path, entry);
  }
  return entries;
}

async function* eachEntry(zip: ZipFile, file: string): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw invalidFile(file, 'daftar isi zip rusak', 'the table of contents of the zip is damaged', error);
  }
}

function entryName(entry: Entry, file: string): string {
  // macOS writes UTF-8 names without saying so: what reads as UTF-8 is UTF-8, else the old code page 437.
  const flags = entry.generalPurposeBitFlag | (isUtf8(entry.fileNameRaw) ? utf8Names : 0);
  // With `decodeStrings: false` yauzl gives the raw name; strict: backslashes stay, to be refused.
  const path = getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, true);
  const fault = unsafePath(path);
  if (fault === null) return path;
  throw invalidFile(
    file,
    `zip ini tidak aman: ${fault.id}: ${JSON.stringify(path)}`,
    `this zip is not safe: ${fault.en}: ${JSON.stringify(path)}`,
  );
}

function checkKind(entry: Entry, path: string, file: string): void {
  if (((entry.externalFileAttributes >>> 16) & unixTypeMask) === unixLink) {
    throw invalidFile(file, `berisi tautan simbolik: ${path}`, `contains a symbolic link: ${path}`);
  }
  if (entry.isEncrypted()) {
    throw invalidFile(file, `dilindungi kata sandi: ${path}`, `protected by a password: ${path}`);
  }
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) {
    throw invalidFile(
      file,
      `cara kompresi tidak dikenal: ${path}. Buat ulang zip-nya dengan cara biasa.`,
      `an unknown compression method: ${path}. Make the zip again in the usual way.`,
    );
  }
}

class SizeGuard {
  private readonly file: string;
  private readonly fileSize: number;
  private readonly limits: ZipLimits;
  private packed = 0;
  private unpacked = 0;

  constructor(file: string, fileSize: number, limits: ZipLimits) {
    this.file = file;
    this.fileSize = fileSize;
    this.limits = limits;
  }

  /** Refuses entries that unpack to absurd sizes, and entries that overlap (more data than the file has). */
  add(entry: Entry, path: string): void {
    this.packed += entry.compressedSize;
    this.unpacked += entry.uncompressedSize;
    const absurd =
      entry.uncompressedSize > this.limits.ratioFrom &&
      entry.uncompressedSize > entry.compressedSize * this.limits.maxRatio;
    if (absurd || this.packed > this.fileSize) {
      const id = `isinya mengembang tidak wajar saat dibuka (${path}); ini bisa berbahaya`;
      throw tooLarge(this.file, id, `it unpacks to an absurd size (${path}); this may be harmful`);
    }
    if (this.unpacked > this.limits.maxBytes) {
      const { maxBytes } = this.limits;
      throw tooLarge(
        this.file,
        `isinya lebih dari ${sizeText(maxBytes, 'id')}`,
        `its content is over ${sizeText(maxBytes, 'en')}`,
      );
    }
  }
}

function tooLarge(file: string, id: string, en: string): ContractFailure {
  return new ContractFailure('too-large', invalidFile(file, id, en).text);
}

class OpenZip implements ZipContents {
  readonly entries: readonly ZipEntry[];
  private readonly file: string;
  private readonly zip: ZipFile;
  private readonly byPath: Map<string, Entry>;

  constructor(file: string, zip: ZipFile, byPath: Map<string, Entry>) {
    this.file = file;
    this.zip = zip;
    this.byPath = byPath;
    this.entries = [...byPath].map(([path, entry]) => ({
      path,
      bytes: entry.uncompressedSize,
      isStoredWithDescriptor:
        entry.compressionMethod === stored && (entry.generalPurposeBitFlag & dataDescriptor) !== 0,
    }));
  }

  has(path: string): boolean {
    return this.byPath.has(path);
  }

  async open(path: string): Promise<Readable> {
    const entry = this.byPath.get(path);
    if (entry === undefined) throw invalidFile(this.file, `tidak berisi ${path}`, `does not contain ${path}`);
    const damaged = (cause: unknown): ContractFailure => this.damaged(path, cause);
    try {
      return pipeline(await this.zip.openReadStreamPromise(entry), new NamedDamage(damaged), () => undefined);
    } catch (error) {
      throw damaged(error);
    }
  }

  async read(path: string, limit: number): Promise<Buffer> {
    const size = this.byPath.get(path)?.uncompressedSize ?? 0;
    if (size > limit) throw tooLarge(this.file, `${path} terlalu besar`, `${path} is too large`);
    return buffer(await this.open(path));
  }

  private damaged(path: string, cause: unknown): ContractFailure {
    return invalidFile(this.file, `${path} rusak di dalam zip`, `${path} is damaged inside the zip`, cause);
  }
}

/** Hands bytes on; a fault in the packed data comes out as the failure that names the file. */
class NamedDamage extends PassThrough {
  private readonly damaged: (cause: unknown) => ContractFailure;

  constructor(damaged: (cause: unknown) => ContractFailure) {
    super();
    this.damaged = damaged;
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    done(error !== null && isDamage(error) ? this.damaged(error) : error);
  }
}

/** What zlib and yauzl say about broken data, in contrast to trouble with the disk and to a reader that went away. */
function isDamage(error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code === '' || code.startsWith('Z_');
}
