import type { Handler } from '../context.ts';
import { findModule } from './find.ts';

export const moduleGet: Handler<'module.get'> = ({ library }, { id, version }) => {
  const reads = library.reads();
  return reads.snapshot(() => {
    const { courseId, file, revision, text, cursor } = findModule(reads, id);
    const journal = version === 'saved' ? null : reads.journal.find(id);
    const recovered = journal !== null && journal.text !== text;
    return { id, courseId, file, text: journal?.text ?? text, revision, cursor: journal?.cursor ?? cursor, recovered };
  });
};
