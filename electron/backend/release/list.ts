import type { Handler } from '../context.ts';

export const releaseList: Handler<'release.list'> = ({ library }, { courseId }) => {
  const { releases } = library.reads();
  return [...(courseId === null ? releases.all() : releases.ofCourse(courseId))];
};
