import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { storeModuleOrder } from '../course/store-settings.ts';
import { findModule } from './find.ts';

export const moduleTrash: Handler<'module.trash'> = ({ library, ports }, { id }) => {
  const open = library.library();
  const now = ports.clock.now();
  open.write((writes) => {
    const module = findModule(open, id);
    if (module.deletedAt !== null) return;
    const course = findCourse(open, module.courseId);
    const rest = open.modules.inOrder(module.courseId).filter((item) => item.id !== id);
    writes.modules.setDeleted(id, now.toISOString());
    writes.search.removeModule(id);
    storeModuleOrder(writes, course, rest, now);
    writes.courses.touch(module.courseId, now.toISOString());
  });
  return {};
};
