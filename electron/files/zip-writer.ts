/**
 * Writes zips that come out the same for the same content, and that strict readers accept: no data descriptor on
 * stored entries (SCORM Cloud fails on them), no Zip64 unless an entry or the whole is over 4 GiB.
 */
import { ZipArchive, type ZipEntryData } from 'archiver';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { pipeline as pipe } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { compressed } from './compressed.ts';
import type { EntryContent, EntrySink, WriteOptions } from './entry-sink.ts';
import { fileFailure } from './failure.ts';
import { HashingStream, sha256Of } from './hash.ts';

export interface WrittenZip<T> {
  readonly value: T;
  /** Size of the zip. */
  readonly bytes: number;
  readonly entries: number;
  /** SHA-256 of the zip, lower-case hex. */
  readonly sha256: string;
}

/** The first day that a zip can name; the same on every entry. */
const entryDate = new Date('1980-01-01T00:00:00Z');
const entryMode = 0o644;

/** Of an EPUB: has to be stored (OCF 3.3, section 4.3). */
const mediaTypeEntry = 'mimetype';
/**
 * A stored entry needs its size and CRC before its data, so archiver must have it as a whole. Compressed media up to
 * this size are read into memory and stored; larger ones are streamed through the fastest deflate instead.
 */
export const storeLimit = 16 * 1024 * 1024;
const bestCompression = 9;
const fastestCompression = 1;

/** Lets `fill` add the entries and writes the zip to `file`. Rejects with the signal's reason when aborted. */
export async function writeZip<T>(
  file: string,
  fill: (sink: EntrySink) => Promise<T>,
  options: WriteOptions = {},
): Promise<WrittenZip<T>> {
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  signal.throwIfAborted();
  // archiver hands this very object to zlib at each entry, so its level may differ from entry to entry.
  const zlib = { level: bestCompression };
  const archive = new ZipArchive({ zlib });
  const hashing = new HashingStream();
  const written = pipeline(archive, hashing, createWriteStream(file), { signal }).catch((error: unknown) => {
    stop.abort(fileFailure(error, file));
  });
  const sink = new ZipSink(archive, zlib, stop, { ...options, signal });
  try {
    const value = await fill(sink);
    await Promise.all([archive.finalize(), written]);
    signal.throwIfAborted();
    return { value, bytes: hashing.bytes, entries: sink.entries, sha256: hashing.sha256() };
  } catch (error) {
    stop.abort(error);
    await written;
    throw signal.reason;
  }
}

class ZipSink implements EntrySink {
  private readonly archive: ZipArchive;
  private readonly zlib: { level: number };
  private readonly stop: AbortController;
  private readonly signal: AbortSignal;
  private readonly onBytes: (added: number) => void;
  private readonly onEntry: () => void;
  entries = 0;

  constructor(
    archive: ZipArchive,
    zlib: { level: number },
    stop: AbortController,
    options: WriteOptions & { readonly signal: AbortSignal },
  ) {
    this.archive = archive;
    this.zlib = zlib;
    this.stop = stop;
    this.signal = options.signal;
    this.onBytes = options.onBytes ?? (() => undefined);
    this.onEntry = options.onEntry ?? (() => undefined);
  }

  async add(path: string, content: EntryContent): Promise<string> {
    this.signal.throwIfAborted();
    const packed = path === mediaTypeEntry || compressed.has(extname(path).toLowerCase());
    this.zlib.level = packed ? fastestCompression : bestCompression;
    const sha256 = await this.addContent(path, content, packed ? 'store' : 'deflate');
    this.entries += 1;
    this.onEntry();
    return sha256;
  }

  private async addContent(path: string, content: EntryContent, method: 'store' | 'deflate'): Promise<string> {
    if (content.kind === 'bytes') return this.addBytes(path, content.bytes, method);
    const size = await sizeOf(content.file);
    if (size === 0 || (method === 'store' && size <= storeLimit)) {
      return this.addBytes(path, await readWhole(content.file, this.signal), method);
    }
    return this.addStream(path, content.file);
  }

  private async addBytes(path: string, bytes: Buffer, method: 'store' | 'deflate'): Promise<string> {
    // An empty entry is always stored; saying so keeps archiver from giving it a data descriptor.
    await this.append(path, bytes, method === 'store' || bytes.length === 0 ? { store: true } : {});
    this.onBytes(bytes.length);
    return sha256Of(bytes);
  }

  private async addStream(path: string, file: string): Promise<string> {
    const hashing = new HashingStream(this.onBytes);
    const source = createReadStream(file);
    // archiver does not hear of errors in its sources: they stop the whole.
    pipe(source, hashing, (error) => {
      if (error) this.stop.abort(fileFailure(error, file));
    });
    try {
      await this.append(path, hashing, {});
      return hashing.sha256();
    } finally {
      source.destroy();
    }
  }

  private async append(path: string, source: Buffer | HashingStream, data: Partial<ZipEntryData>): Promise<void> {
    const done = once(this.archive, 'entry', { signal: this.signal });
    this.archive.append(source, { name: path, date: entryDate, mode: entryMode, ...data });
    await done;
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    throw fileFailure(error, file);
  }
}

async function readWhole(file: string, signal: AbortSignal): Promise<Buffer> {
  try {
    return await readFile(file, { signal });
  } catch (error) {
    throw fileFailure(error, file);
  }
}
