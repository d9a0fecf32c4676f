/**
 * Holds the headers of a zip against what Ajar writes. Local headers and the directory say the same twice, so with one of
 * them intact a change in the other is found, and the file that it belongs to is known.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { aboutFile } from './failure.ts';
import {
  centralDirectory,
  centralHeader,
  centralHeaderBytes,
  dataOffset,
  endOffset,
  endRecordBytes,
  localHeader,
  localHeaderBytes,
  mostEntries,
  signatures,
  type ZipHeader,
} from './zip-layout.ts';

export interface ContainerReading {
  /**
   * `own`: as Ajar writes it, but for `altered`. `foreign`: made by another program, which says nothing about its content,
   * or beyond recognition.
   */
  readonly kind: 'own' | 'foreign';
  readonly headers: readonly ZipHeader[];
  /** Paths of files with another header than Ajar writes, both paths where it has two; '' for the end of the zip. */
  readonly altered: readonly string[];
}

const foreign: ContainerReading = { kind: 'foreign', headers: [], altered: [] };
/** A zip of which more headers than this differ, or all, was written by another program. */
const mostAltered = 3;
const longestName = 1_000;
const largestDirectory = 64 * 1024 * 1024;

/** Reads headers only. Throws when the file cannot be read. */
export async function readContainer(file: string): Promise<ContainerReading> {
  return aboutFile(file, async () => {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const readings: ContainerReading[] = [];
      for (const headers of [await headersOnTheWay(handle, size), await headersOfDirectory(handle, size)]) {
        if (headers === null || headers.length === 0) continue;
        readings.push({ kind: 'own', headers, altered: await differences(handle, size, headers) });
      }
      // The side that explains more of the bytes is the one that was left alone.
      const [best, other] = readings.sort((a, b) => a.altered.length - b.altered.length);
      if (best === undefined || isForeign(best)) return foreign;
      if (other?.altered.length !== best.altered.length) return best;
      // Two names for one file: the zip alone does not say which one is true.
      return { ...best, altered: [...new Set([...best.altered, ...other.altered])] };
    } finally {
      await handle.close();
    }
  });
}

function isForeign({ headers, altered }: ContainerReading): boolean {
  return altered.length > mostAltered || altered.length >= headers.length;
}

/** Files whose packed data has another CRC-32 than `expected` (8 digits of hex by path) says. */
export async function repackedFiles(
  file: string,
  headers: readonly ZipHeader[],
  expected: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const handle = await open(file, 'r');
  try {
    const found: string[] = [];
    for (const header of headers) {
      if (header.method !== 8 || !Object.hasOwn(expected, header.path)) continue;
      const crc = await crcOf(handle, dataOffset(header), endOffset(header));
      if (crc.toString(16).padStart(8, '0') !== expected[header.path]) found.push(header.path);
    }
    return found;
  } finally {
    await handle.close();
  }
}

/** Does the data of this stored file fit its header? */
export async function isStoredIntact(file: string, header: ZipHeader): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    return (await crcOf(handle, dataOffset(header), endOffset(header))) === header.crc32;
  } finally {
    await handle.close();
  }
}

async function crcOf(handle: FileHandle, start: number, end: number): Promise<number> {
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  let crc = 0;
  for (let at = start; at < end;) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) break;
    crc = crc32(buffer.subarray(0, bytesRead), crc);
    at += bytesRead;
  }
  return crc;
}

/** `length` bytes from `at` on; fewer at the end of the file. */
async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

function methodOf(value: number): 0 | 8 | null {
  return value === 0 || value === 8 ? value : null;
}

/** From the first local header to the directory, each by the size of the one before; null when the way breaks off. */
async function headersOnTheWay(handle: FileHandle, size: number): Promise<readonly ZipHeader[] | null> {
  const headers: ZipHeader[] = [];
  let offset = 0;
  let directoryBytes = endRecordBytes;
  while (headers.length <= mostEntries) {
    const fixed = await bytesAt(handle, offset, localHeaderBytes);
    const isEnd = offset + directoryBytes === size;
    if (isEnd || (fixed.length >= 4 && fixed.readUInt32LE(0) === signatures.central)) return headers;
    if (fixed.length < localHeaderBytes || fixed.readUInt32LE(0) !== signatures.local) return null;
    const [method, nameLength, extra] = [
      methodOf(fixed.readUInt16LE(8)),
      fixed.readUInt16LE(26),
      fixed.readUInt16LE(28),
    ];
    if (method === null || extra !== 0 || nameLength === 0 || nameLength > longestName) return null;
    const path = (await bytesAt(handle, offset + localHeaderBytes, nameLength)).toString('latin1');
    const [crc, packed, bytes] = [14, 18, 22].map((at) => fixed.readUInt32LE(at));
    const header: ZipHeader = { path, method, crc32: crc ?? 0, packed: packed ?? 0, bytes: bytes ?? 0, offset };
    offset = endOffset(header);
    if (offset > size) return null;
    headers.push(header);
    directoryBytes += centralHeaderBytes + nameLength;
  }
  return null;
}

/** By the end record; null when it, or the directory, is not as Ajar writes it. */
async function headersOfDirectory(handle: FileHandle, size: number): Promise<readonly ZipHeader[] | null> {
  if (size < endRecordBytes) return null;
  const end = await bytesAt(handle, size - endRecordBytes, endRecordBytes);
  if (end.readUInt32LE(0) !== signatures.end) return null;
  const [count, length, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (start + length !== size - endRecordBytes || length > largestDirectory) return null;
  const directory = await bytesAt(handle, start, length);
  const headers: ZipHeader[] = [];
  for (let at = 0; at < directory.length;) {
    const header = centralAt(directory, at);
    if (header === null) return null;
    headers.push(header);
    at += centralHeaderBytes + header.path.length;
  }
  return headers.length === count ? headers : null;
}

function centralAt(directory: Buffer, at: number): ZipHeader | null {
  if (at + centralHeaderBytes > directory.length || directory.readUInt32LE(at) !== signatures.central) return null;
  const method = methodOf(directory.readUInt16LE(at + 10));
  const [nameLength, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
  const start = at + centralHeaderBytes;
  if (method === null || !nameLength || extra !== 0 || comment !== 0 || start + nameLength > directory.length)
    return null;
  return {
    path: directory.toString('latin1', start, start + nameLength),
    method,
    crc32: directory.readUInt32LE(at + 16),
    packed: directory.readUInt32LE(at + 20),
    bytes: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
}

/** Paths whose headers in the file are not those that Ajar would write for `headers`; '' for the end of the zip. */
async function differences(
  handle: FileHandle,
  size: number,
  headers: readonly ZipHeader[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  let offset = 0;
  for (const header of headers) {
    const wanted = localHeader(header);
    const isInPlace = header.offset === offset && wanted.equals(await bytesAt(handle, header.offset, wanted.length));
    if (!isInPlace) found.add(header.path);
    offset = endOffset(header);
  }
  const wanted = centralDirectory(headers, offset);
  const actual = await bytesAt(handle, offset, wanted.length);
  if (size !== offset + wanted.length) found.add('');
  let at = 0;
  for (const header of headers) {
    const part = centralHeader(header);
    if (!part.equals(actual.subarray(at, at + part.length))) found.add(header.path);
    at += part.length;
  }
  if (!wanted.subarray(at).equals(actual.subarray(at))) found.add('');
  return [...found];
}
