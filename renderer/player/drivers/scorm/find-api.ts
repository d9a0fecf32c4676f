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

/** The window and those above it. */
function chain(start: SearchedWindow | null): readonly SearchedWindow[] {
  const windows: SearchedWindow[] = [];
  for (let current = start; current !== null && windows.length < deepest;) {
    const window: SearchedWindow = current;
    windows.push(window);
    const parent = read(() => window.parent ?? null);
    current = parent === window ? null : parent;
  }
  return windows;
}

/** Own window, its parents, then the opener of each of them and the opener's parents. Null without an LMS. */
export function findApi(start: SearchedWindow, { apiName, calls }: Pick<Dialect, 'apiName' | 'calls'>): object | null {
  const above = chain(start);
  const openers = above.flatMap((window) => chain(read(() => window.opener ?? null)));
  for (const window of [...above, ...openers]) {
    const api = read(() => {
      const value: unknown = window[apiName];
      return typeof value === 'object' && value !== null && calls.initialize in value && calls.set in value
        ? value
        : null;
    });
    if (api !== null) return api;
  }
  return null;
}
