import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { settingsOf } from '../course/facts.ts';
import { findCourse, findCourseAt } from '../course/find.ts';
import { replaceCourse } from '../import/replace-course.ts';
import { loadRelease } from './load.ts';

export const releaseRestore: Handler<'release.restore'> = ({ library, ports }, { id, expectedRevision }) => {
  const open = library.library();
  const now = ports.clock.now();
  return open.write((writes) => {
    const { head, source, media } = loadRelease(open, libraryPaths(ports.libraryDir).media, id);
    const present = findCourseAt(open, head.courseId, expectedRevision);
    const incoming = { source, settings: settingsOf(source.settingsText), problems: [] };
    replaceCourse({ library: open, writes, ids: ports.ids, now }, present, incoming, media);
    return { revision: findCourse(open, head.courseId).revision };
  });
};
