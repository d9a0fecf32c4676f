/** Finding the LMS's SCORM 1.2 adapter (SCORM 1.2 RTE, section 3.3.6). */

/** What adapters really return: most of them text, some booleans, an Applet of old nothing at all. */
export type ApiResult = string | number | boolean | null | undefined;

export interface Scorm12Api {
  LMSInitialize(parameter: ''): ApiResult;
  LMSFinish(parameter: ''): ApiResult;
  LMSGetValue(element: string): ApiResult;
  LMSSetValue(element: string, value: string): ApiResult;
  LMSCommit(parameter: ''): ApiResult;
  LMSGetLastError(): ApiResult;
}

/** The part of a window that the search looks at; the fields of a foreign window may throw. */
export interface SearchedWindow {
  readonly API?: unknown;
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

function isApi(value: unknown): value is Scorm12Api {
  return typeof value === 'object' && value !== null && 'LMSInitialize' in value && 'LMSSetValue' in value;
}

function apiOf(window: SearchedWindow): Scorm12Api | null {
  return read(() => (isApi(window.API) ? window.API : null));
}

function searchUpwards(start: SearchedWindow | null): Scorm12Api | null {
  let current = start;
  for (let depth = 0; current !== null && depth < deepest; depth++) {
    const window: SearchedWindow = current;
    const api = apiOf(window);
    if (api !== null) return api;
    const parent = read(() => window.parent ?? null);
    current = parent === window ? null : parent;
  }
  return null;
}

/** Own window, its parents, then the opener of each of them and the opener's parents. Null without an LMS. */
export function findApi(start: SearchedWindow): Scorm12Api | null {
  const above = searchUpwards(start);
  if (above !== null) return above;
  let current: SearchedWindow | null = start;
  for (let depth = 0; current !== null && depth < deepest; depth++) {
    const window: SearchedWindow = current;
    const api = searchUpwards(read(() => window.opener ?? null));
    if (api !== null) return api;
    const parent = read(() => window.parent ?? null);
    current = parent === window ? null : parent;
  }
  return null;
}
