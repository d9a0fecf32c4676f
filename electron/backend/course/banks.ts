import type { Handler } from '../context.ts';
import { findCourse } from './find.ts';

export const courseBanks: Handler<'course.banks'> = ({ library }, { id }) => {
  const reads = library.reads();
  return reads.snapshot(() => {
    findCourse(reads, id);
    return [...reads.banks.newestTexts(id)];
  });
};
