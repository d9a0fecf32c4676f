/** Which addresses a module may point to. Pure decisions; a null answer means: drop it and say so. */
import { decodeReferences } from './escape.ts';
import { slugOf } from '../course/names.ts';

export type LinkTarget =
  | { readonly kind: 'external'; readonly href: string }
  | { readonly kind: 'module'; readonly file: string; readonly slug: string }
  | { readonly kind: 'media'; readonly path: string }
  | { readonly kind: 'fragment'; readonly id: string };

const allowedSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/** Control, format and separator characters other than the plain space: they can hide a scheme. */
const invisible = /(?! )[\p{Cc}\p{Cf}\p{Z}]/gu;

/** What a browser would see: references decoded; it ignores control characters and white space inside a scheme. */
function visibleAddress(raw: string): string {
  return decodeReferences(raw).replace(invisible, '');
}

function decodePercent(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray `%` is not an address that any browser would resolve the same way.
    return null;
  }
}

/** `./media/x.png` and `../media/x.png` are how other Markdown viewers reach the course's media. */
function withoutDots(path: string): string {
  return path.replace(/^(?:\.{1,2}\/)+/, '');
}

function isPlainPath(path: string): boolean {
  return !/[\\:<>"|?*]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** `media/alur layanan.svg` for any spelling of that address; null when it is not a file in the course's media folder. */
export function mediaPath(raw: string): string | null {
  const address = visibleAddress(raw)
    .trim()
    .replace(/[?#].*$/, '');
  const path = decodePercent(withoutDots(address));
  return path !== null && path.startsWith('media/') && isPlainPath(path) ? path : null;
}

/** A media path as it stands in HTML, before escaping. */
export function mediaAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export function isExternal(raw: string): boolean {
  return /^(?:https?:)?\/\//i.test(visibleAddress(raw).trim());
}

/** Files that a browser would open as a page of the package, with scripts. */
const pageExtensions = /\.(?:svgz?|x?html?|xml|xsl|m?js|css|mht|mhtml)$/i;

function localTarget(address: string): LinkTarget | null {
  const [path = ''] = address.split('#');
  const decoded = decodePercent(withoutDots(path));
  if (decoded === null || !isPlainPath(decoded)) return null;
  const module = /^(?:modules\/)?([^/]+\.md)$/i.exec(decoded);
  if (module) {
    const file = module[1] ?? '';
    return { kind: 'module', file, slug: slugOf(file) };
  }
  return decoded.startsWith('media/') && !pageExtensions.test(decoded) ? { kind: 'media', path: decoded } : null;
}

/** Where a link goes; null for everything that is not http(s), mailto, tel, a module, a media file or a place in this module. */
export function linkTarget(raw: string): LinkTarget | null {
  const address = visibleAddress(raw).trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replaceAll(' ', ''))?.[1]?.toLowerCase();
  if (scheme !== undefined) return allowedSchemes.has(scheme) ? { kind: 'external', href: address } : null;
  if (address.startsWith('#')) return { kind: 'fragment', id: decodePercent(address.slice(1)) ?? '' };
  return address.includes(':') ? null : localTarget(address);
}
