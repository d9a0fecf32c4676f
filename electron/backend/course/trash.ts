import type { Handler } from '../context.ts';
import { findCourse } from './find.ts';

export const courseTrash: Handler<'course.trash'> = ({ library, ports }, { id }) => {
  const open = library.library();
  open.write((writes) => {
    findCourse(open, id);
    writes.courses.setDeleted(id, ports.clock.now().toISOString());
  });
  return {};
};
