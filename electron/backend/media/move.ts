import { renameEdits } from '#shared/markdown/media-places.ts';
import type { Library, LibraryWrites } from '#store/library.ts';
import type { MediaRow } from '#store/repositories/media.ts';
import { rewriteTexts } from './course-texts.ts';

export interface MediaChange {
  readonly open: Library;
  readonly writes: LibraryWrites;
  readonly now: Date;
}

/** Gives a file another path; texts and what is kept for it follow. Returns how many texts changed. */
export function moveMedia(change: MediaChange, courseId: string, item: MediaRow, to: string): number {
  const { writes } = change;
  writes.media.remove(courseId, item.path);
  writes.media.put(courseId, { ...item, path: to });
  writes.mediaKept.follow(courseId, item.path, to);
  return rewriteTexts(change, courseId, (text) => renameEdits(text, text.folder, item.path, to));
}
