import { nextModuleFile } from '#shared/course/names.ts';
import type { LibraryReads, LibraryWrites } from '#store/library.ts';
import type { ModuleRow } from '#store/repositories/modules.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { storeModuleOrder } from '../course/store-settings.ts';
import { moduleDocument } from './facts.ts';
import { findModule } from './find.ts';

export const moduleRestore: Handler<'module.restore'> = ({ library, ports }, { id }) => {
  const open = library.library();
  open.write((writes) => {
    const module = findModule(open, id);
    if (module.deletedAt !== null) bringBackModule(open, writes, module, ports.clock.now());
  });
  return {};
};

/** Back to the place it had, as far as the others still stand there; under another file name when its own was taken since. */
export function bringBackModule(library: LibraryReads, writes: LibraryWrites, module: ModuleRow, now: Date): void {
  const course = findCourse(library, module.courseId);
  const others = library.modules.inOrder(module.courseId);
  const files = others.map((item) => item.file);
  const file = files.includes(module.file) ? nextModuleFile(files, module.title) : module.file;
  writes.modules.setFile(module.id, file);
  writes.modules.setDeleted(module.id, null);
  writes.search.put(moduleDocument(module, module.title, module.text));
  storeModuleOrder(writes, course, others.toSpliced(module.position, 0, { ...module, file }), now);
  writes.courses.touch(module.courseId, now.toISOString());
}
