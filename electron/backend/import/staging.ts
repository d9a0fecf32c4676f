/** Where incoming media wait until the whole course has been read. */
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { mediaPath } from '#files/media-library.ts';
import type { MediaRow } from '#store/repositories/media.ts';
import type { ReadCourseResult } from '../heavy/tasks.ts';
import type { Ids } from '../ports.ts';

const stagingName = 'staging';

/** Gives `work` a folder of its own on the library's disk, which is removed afterwards in every case. */
export async function withStaging<T>(libraryDir: string, ids: Ids, work: (dir: string) => Promise<T>): Promise<T> {
  const dir = path.join(libraryDir, stagingName, ids.uuid());
  await mkdir(dir, { recursive: true });
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Moves the staged media into the media library, where content that is there already stays as it is. */
export async function adoptMedia(mediaDir: string, read: ReadCourseResult): Promise<readonly MediaRow[]> {
  const rows: MediaRow[] = [];
  const moved = new Set<string>();
  for (const { path: name, bytes } of read.source.media) {
    const staged = read.mediaFiles[name];
    if (!staged) continue;
    const { file, sha256 } = staged;
    if (!moved.has(sha256)) await moveIn(file, mediaPath(mediaDir, sha256), bytes);
    moved.add(sha256);
    rows.push({ path: name, sha256, bytes });
  }
  return rows;
}

async function moveIn(from: string, to: string, bytes: number): Promise<void> {
  const present = await stat(to).catch(() => null);
  // A file of another length under this name was torn by a crash: the good one replaces it.
  if (present?.size === bytes) return;
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to);
}

/** Removes what a crash left behind; another process's work that is going on is younger than a day. */
export async function removeOldStaging(libraryDir: string, now: Date): Promise<void> {
  const dir = path.join(libraryDir, stagingName);
  const names = await readdir(dir).catch(() => []);
  for (const name of names) {
    const { mtimeMs } = await stat(path.join(dir, name));
    if (now.getTime() - mtimeMs > 24 * 60 * 60 * 1_000)
      await rm(path.join(dir, name), { recursive: true, force: true });
  }
}
