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
  const media = written<readonly MediaRow[]>(content.media);
  return {
    head,
    compiled: written(content.compiled),
    source: written(content.source),
    media,
    mediaFiles: Object.fromEntries(media.map(({ path, sha256 }) => [path, mediaPath(mediaDir, sha256)])),
    reasons: written(content.reasons),
  };
}

/** Ajar itself wrote the text, and the database lets nobody change it. */
function written<T>(json: string): T {
  return JSON.parse(json) as T;
}
