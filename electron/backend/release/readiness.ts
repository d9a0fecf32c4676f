import { compareCourses } from '#shared/release/compare.ts';
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
    const before = previous === null ? null : loadRelease(reads, mediaDir, previous.id).compiled;
    const known =
      previous === null || before === null
        ? null
        : { version: previous.version, comparison: compareCourses(before, compiled) };
    return {
      revision,
      items,
      suggestion: suggestVersion(known, settings.version),
      previous,
      isUnchanged: previous?.contentSha256 === contentSha256,
      authors: [...settings.authors],
    };
  });
};
