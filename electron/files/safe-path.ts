/** Which paths inside a zip or a course may be trusted. Pure. */
import type { LocalText } from '#shared/course/problem.ts';

const hidden = /^(?:\.|__macosx$)|^(?:thumbs\.db|desktop\.ini)$/i;

/** What is wrong with a path from outside, or null. A good path is relative and `/` separated. */
export function unsafePath(path: string): LocalText | null {
  if (path === '') return { id: 'nama berkas kosong', en: 'an empty file name' };
  if (path.startsWith('/')) return { id: 'jalur mutlak (diawali /)', en: 'an absolute path (starts with /)' };
  if (/^[A-Za-z]:/.test(path)) return { id: 'jalur dengan huruf diska', en: 'a path with a drive letter' };
  if (path.includes('\\')) return { id: 'garis miring terbalik di nama', en: 'a backslash in the name' };
  if (hasControlCharacter(path)) return { id: 'karakter kendali di nama', en: 'a control character in the name' };
  const parts = path.replace(/\/$/, '').split('/');
  if (parts.includes('..')) return { id: 'jalur keluar dari folder (..)', en: 'a path out of the folder (..)' };
  if (parts.some((part) => part === '' || part === '.')) {
    return { id: 'bagian jalur yang kosong', en: 'an empty part in the path' };
  }
  return null;
}

function hasControlCharacter(path: string): boolean {
  for (let index = 0; index < path.length; index += 1) {
    const unit = path.charCodeAt(index);
    if (unit < 0x20 || unit === 0x7f) return true;
  }
  return false;
}

/** Two paths with the same key are one file on Windows and macOS. */
export function pathKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Files that systems and version control leave in folders: `.git/…`, `.DS_Store`, `Thumbs.db`. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => hidden.test(part));
}
