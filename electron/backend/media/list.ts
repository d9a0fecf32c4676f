import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';

export const mediaList: Handler<'media.list'> = ({ library }, { courseId }) => {
  const reads = library.reads();
  return reads.snapshot(() => {
    findCourse(reads, courseId);
    return [...reads.media.ofCourse(courseId)];
  });
};
