import { compareReleases } from '#shared/release/compare.ts';
import type { ReleaseHead } from '#shared/release/model.ts';
import { suggestVersion } from '#shared/release/version.ts';
import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { releaseDraft } from './draft.ts';
import { highestRelease } from './highest.ts';
import { loadRelease } from './load.ts';

export const releaseReadiness: Handler<'release.readiness'> = ({ library, ports }, { courseId }) => {
  const reads = library.reads();
  const { media: mediaDir } = libraryPaths(ports.libraryDir);
  return reads.snapshot(() => {
    const { revision } = findCourse(reads, courseId);
    const { settings, compiled, contentSha256, items } = releaseDraft(reads, mediaDir, courseId);
    const previous = highestRelease(reads, courseId);
    const compared = (before: ReleaseHead) => ({
      version: before.version,
      comparison: compareReleases(loadRelease(reads, mediaDir, before.id), { compiled, head: settings }),
    });
    return {
      revision,
      items,
      suggestion: suggestVersion(previous === null ? null : compared(previous), settings.version),
      previous,
      contentSha256,
      isUnchanged: previous?.contentSha256 === contentSha256,
      authors: [...settings.authors],
    };
  });
};
