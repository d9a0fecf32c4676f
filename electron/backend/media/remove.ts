import { ContractFailure } from '#shared/contract/result.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { findMedia } from './find.ts';
import { mediaUsage } from './usage.ts';

export const mediaRemove: Handler<'media.remove'> = ({ library, ports }, { courseId, paths, used }) => {
  const open = library.library();
  return open.writeDurably((writes) => {
    findCourse(open, courseId);
    const at = ports.clock.now().toISOString();
    const usage = used === 'refuse' ? mediaUsage(open, courseId) : null;
    const kept = [...new Set(paths)].map((path) => {
      const item = findMedia(open, courseId, path);
      const { places = [], trashedPlaces = 0 } = usage?.get(path) ?? {};
      if (places.length + trashedPlaces > 0) throw stillUsed(path, places[0]?.title ?? null);
      const id = ports.ids.uuid();
      writes.media.remove(courseId, path);
      writes.mediaKept.add({ ...item, id, courseId, was: path, reason: 'removed', at });
      return id;
    });
    writes.courses.touch(courseId, at);
    return { kept };
  });
};

function stillUsed(path: string, title: string | null): ContractFailure {
  const where = { id: title ?? 'modul di tempat sampah', en: title ?? 'a module in the trash' };
  return new ContractFailure('conflict', {
    id: `“${path}” masih dipakai di “${where.id}”. Hapus dari naskahnya dahulu, atau hapus media ini dengan sengaja.`,
    en: `“${path}” is still used in “${where.en}”. Take it out of the text first, or delete it on purpose.`,
  });
}
