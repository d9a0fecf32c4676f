/** Where pages and links may lead. Everything that is not named here is refused. */
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rehearsalOfSearch } from '#shared/contract/rehearsal-window.ts';

export interface Origins {
  /** The app's own page, without hash: `app://ajar/index.html`. */
  readonly appPage: string;
  /** `app://ajar`. */
  readonly app: string;
  /** This run's preview, `app-preview://…`. */
  readonly preview: string;
}

/** A top frame may only load the app's own page again; a frame inside it only the preview. */
export function mayNavigate(url: string, frame: 'top' | 'inner', origins: Origins): boolean {
  const parsed = parse(url);
  if (parsed === null) return false;
  if (frame === 'inner') return originOf(parsed) === origins.preview;
  parsed.hash = '';
  if (rehearsalOfSearch(parsed.search) !== null) parsed.search = '';
  return parsed.href === origins.appPage;
}

/** Compared as paths: of one file there are several addresses (`%5B` and `[`). `folder` is absolute. */
export function isFileUnder(folder: string, url: string): boolean {
  const parsed = parse(url);
  if (parsed?.protocol !== 'file:') return false;
  const path = pathFrom(folder, parsed);
  return path !== null && path !== '' && !isAbsolute(path) && !/^\.\.(?:[\\/]|$)/.test(path);
}

function pathFrom(folder: string, url: URL): string | null {
  try {
    return relative(folder, fileURLToPath(url));
  } catch {
    // Of another host, or with an escaped slash: no file of this computer.
    return null;
  }
}

/** The address to hand to the system's browser or mail program, or null when it must not leave the app. */
export function externalUrl(text: string): string | null {
  const url = parse(text);
  if (url === null || text.length > 2_000) return null;
  if (url.protocol === 'mailto:') return url.href;
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return url.href;
}

/**
 * Permissions: none, except that the app's own top frame may put text on the clipboard (a copy button). Reading it stays
 * forbidden; pasting with the keyboard needs no permission.
 */
export function mayUsePermission(
  permission: string,
  requestingOrigin: string,
  frame: 'top' | 'inner',
  origins: Origins,
): boolean {
  return (
    permission === 'clipboard-sanitized-write' && frame === 'top' && requestingOrigin.replace(/\/$/, '') === origins.app
  );
}

/** `URL.origin` is `null` for schemes that the language does not know, so the origin is put together here. */
export function originOf(url: URL): string {
  return `${url.protocol}//${url.host}`;
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
