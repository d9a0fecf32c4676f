/** Files and folders that are either wholly there or not at all. */
import { mkdir, mkdtemp, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileFailure } from './failure.ts';

/** Half-written work lives in folders with this prefix, beside its target, and is removed in every case. */
export const temporaryPrefix = '.ajar-tmp-';

/** Makes the content of one file durable. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a rename durable. Windows cannot open folders and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Runs `work` with a new temporary folder inside `parent`, which is removed afterwards, whatever happens. */
export async function withTemporaryFolder<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  let folder: string;
  try {
    folder = await mkdtemp(join(parent, temporaryPrefix));
  } catch (error) {
    throw fileFailure(error, parent);
  }
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Lets `write` fill a temporary file in the target's folder, then syncs it and moves it over the target.
 * When `write` throws, the target is untouched and nothing is left behind.
 */
export async function writeFileAtomically<T>(target: string, write: (temporary: string) => Promise<T>): Promise<T> {
  const file = resolve(target);
  return withTemporaryFolder(dirname(file), async (folder) => {
    const temporary = join(folder, basename(file));
    try {
      const result = await write(temporary);
      await syncFile(temporary);
      await rename(temporary, file);
      await syncFolder(dirname(file));
      return result;
    } catch (error) {
      throw fileFailure(error, target);
    }
  });
}

export type FolderState = 'missing' | 'empty' | 'used' | 'file';

/** What stands at the place where a folder shall be written. */
export async function folderState(path: string): Promise<FolderState> {
  try {
    if (!(await stat(path)).isDirectory()) return 'file';
    return (await readdir(path)).length === 0 ? 'empty' : 'used';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'missing';
    throw fileFailure(error, path);
  }
}

/**
 * Lets `fill` write into a temporary folder beside the target, then moves it to the target. A folder that is there
 * already is replaced as a whole (the caller has decided that it may be); when `fill` throws, it is untouched.
 */
export async function writeFolderAtomically<T>(target: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const final = resolve(target);
  return withTemporaryFolder(dirname(final), async (temporary) => {
    const fresh = join(temporary, 'new');
    try {
      await mkdir(fresh);
      const result = await fill(fresh);
      await moveIntoPlace(fresh, final, join(temporary, 'old'));
      await syncFolder(dirname(final));
      return result;
    } catch (error) {
      throw fileFailure(error, target);
    }
  });
}

async function moveIntoPlace(fresh: string, final: string, aside: string): Promise<void> {
  const state = await folderState(final);
  if (state === 'empty') await rmdir(final);
  if (state !== 'used' && state !== 'file') return rename(fresh, final);
  await rename(final, aside);
  try {
    await rename(fresh, final);
  } catch (error) {
    await rename(aside, final);
    throw error;
  }
}
