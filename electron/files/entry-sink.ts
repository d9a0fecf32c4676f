/** Where files of a package or a course go, one after the other: into a zip or into a folder. */

export type EntryContent =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** Absolute path; streamed, so that memory does not grow with it. */
  | { readonly kind: 'file'; readonly file: string };

export interface EntrySink {
  /** Writes one file at `path` (`/` separated, relative) and gives its SHA-256. Call it again only when it is done. */
  add(path: string, content: EntryContent): Promise<string>;
}

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** Called with the number of bytes that were read since the last call. */
  readonly onBytes?: (added: number) => void;
  /** Called after each file. */
  readonly onEntry?: () => void;
}

/** A text as it is written: UTF-8. */
export function textContent(text: string): EntryContent {
  return { kind: 'bytes', bytes: Buffer.from(text, 'utf8') };
}

/** Order of files in everything that Ajar writes: by UTF-16 code unit, the same on every machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}
