/**
 * Media stored by content: `<dir>/ab/ab12…` (two hex digits, then the whole SHA-256). A file is written once, never
 * changed, and shared by every course that uses the same bytes.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withReason } from './abort.ts';
import { syncFile, withTemporaryFolder } from './atomic.ts';
import { aboutFile } from './failure.ts';
import { HashingStream, sha256OfFile } from './hash.ts';

export interface StoredMedia {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** Absolute path in the media library. */
  readonly file: string;
  /** True when the library had it already. */
  readonly existed: boolean;
}

/** Where the media with this SHA-256 (64 lower-case hex digits) is kept below `dir`. */
export function mediaPath(dir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a SHA-256: ${sha256}`);
  return join(dir, sha256.slice(0, 2), sha256);
}

/** Copies `file` into the media library `dir` (made when missing). The same content twice is kept once. */
export async function putMedia(dir: string, file: string, signal?: AbortSignal): Promise<StoredMedia> {
  return aboutFile(file, () => putMediaStream(dir, () => createReadStream(file), signal));
}

/** Like `putMedia`, from a stream; `open` is called when its bytes are wanted. */
export async function putMediaStream(
  dir: string,
  open: () => Readable | Promise<Readable>,
  signal?: AbortSignal,
): Promise<StoredMedia> {
  await mkdir(dir, { recursive: true });
  return withTemporaryFolder(dir, async (folder) => {
    const temporary = join(folder, 'media');
    const hashing = new HashingStream();
    const options = signal === undefined ? {} : { signal };
    await withReason(signal, async () => pipeline(await open(), hashing, createWriteStream(temporary), options));
    const sha256 = hashing.sha256();
    const file = mediaPath(dir, sha256);
    // Other bytes under this name were torn by a crash or altered by hand: the good copy replaces them.
    const existed = (await sizeOf(file)) === hashing.bytes && (await sha256OfFile(file)) === sha256;
    if (!existed) {
      await syncFile(temporary);
      await mkdir(dirname(file), { recursive: true });
      await rename(temporary, file);
    }
    return { sha256, bytes: hashing.bytes, file, existed };
  });
}

/** Bytes, or null when there is no such file. */
async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
