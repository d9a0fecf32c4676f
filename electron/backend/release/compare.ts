import { compareCourses } from '#shared/release/compare.ts';
import type { CompiledCourse } from '#shared/course/compiled.ts';
import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { releaseNotFound } from '../failures.ts';
import { releaseDraft } from './draft.ts';
import { loadRelease } from './load.ts';

export const releaseCompare: Handler<'release.compare'> = ({ library, ports }, { courseId, before, after }) => {
  const reads = library.reads();
  const { media: mediaDir } = libraryPaths(ports.libraryDir);
  const released = (id: string): CompiledCourse => {
    const { head, compiled } = loadRelease(reads, mediaDir, id);
    if (head.courseId !== courseId) throw releaseNotFound();
    return compiled;
  };
  return reads.snapshot(() => {
    const newer = after === null ? releaseDraft(reads, mediaDir, courseId).compiled : released(after);
    return compareCourses(released(before), newer);
  });
};
