import { ContractFailure } from '#shared/contract/result.ts';
import type { Handler } from '../context.ts';
import { courseNotFound } from '../failures.ts';

export const coursePurge: Handler<'course.purge'> = ({ library }, { id }) => {
  const open = library.library();
  open.write((writes) => {
    const course = open.courses.find(id);
    if (!course) throw courseNotFound();
    if (course.deletedAt === null) throw notInTrash();
    writes.courses.remove(id);
    writes.revisions.removeUnusedTexts();
  });
  return {};
};

function notInTrash(): ContractFailure {
  return new ContractFailure('forbidden', {
    id: 'Hanya kursus di tempat sampah yang bisa dihapus permanen. Pindahkan dulu ke tempat sampah.',
    en: 'Only a course in the trash can be deleted for good. Move it to the trash first.',
  });
}
