import { ContractFailure } from '#shared/contract/result.ts';
import type { LibraryReads } from '#store/library.ts';
import type { MediaRow } from '#store/repositories/media.ts';

/** Throws `not-found`. */
export function findMedia(library: LibraryReads, courseId: string, path: string): MediaRow {
  const item = library.media.find(courseId, path);
  if (item) return item;
  throw new ContractFailure('not-found', {
    id: `“${path}” tidak ada lagi di media kursus ini. Muat ulang daftar media.`,
    en: `“${path}” is no longer among the media of this course. Reload the list of media.`,
  });
}
