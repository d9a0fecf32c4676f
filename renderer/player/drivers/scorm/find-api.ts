/** Finding the LMS's adapter (SCORM 1.2 RTE, section 3.3.6; SCORM 2004 RTE, section 3.3). */
import type { Dialect } from './dialect.ts';

/** The part of a window that the search looks at; the fields of a foreign window may throw. */
export interface SearchedWindow {
  readonly API?: unknown;
  readonly API_1484_11?: unknown;
  readonly parent?: SearchedWindow | null;
  readonly opener?: SearchedWindow | null;
}

/** Deeper nesting than any LMS has; the search must end even in a page that nests itself. */
const deepest = 50;

function read<T>(get: () => T): T | null {
  try {
    return get();
  } catch {
    // A window of another origin: what it hides is not for us.
    return null;
  }
}

/** The adapter of one window, looked at by `look`. */
type Look = (window: SearchedWindow) => object | null;

function lookFor({ apiName, calls }: Pick<Dialect, 'apiName' | 'calls'>): Look {
  return (window) =>
    read(() => {
      const value: unknown = window[apiName];
      const isApi = typeof value === 'object' && value !== null && calls.initialize in value && calls.set in value;
      return isApi ? value : null;
    });
}

function searchUpwards(start: SearchedWindow | null, look: Look): object | null {
  let current = start;
  for (let depth = 0; current !== null && depth < deepest; depth++) {
    const window: SearchedWindow = current;
    const api = look(window);
    if (api !== null) return api;
    const parent = read(() => window.parent ?? null);
    current = parent === window ? null : parent;
  }
  return null;
}

/** Own window, its parents, then the opener of each of them and the opener's parents. Null without an LMS. */
export function findApi(start: SearchedWindow, dialect: Pick<Dialect, 'apiName' | 'calls'>): object | null {
  const look = lookFor(dialect);
  const above = searchUpwards(start, look);
  if (above !== null) return above;
  let current: SearchedWindow | null = start;
  for (let depth = 0; current !== null && depth < deepest; depth++) {
    const window: SearchedWindow = current;
    const api = searchUpwards(
      read(() => window.opener ?? null),
      look,
    );
    if (api !== null) return api;
    const parent = read(() => window.parent ?? null);
    current = parent === window ? null : parent;
  }
  return null;
}
