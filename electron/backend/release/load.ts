import { mediaPath } from '#files/media-library.ts';
import type { CompiledCourse } from '#shared/course/compiled.ts';
import type { CourseSource } from '#shared/course/model.ts';
import type { ReadinessCode, ReleaseHead } from '#shared/release/model.ts';
import type { LibraryReads } from '#store/library.ts';
import type { MediaRow } from '#store/repositories/media.ts';
import { releaseNotFound } from '../failures.ts';

export interface LoadedRelease {
  readonly head: ReleaseHead;
  readonly compiled: CompiledCourse;
  readonly source: CourseSource;
  readonly media: readonly MediaRow[];
  /** Absolute file by media path. */
  readonly mediaFiles: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Partial<Record<ReadinessCode, string>>>;
}

/** A release with its content. Throws `not-found`. */
export function loadRelease(library: LibraryReads, mediaDir: string, id: string): LoadedRelease {
  const head = library.releases.find(id);
  const content = library.releases.content(id);
  if (head === null || content === null) throw releaseNotFound();
  // Ajar itself wrote these texts, and the database lets nobody change them.
  const media = JSON.parse(content.media) as readonly MediaRow[];
  return {
    head,
    compiled: JSON.parse(content.compiled) as CompiledCourse,
    source: JSON.parse(content.source) as CourseSource,
    media,
    mediaFiles: Object.fromEntries(media.map(({ path, sha256 }) => [path, mediaPath(mediaDir, sha256)])),
    reasons: JSON.parse(content.reasons) as LoadedRelease['reasons'],
  };
}
