import type { Handler } from '../context.ts';
import { findBank } from './find.ts';

export const bankGet: Handler<'bank.get'> = ({ library }, { id, version }) => {
  const reads = library.reads();
  return reads.snapshot(() => {
    const { courseId, file, revision, text, cursor } = findBank(reads, id);
    const journal = version === 'saved' ? null : reads.bankJournal.find(id);
    const recovered = journal !== null && journal.text !== text;
    return { id, courseId, file, text: journal?.text ?? text, revision, cursor: journal?.cursor ?? cursor, recovered };
  });
};
