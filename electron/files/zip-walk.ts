/**
 * Zips of other programs (PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16). Some readers go by the directory at the end, others
 * by the local headers from the start on: only where both tell of the same files does everybody see what was checked.
 */
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { aboutFile } from './failure.ts';
import { centralHeaderBytes, endRecordBytes, localHeaderBytes, signatures } from './zip-layout.ts';

interface ListedEntry {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  /** CRC-32, packed and unpacked size, as 12 bytes of the header. */
  readonly sizes: Buffer;
  readonly packed: number;
  readonly bytes: number;
  readonly offset: number;
}

interface Directory {
  readonly entries: readonly ListedEntry[];
  readonly start: number;
}

const descriptorSignature = Buffer.from([0x50, 0x4b, 7, 8]);
/** Encrypted, and sizes behind the data. */
const tellingFlags = 0x0009;
const hasDescriptor = 0x0008;
const deflated = 8;
/** Info-ZIP's Unicode path: a second name for the same file. */
const unicodePath = 0x7075;
const largestDirectory = 64 * 1024 * 1024;
/** What some programs write for a folder: nothing, deflated. */
const mostFolderBytes = 2;

/**
 * Is every byte of the zip part of an entry that its directory names, by the same name, from the first byte on? False, too,
 * for a zip with a comment, with Zip64, or without a directory that can be read.
 */
export async function isFullyListed(file: string): Promise<boolean> {
  return aboutFile(file, async () => {
    const handle = await open(file, 'r');
    try {
      const directory = await readDirectory(handle, (await handle.stat()).size);
      if (directory === null) return false;
      const inOrder = directory.entries.toSorted((a, b) => a.offset - b.offset);
      for (const [index, entry] of inOrder.entries()) {
        const next = inOrder[index + 1]?.offset ?? directory.start;
        if (!(await isWholePart(file, handle, entry, next))) return false;
      }
      return inOrder[0]?.offset === 0;
    } finally {
      await handle.close();
    }
  });
}

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

async function readDirectory(handle: FileHandle, size: number): Promise<Directory | null> {
  if (size < endRecordBytes) return null;
  const end = await bytesAt(handle, size - endRecordBytes, endRecordBytes);
  if (end.readUInt32LE(0) !== signatures.end || end.readUInt16LE(20) !== 0) return null;
  const [count, length, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (start + length !== size - endRecordBytes || length > largestDirectory) return null;
  const bytes = await bytesAt(handle, start, length);
  const entries: ListedEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + centralHeaderBytes > bytes.length || bytes.readUInt32LE(at) !== signatures.central) return null;
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const nameEnd = at + centralHeaderBytes + nameLength;
    if (hasSecondName(bytes.subarray(nameEnd, nameEnd + extra))) return null;
    entries.push(entryAt(bytes, at, nameEnd));
    at = nameEnd + extra + comment;
    if (at > bytes.length) return null;
  }
  return entries.length === count ? { entries, start } : null;
}

function entryAt(directory: Buffer, at: number, nameEnd: number): ListedEntry {
  return {
    name: directory.subarray(at + centralHeaderBytes, nameEnd),
    flags: directory.readUInt16LE(at + 8) & tellingFlags,
    method: directory.readUInt16LE(at + 10),
    sizes: directory.subarray(at + 16, at + 28),
    packed: directory.readUInt32LE(at + 20),
    bytes: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
}

/** True, too, for fields that cannot be told apart. */
function hasSecondName(extra: Buffer): boolean {
  for (let at = 0; at < extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (at + 4 > extra.length || extra.readUInt16LE(at) === unicodePath) return true;
  }
  return false;
}

/** Does the local header at the entry's place tell of the same file, and does that file end where `next` begins? */
async function isWholePart(file: string, handle: FileHandle, entry: ListedEntry, next: number): Promise<boolean> {
  const { name, flags, method, sizes, packed, bytes, offset } = entry;
  const fixed = await bytesAt(handle, offset, localHeaderBytes);
  if (fixed.length < localHeaderBytes || fixed.readUInt32LE(0) !== signatures.local) return false;
  if ((fixed.readUInt16LE(6) & tellingFlags) !== flags || fixed.readUInt16LE(8) !== method) return false;
  const [nameLength, extraLength] = [fixed.readUInt16LE(26), fixed.readUInt16LE(28)];
  const rest = await bytesAt(handle, offset + localHeaderBytes, nameLength + extraLength);
  if (!rest.subarray(0, nameLength).equals(name) || hasSecondName(rest.subarray(nameLength))) return false;
  // Nobody looks into a folder.
  if (name.at(-1) === 0x2f && (bytes > 0 || packed > mostFolderBytes)) return false;
  const start = offset + localHeaderBytes + nameLength + extraLength;
  const end = start + packed;
  if ((flags & hasDescriptor) === 0) return end === next && fixed.subarray(14, 26).equals(sizes);
  const length = next - end;
  if (length < 0 || length > 24 || !isDescriptor(await bytesAt(handle, end, length), entry)) return false;
  // Without sizes in its header a deflated file ends where its data says so.
  return method !== deflated || packed === (await deflatedBytes(file, start, end));
}

/** With or without its signature, with sizes of four or of eight bytes. */
function isDescriptor(bytes: Buffer, entry: ListedEntry): boolean {
  const long = Buffer.alloc(20);
  entry.sizes.copy(long, 0, 0, 4);
  long.writeBigUInt64LE(BigInt(entry.packed), 4);
  long.writeBigUInt64LE(BigInt(entry.bytes), 12);
  return [entry.sizes, long].some(
    (body) => bytes.equals(body) || bytes.equals(Buffer.concat([descriptorSignature, body])),
  );
}

/** How many of the bytes from `start` to `end` the deflated data really takes; null when it is damaged. */
async function deflatedBytes(file: string, start: number, end: number): Promise<number | null> {
  if (start === end) return 0;
  const inflate = createInflateRaw();
  try {
    await pipeline(createReadStream(file, { start, end: end - 1 }), inflate, async (chunks) => {
      for await (const _chunk of chunks);
    });
    return inflate.bytesWritten;
  } catch (error) {
    if (error instanceof Error && 'errno' in error && !('syscall' in error)) return null;
    throw error;
  }
}
