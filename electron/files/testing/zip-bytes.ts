/** Reads the headers of a small zip as they stand in its bytes. For tests: what did the writer really emit? */

export interface RawEntry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly mode: number;
  readonly local: {
    readonly method: number;
    readonly flags: number;
    readonly crc: number;
    readonly compressedSize: number;
    readonly size: number;
    readonly version: number;
  };
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
}

const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;

/** Entries in the order of the central directory. */
export function rawEntries(zip: Buffer): RawEntry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) throw new Error('no end of central directory');
  const entries: RawEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === centralHeader) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    entries.push({
      path: zip.toString('utf8', at + 46, at + 46 + nameLength),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      time: zip.readUInt16LE(at + 12),
      date: zip.readUInt16LE(at + 14),
      crc: zip.readUInt32LE(at + 16),
      compressedSize: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      mode: zip.readUInt32LE(at + 38) >>> 16,
      local: {
        version: zip.readUInt16LE(local + 4),
        flags: zip.readUInt16LE(local + 6),
        method: zip.readUInt16LE(local + 8),
        crc: zip.readUInt32LE(local + 14),
        compressedSize: zip.readUInt32LE(local + 18),
        size: zip.readUInt32LE(local + 22),
      },
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
