import type { Handler } from '../context.ts';
import { courseNotFound } from '../failures.ts';

export const courseRestore: Handler<'course.restore'> = ({ library }, { id }) => {
  const open = library.library();
  open.write((writes) => {
    if (!open.courses.find(id)) throw courseNotFound();
    writes.courses.setDeleted(id, null);
  });
  return {};
};
