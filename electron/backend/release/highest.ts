import type { ReleaseHead } from '#shared/release/model.ts';
import { compareVersions } from '#shared/release/version.ts';
import type { LibraryReads } from '#store/library.ts';

/** The release with the highest version; null before the first. */
export function highestRelease(library: LibraryReads, courseId: string): ReleaseHead | null {
  return library.releases
    .ofCourse(courseId)
    .reduce<ReleaseHead | null>(
      (highest, release) =>
        highest === null || compareVersions(release.version, highest.version) > 0 ? release : highest,
      null,
    );
}
