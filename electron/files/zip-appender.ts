/** Writes a zip from its front to its back, knows its SHA-256 at every moment, and keeps what each file became. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, type FileHandle } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { constants, crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { ContractFailure } from '#shared/contract/result.ts';
import { compressed } from './compressed.ts';
import type { EntryContent, WriteOptions } from './entry-sink.ts';
import { fileFailure } from './failure.ts';
import { sha256Of } from './hash.ts';
import {
  centralDirectory,
  dataOffset,
  endOffset,
  largestZip,
  localHeader,
  mostEntries,
  type ZipMethod,
  type ZipRecord,
} from './zip-layout.ts';

export interface ZipInput {
  /** ASCII, `/` separated. */
  readonly path: string;
  readonly content: EntryContent;
  /** Left out: deflated, unless its extension says that it is compressed already. */
  readonly method?: 'store';
}

const level = constants.Z_BEST_COMPRESSION;
/** A file up to this size is packed in memory; a larger one passes through in parts. */
export const wholeLimit = 4 * 1024 * 1024;
const partBytes = 1024 * 1024;
const asciiPath = /^[\x21-\x7e]+$/;

export class ZipAppender {
  readonly records: ZipRecord[];
  private readonly file: FileHandle;
  private readonly name: string;
  private readonly options: WriteOptions;
  private readonly hash: Hash;
  private length: number;

  /** Goes on behind `records`, whose zip ends at `length` and has the hash state `hash`. `name`: for failures. */
  constructor(
    file: FileHandle,
    name: string,
    options: WriteOptions,
    front: { readonly records: readonly ZipRecord[]; readonly length: number; readonly hash: Hash } = {
      records: [],
      length: 0,
      hash: createHash('sha256'),
    },
  ) {
    this.file = file;
    this.name = name;
    this.options = options;
    this.records = [...front.records];
    this.length = front.length;
    this.hash = front.hash;
  }

  /** Size and SHA-256 of what is written so far. */
  head(): { readonly bytes: number; readonly sha256: string } {
    return { bytes: this.length, sha256: this.hash.copy().digest('hex') };
  }

  /** The hash state, to go on from here in a copy. */
  hashState(): Hash {
    return this.hash.copy();
  }

  async add({ path, content, method }: ZipInput): Promise<ZipRecord> {
    this.options.signal?.throwIfAborted();
    if (!asciiPath.test(path)) throw new Error(`not a path for a package: ${path}`);
    const isStored = method === 'store' || compressed.has(extname(path).toLowerCase());
    const whole = await wholeContent(content, this.options.signal);
    const record =
      whole === null
        ? await this.addInParts(path, content, isStored ? 0 : 8)
        : await this.addWhole(path, whole, isStored || whole.length === 0 ? 0 : 8);
    this.records.push(record);
    this.options.onEntry?.();
    return record;
  }

  /** Writes the directory; the zip is whole then. */
  async finish(): Promise<void> {
    if (this.records.length > mostEntries) throw this.tooLarge();
    const directory = centralDirectory(this.records, this.length);
    this.refuseOver(this.length + directory.length);
    await this.append(directory);
  }

  private async addWhole(path: string, bytes: Buffer, method: ZipMethod): Promise<ZipRecord> {
    const data = method === 0 ? bytes : deflateRawSync(bytes, { level });
    const record: ZipRecord = {
      path,
      method,
      crc32: crc32(bytes),
      packed: data.length,
      packedCrc32: crc32(data),
      bytes: bytes.length,
      sha256: sha256Of(bytes),
      offset: this.length,
    };
    this.refuseOver(endOffset(record));
    await this.append(Buffer.concat([localHeader(record), data]));
    this.options.onBytes?.(bytes.length);
    return record;
  }

  /** The data first, its header afterwards, then both are read back for the hash of the zip. */
  private async addInParts(path: string, content: EntryContent, method: ZipMethod): Promise<ZipRecord> {
    const start = { path, offset: this.length };
    const plain = { bytes: 0, crc32: 0, hash: createHash('sha256') };
    const packed = { bytes: 0, crc32: 0 };
    const count = (part: Buffer): void => {
      plain.bytes += part.length;
      plain.crc32 = crc32(part, plain.crc32);
      plain.hash.update(part);
      this.options.onBytes?.(part.length);
    };
    const parts = countedParts(content, count);
    const data =
      method === 0 ? parts : Readable.from(parts, { objectMode: false }).compose(createDeflateRaw({ level }));
    try {
      for await (const part of data as AsyncIterable<Buffer>) {
        this.options.signal?.throwIfAborted();
        const at = dataOffset(start) + packed.bytes;
        this.refuseOver(at + part.length);
        await writeFully(this.file, part, at);
        packed.bytes += part.length;
        packed.crc32 = crc32(part, packed.crc32);
      }
    } catch (error) {
      throw fileFailure(error, content.kind === 'file' ? content.file : this.name);
    }
    const record: ZipRecord = {
      ...start,
      method,
      crc32: plain.crc32,
      packed: packed.bytes,
      packedCrc32: packed.crc32,
      bytes: plain.bytes,
      sha256: plain.hash.digest('hex'),
    };
    await writeFully(this.file, localHeader(record), start.offset);
    await this.readBack(endOffset(record));
    return record;
  }

  private async readBack(end: number): Promise<void> {
    const buffer = Buffer.allocUnsafe(partBytes);
    while (this.length < end) {
      this.options.signal?.throwIfAborted();
      const wanted = Math.min(buffer.length, end - this.length);
      const { bytesRead } = await this.file.read(buffer, 0, wanted, this.length);
      if (bytesRead === 0) throw new Error(`${this.name} became shorter while it was written`);
      this.hash.update(buffer.subarray(0, bytesRead));
      this.length += bytesRead;
    }
  }

  private async append(bytes: Buffer): Promise<void> {
    await writeFully(this.file, bytes, this.length);
    this.hash.update(bytes);
    this.length += bytes.length;
  }

  private refuseOver(end: number): void {
    if (end > largestZip) throw this.tooLarge();
  }

  private tooLarge(): ContractFailure {
    return new ContractFailure('too-large', {
      id: `${this.name}: isi paket lebih dari 4 GB; LMS tidak dapat membukanya. Kecilkan video, atau bagi kursusnya.`,
      en: `${this.name}: the package holds over 4 GB; LMSs cannot open it. Make the videos smaller, or split the course.`,
    });
  }
}

async function writeFully(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** Null when the content is too large for memory. */
async function wholeContent(content: EntryContent, signal: AbortSignal | undefined): Promise<Buffer | null> {
  if (content.kind === 'bytes') return content.bytes;
  try {
    if ((await stat(content.file)).size > wholeLimit) return null;
    return await readFile(content.file, signal === undefined ? {} : { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw fileFailure(error, content.file);
  }
}

async function* countedParts(content: EntryContent, count: (part: Buffer) => void): AsyncGenerator<Buffer> {
  const parts =
    content.kind === 'bytes' ? [content.bytes] : createReadStream(content.file, { highWaterMark: partBytes });
  for await (const part of parts as AsyncIterable<Buffer>) {
    count(part);
    yield part;
  }
}
