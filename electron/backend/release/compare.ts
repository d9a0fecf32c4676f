import { compareReleases, type ComparedRelease } from '#shared/release/compare.ts';
import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { releaseNotFound } from '../failures.ts';
import { releaseDraft } from './draft.ts';
import { loadRelease } from './load.ts';

export const releaseCompare: Handler<'release.compare'> = ({ library, ports }, { courseId, before, after }) => {
  const reads = library.reads();
  const { media: mediaDir } = libraryPaths(ports.libraryDir);
  const released = (id: string): ComparedRelease => {
    const release = loadRelease(reads, mediaDir, id);
    if (release.head.courseId !== courseId) throw releaseNotFound();
    return release;
  };
  const drafted = (): ComparedRelease => {
    const { compiled, settings } = releaseDraft(reads, mediaDir, courseId);
    return { compiled, head: settings };
  };
  return reads.snapshot(() => compareReleases(released(before), after === null ? drafted() : released(after)));
};
