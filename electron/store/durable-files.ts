/** File moves that survive a power cut. */
import { closeSync, copyFileSync, fsyncSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes renames in a folder durable; Windows cannot open folders and does not need it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** `to` has either its old content or the whole of `from`. */
export function moveDurably(from: string, to: string): void {
  syncFile(from);
  renameSync(from, to);
  syncFolder(path.dirname(to));
}

/** Copies through `<to>.part`, so that `to` is never half a file. */
export function copyDurably(from: string, to: string): void {
  const part = `${to}.part`;
  copyFileSync(from, part);
  moveDurably(part, to);
}
