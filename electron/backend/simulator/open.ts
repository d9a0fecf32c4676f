import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';

export const simulatorOpen: Handler<'simulator.open'> = ({ library, ports }, { courseId, format, language }) => {
  findCourse(library.reads(), courseId);
  const { url, origin } = ports.preview.open(courseId);
  return { url: new URL(`sim/${format}/${language}/lms.html`, url).href, origin };
};
