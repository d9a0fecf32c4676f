import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { kindOf } from './names.ts';

export const mediaKept: Handler<'media.kept'> = ({ library }, { courseId }) => {
  const reads = library.reads();
  return reads.snapshot(() => {
    findCourse(reads, courseId);
    return reads.mediaKept
      .ofCourse(courseId)
      .map(({ id, path, was, bytes, reason, at }) => ({ id, path, was, bytes, kind: kindOf(was), reason, at }));
  });
};
