/**
 * The bytes of a zip around its files, as Ajar writes them (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16): sizes
 * before the data, no extra fields, no comments, one date, no Zip64. A header follows from its record and from nothing else.
 */

export type ZipMethod = 0 | 8;

/** One file in a zip. */
export interface ZipRecord {
  /** ASCII, `/` separated. */
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: ZipMethod;
  /** Of the unpacked content. */
  readonly crc32: number;
  /** Bytes in the zip. */
  readonly packed: number;
  /** Of the bytes in the zip. */
  readonly packedCrc32: number;
  /** Unpacked size. */
  readonly bytes: number;
  /** SHA-256 of the unpacked content, lower-case hex. */
  readonly sha256: string;
  /** Where its local header begins. */
  readonly offset: number;
}

/** What the headers tell of a file. */
export type ZipHeader = Pick<ZipRecord, 'path' | 'method' | 'crc32' | 'packed' | 'bytes' | 'offset'>;

export const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
export const localHeaderBytes = 30;
export const centralHeaderBytes = 46;
export const endRecordBytes = 22;
/** Without Zip64. */
export const largestZip = 0xffff_ffff;
export const mostEntries = 0xffff;

/** Version 2.0: deflate. */
const versionNeeded = 20;
/** Made on Unix, so that the mode counts. */
const versionMadeBy = (3 << 8) | versionNeeded;
/** 1 January 1980, midnight: the first moment that a zip can name. */
const dosDate = 0x21;
/** A regular file, rw-r--r--. */
const fileAttributes = (0o100_644 << 16) >>> 0;

/** Where the packed data begins. */
export function dataOffset({ offset, path }: Pick<ZipRecord, 'offset' | 'path'>): number {
  return offset + localHeaderBytes + path.length;
}

/** Where the packed data ends. */
export function endOffset(header: Pick<ZipRecord, 'offset' | 'path' | 'packed'>): number {
  return dataOffset(header) + header.packed;
}

export function localHeader({ path, method, crc32, packed, bytes }: Omit<ZipHeader, 'offset'>): Buffer {
  const header = Buffer.alloc(localHeaderBytes);
  header.writeUInt32LE(signatures.local, 0);
  header.writeUInt16LE(versionNeeded, 4);
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(dosDate, 12);
  header.writeUInt32LE(crc32, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(bytes, 22);
  header.writeUInt16LE(path.length, 26);
  return Buffer.concat([header, Buffer.from(path, 'latin1')]);
}

export function centralHeader({ path, method, crc32, packed, bytes, offset }: ZipHeader): Buffer {
  const header = Buffer.alloc(centralHeaderBytes);
  header.writeUInt32LE(signatures.central, 0);
  header.writeUInt16LE(versionMadeBy, 4);
  header.writeUInt16LE(versionNeeded, 6);
  header.writeUInt16LE(method, 10);
  header.writeUInt16LE(dosDate, 14);
  header.writeUInt32LE(crc32, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(bytes, 24);
  header.writeUInt16LE(path.length, 28);
  header.writeUInt32LE(fileAttributes, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(path, 'latin1')]);
}

/** The end record of a directory of `entries` headers that fill `size` bytes from `offset` on. */
export function endRecord(entries: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(endRecordBytes);
  record.writeUInt32LE(signatures.end, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** Everything behind the data of the last file, which ends at `offset`. */
export function centralDirectory(headers: readonly ZipHeader[], offset: number): Buffer {
  const directory = Buffer.concat(headers.map(centralHeader));
  return Buffer.concat([directory, endRecord(headers.length, directory.length, offset)]);
}
