import { ContractFailure } from '#shared/contract/result.ts';
import { compileCourse } from '#shared/packaging/compile.ts';
import { libraryPaths } from '#store/paths.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { courseSnapshot } from '../course/snapshot.ts';

export const rehearsalCourse: Handler<'rehearsal.course'> = ({ library, ports }, { courseId }) => {
  findCourse(library.reads(), courseId);
  const { source } = courseSnapshot(library.reads(), libraryPaths(ports.libraryDir).media, courseId);
  const { course } = compileCourse(source, { draft: false });
  if (course === null) {
    throw new ContractFailure('invalid', {
      id: 'Setelan kursus rusak, jadi kursus belum dapat dicoba. Perbaiki course.yaml lebih dahulu.',
      en: 'The course’s settings are broken, so it cannot be rehearsed yet. Correct course.yaml first.',
    });
  }
  return { outline: course.outline, contents: course.contents };
};
