import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';

export const previewOpen: Handler<'preview.open'> = ({ library, ports }, { courseId }) => {
  findCourse(library.reads(), courseId);
  const { url, origin } = ports.preview.open(courseId);
  return { url, origin };
};
