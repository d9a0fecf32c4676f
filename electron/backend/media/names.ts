import type { LibraryReads } from '#store/library.ts';
import { extensionOf, mediaTypes } from './types.ts';

export type MediaKind = 'image' | 'video' | 'audio' | 'captions';

export function kindOf(path: string): MediaKind {
  const family = mediaTypes.get(extensionOf(path))?.contentType.split('/', 1)[0];
  return family === 'video' || family === 'audio' ? family : family === 'text' ? 'captions' : 'image';
}

interface PathParts {
  /** With the slash at its end. */
  readonly folder: string;
  readonly stem: string;
  /** With its point; '' when there is none. */
  readonly extension: string;
}

export function partsOf(path: string): PathParts {
  const nameAt = path.lastIndexOf('/') + 1;
  const extension = extensionOf(path);
  const end = extension === '' ? path.length : path.length - extension.length - 1;
  return { folder: path.slice(0, nameAt), stem: path.slice(nameAt, end), extension: path.slice(end) };
}

/** `path`, or with -2, -3 … behind its stem where the course has that name already. */
export function freeMediaPath(library: LibraryReads, courseId: string, path: string): string {
  const { folder, stem, extension } = partsOf(path);
  let candidate = path;
  for (let copy = 2; library.media.find(courseId, candidate) !== null; copy += 1) {
    candidate = `${folder}${stem}-${copy}${extension}`;
  }
  return candidate;
}

/** Where the captions of a video or recording stand: beside it, under the same name. */
export function captionsBeside(path: string): string {
  const { folder, stem } = partsOf(path);
  return `${folder}${stem}.vtt`;
}
