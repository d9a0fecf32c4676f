import { ContractFailure } from '#shared/contract/result.ts';
import type { Handler } from '../context.ts';
import { findCourseAt } from '../course/find.ts';
import { storeModuleOrder } from '../course/store-settings.ts';

export const moduleReorder: Handler<'module.reorder'> = ({ library, ports }, { courseId, order, expectedRevision }) => {
  const open = library.library();
  return open.write((writes) => {
    const course = findCourseAt(open, courseId, expectedRevision);
    const modules = new Map(open.modules.inOrder(courseId).map((module) => [module.id, module]));
    const ordered = [...new Set(order)].flatMap((id) => modules.get(id) ?? []);
    if (ordered.length !== modules.size || order.length !== modules.size) throw incompleteOrder();
    return { revision: storeModuleOrder(writes, course, ordered, ports.clock.now()) };
  });
};

function incompleteOrder(): ContractFailure {
  return new ContractFailure('invalid', {
    id: 'Urutan harus memuat setiap modul kursus tepat satu kali. Muat ulang kursus, lalu coba lagi.',
    en: 'The order must hold each module of the course exactly once. Reload the course, then try again.',
  });
}
