import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { kindOf } from './names.ts';
import { mediaUsage } from './usage.ts';

export const mediaList: Handler<'media.list'> = ({ library }, { courseId }) => {
  const reads = library.reads();
  return reads.snapshot(() => {
    findCourse(reads, courseId);
    const usage = mediaUsage(reads, courseId);
    const kept = reads.mediaKept.ofCourse(courseId);
    return reads.media.ofCourse(courseId).map((item) => {
      const { places, trashedPlaces } = usage.get(item.path) ?? { places: [], trashedPlaces: 0 };
      const original = kept.find(({ path, reason }) => reason === 'original' && path === item.path);
      return {
        ...item,
        kind: kindOf(item.path),
        places: [...places],
        trashedPlaces,
        original: original ? { kept: original.id, bytes: original.bytes } : null,
      };
    });
  });
};
