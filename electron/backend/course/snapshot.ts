import { existsSync, readFileSync } from 'node:fs';
import type { CourseSource } from '#shared/course/model.ts';
import { mediaPath } from '#files/media-library.ts';
import type { LibraryReads } from '#store/library.ts';
import { findCourse } from './find.ts';

export interface CourseSnapshot {
  readonly source: CourseSource;
  /** Absolute file by media path. */
  readonly mediaFiles: Readonly<Record<string, string>>;
}

/** Caption files are small texts; one that is gone is the exporter's business to report. */
function captionsOf(path: string, file: string): { readonly captions?: string } {
  if (!path.endsWith('.vtt') || !existsSync(file)) return {};
  return { captions: readFileSync(file, 'utf8') };
}

/** A whole course at one moment, unsaved texts included: what is exported is what stands in the editor. */
export function courseSnapshot(library: LibraryReads, mediaDir: string, courseId: string): CourseSnapshot {
  return library.snapshot(() => {
    const course = findCourse(library, courseId);
    const media = library.media.ofCourse(courseId);
    const source: CourseSource = {
      settingsText: course.settingsText,
      modules: library.modules.newestTexts(courseId).map(({ file, text }) => ({ file, text })),
      banks: library.banks.newestTexts(courseId),
      media: media.map(({ path, bytes, sha256 }) => ({
        path,
        bytes,
        ...captionsOf(path, mediaPath(mediaDir, sha256)),
      })),
    };
    const mediaFiles = Object.fromEntries(media.map((item) => [item.path, mediaPath(mediaDir, item.sha256)]));
    return { source, mediaFiles };
  });
}
