import type { Handler } from '../context.ts';
import { findSubject, noRevision } from './find.ts';

export const historyName: Handler<'history.name'> = ({ library }, { courseId, subject, revision, name }) => {
  const open = library.library();
  open.write((writes) => {
    findSubject(open, courseId, subject);
    if (!writes.revisions.setName(subject, revision, name)) throw noRevision();
  });
  return {};
};
