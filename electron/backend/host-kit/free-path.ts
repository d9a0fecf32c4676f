/** Places that nothing stands in yet. */
import { existsSync } from 'node:fs';
import { extname } from 'node:path';

/** The file itself, or with `-2`, `-3` … before the extension when something is there already. */
export function freeFile(path: string): string {
  const extension = extname(path);
  return freePlace(path.slice(0, path.length - extension.length), extension);
}

/** The folder itself, or with `-2`, `-3` … at its end: `Paket 1.0.0` has no extension. */
export function freeFolder(path: string): string {
  return freePlace(path, '');
}

function freePlace(stem: string, extension: string): string {
  let candidate = `${stem}${extension}`;
  for (let count = 2; existsSync(candidate); count += 1) candidate = `${stem}-${count}${extension}`;
  return candidate;
}
