import type { Handler } from '../context.ts';
import { findSubject, noRevision, revisionText } from './find.ts';

export const historyGet: Handler<'history.get'> = ({ library }, { courseId, subject, revision }) => {
  const reads = library.reads();
  return reads.snapshot(() => {
    findSubject(reads, courseId, subject);
    const [row] = reads.revisions.page(subject, revision + 1, 1);
    if (row?.revision !== revision) throw noRevision();
    return { at: row.at, name: row.name, text: revisionText(reads, subject, revision) };
  });
};
