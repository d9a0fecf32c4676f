import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { parseRange } from './byte-range.ts';

/** What to answer for a file: status, the headers that describe the body, and the body as a stream. */
export interface FileSlice {
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** Opens the file on the first call; null when there is no body (416). */
  readonly open: (() => Readable) | null;
}

/**
 * Looks at a regular file and at the request's `Range` header, so that a video can be played from the middle.
 * Null when there is no such regular file.
 */
export async function sliceOfFile(file: string, range: string | null | undefined): Promise<FileSlice | null> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return null;
  const wanted = parseRange(range, found.size);
  if (wanted === 'unsatisfiable') {
    return { status: 416, headers: { 'content-range': `bytes */${found.size}` }, open: null };
  }
  const headers = { 'accept-ranges': 'bytes' };
  if (wanted === 'whole') {
    return {
      status: 200,
      headers: { ...headers, 'content-length': String(found.size) },
      open: () => createReadStream(file),
    };
  }
  return {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(wanted.end - wanted.start + 1),
      'content-range': `bytes ${wanted.start}-${wanted.end}/${found.size}`,
    },
    open: () => createReadStream(file, { start: wanted.start, end: wanted.end }),
  };
}
