import type { Handler } from '../context.ts';
import { subjectsOf } from './find.ts';

export const historySubjects: Handler<'history.subjects'> = ({ library }, { courseId }) => {
  const reads = library.reads();
  return reads.snapshot(() =>
    subjectsOf(reads, courseId).map(({ id, kind, state, file, revisions, at }) => ({
      subject: id,
      kind,
      state,
      file,
      revisions,
      latestAt: at,
    })),
  );
};
