import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';

export const rehearsalMark: Handler<'rehearsal.mark'> = ({ library, ports }, { courseId, questions }) => {
  const open = library.library();
  const at = ports.clock.now().toISOString();
  open.write((writes) => {
    findCourse(open, courseId);
    for (const { id, fingerprint } of questions) writes.rehearsals.mark(courseId, { questionId: id, fingerprint }, at);
  });
  return {};
};
