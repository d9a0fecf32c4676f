import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';

export const rehearsalState: Handler<'rehearsal.state'> = ({ library }, { courseId }) => {
  findCourse(library.reads(), courseId);
  const rows = library.reads().rehearsals.ofCourse(courseId);
  return { questions: rows.map(({ questionId, fingerprint }) => ({ id: questionId, fingerprint })) };
};
