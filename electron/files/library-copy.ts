/**
 * A whole library in a folder: `library.db`, `media/ab/abcdef…` and `ajar-cadangan.json`. A copy is either wholly there or
 * not at all, and each of its files was read back before it counts.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { withReason } from './abort.ts';
import { syncFile, writeFolderAtomically } from './atomic.ts';
import { aboutFile, invalidFile } from './failure.ts';
import { HashingStream, sha256OfFile } from './hash.ts';
import { mediaPath, putMedia } from './media-library.ts';

export interface CopyProgress {
  /** Files. */
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface CopyTask {
  readonly signal: AbortSignal;
  readonly report: (progress: CopyProgress) => void;
}

interface MediaFile {
  readonly sha256: string;
  readonly bytes: number;
}

export interface LibraryCopy {
  readonly files: number;
  readonly bytes: number;
}

export const copiedDatabase = 'library.db';
const manifestName = 'ajar-cadangan.json';

/** `writeDatabase` puts a consistent copy of the database at a path and checks it. */
export async function writeLibraryCopy(
  target: string,
  library: {
    readonly mediaDir: string;
    readonly about: { readonly createdAt: string; readonly appVersion: string };
    readonly writeDatabase: (file: string) => Promise<void>;
  },
  task: CopyTask,
): Promise<LibraryCopy> {
  return writeFolderAtomically(target, async (folder) => {
    const media = await mediaOf(library.mediaDir);
    const database = join(folder, copiedDatabase);
    await library.writeDatabase(database);
    task.signal.throwIfAborted();
    const counted = counter(media, (await stat(database)).size, task);
    for (const { sha256 } of media) {
      await copyChecked(
        mediaPath(library.mediaDir, sha256),
        mediaPath(join(folder, 'media'), sha256),
        task.signal,
        (added) => counted.bytes(added),
      );
      counted.file();
    }
    const about = { format: 1, ...library.about, files: media.length, bytes: counted.total };
    await writeFile(join(folder, manifestName), `${JSON.stringify(about, null, 2)}\n`);
    await syncFile(join(folder, manifestName));
    return { files: media.length + 1, bytes: counted.total };
  });
}

/** Puts the media of a copy into the library. What the library has stays; a medium that is damaged in the copy is left out. */
export async function adoptCopiedMedia(source: string, mediaDir: string, task: CopyTask): Promise<number> {
  const from = join(source, 'media');
  const media = await mediaOf(from);
  const counted = counter(media, 0, task);
  let adopted = 0;
  for (const { sha256, bytes } of media) {
    task.signal.throwIfAborted();
    const file = mediaPath(from, sha256);
    const isThere = (await sizeOf(mediaPath(mediaDir, sha256))) === bytes;
    if (!isThere && (await aboutFile(file, () => sha256OfFile(file))) === sha256) {
      await putMedia(mediaDir, file, task.signal);
      adopted += 1;
    }
    counted.bytes(bytes);
    counted.file();
  }
  return adopted;
}

/** Reads the copy back: what a failing USB stick has swallowed is noticed now, not on the day it is needed. */
async function copyChecked(
  from: string,
  to: string,
  signal: AbortSignal,
  onBytes: (added: number) => void,
): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const hashing = new HashingStream(onBytes);
  await aboutFile(to, () =>
    withReason(signal, () => pipeline(createReadStream(from), hashing, createWriteStream(to), { signal })),
  );
  await syncFile(to);
  if ((await sha256OfFile(to)) === hashing.sha256()) return;
  throw invalidFile(
    to,
    'isi yang ditulis tidak sama dengan aslinya. Mungkin diska atau USB-nya rusak; pakai yang lain.',
    'what was written is not what was read. The disk or USB stick may be damaged; use another one.',
  );
}

/** The media of a library folder by name; a folder without media has none. */
async function mediaOf(dir: string): Promise<readonly MediaFile[]> {
  const found: MediaFile[] = [];
  for (const group of await namesIn(dir, /^[0-9a-f]{2}$/)) {
    for (const sha256 of await namesIn(join(dir, group), /^[0-9a-f]{64}$/)) {
      found.push({ sha256, bytes: (await stat(mediaPath(dir, sha256))).size });
    }
  }
  return found;
}

async function namesIn(dir: string, pattern: RegExp): Promise<readonly string[]> {
  try {
    return (await readdir(dir)).filter((name) => pattern.test(name)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function sizeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ size }) => size,
    () => null,
  );
}

function counter(media: readonly MediaFile[], otherBytes: number, { report }: CopyTask) {
  const total = media.reduce((sum, { bytes }) => sum + bytes, otherBytes);
  let [done, bytes] = [0, otherBytes];
  const tell = () => report({ done, total: media.length, bytes, totalBytes: total });
  tell();
  return {
    total,
    bytes(added: number) {
      bytes += added;
      tell();
    },
    file() {
      done += 1;
      tell();
    },
  };
}
