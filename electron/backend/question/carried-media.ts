import type { LibraryReads, LibraryWrites } from '#store/library.ts';
import type { MediaRow } from '#store/repositories/media.ts';

interface InCourse {
  readonly courseId: string;
}

/**
 * Blocks of one course for another: the media that they show become media of the other course as well, under another name
 * where the other course has a different file of that name.
 */
export function carriedMedia(
  library: LibraryReads,
  writes: LibraryWrites,
  from: InCourse,
  to: InCourse,
  blocks: readonly string[],
): readonly string[] {
  const shown = library.media
    .ofCourse(from.courseId)
    .filter(({ path }) => blocks.some((block) => block.includes(path)));
  return carryMedia(library, writes, shown, to.courseId, blocks);
}

/** The same for media that are known. Returns the blocks with the names that the media have in the other course. */
export function carryMedia(
  library: LibraryReads,
  writes: LibraryWrites,
  shown: readonly MediaRow[],
  courseId: string,
  blocks: readonly string[],
): readonly string[] {
  const names = new Map<string, string>();
  for (const item of shown) {
    const path = freePath(library, courseId, item.path, item.sha256);
    writes.media.put(courseId, { ...item, path });
    names.set(item.path, path);
  }
  // The longest first: `media/a.png` is a part of `media/a.png.svg`.
  const renamed = [...names].filter(([old, path]) => old !== path).sort(([a], [b]) => b.length - a.length);
  return blocks.map((block) => renamed.reduce((text, [old, path]) => text.replaceAll(old, path), block));
}

function freePath(library: LibraryReads, courseId: string, path: string, sha256: string): string {
  const dot = path.lastIndexOf('.');
  let free = path;
  for (let copy = 2; ; copy += 1) {
    const present = library.media.find(courseId, free);
    if (!present || present.sha256 === sha256) return free;
    free = `${path.slice(0, dot)}-${String(copy)}${path.slice(dot)}`;
  }
}
