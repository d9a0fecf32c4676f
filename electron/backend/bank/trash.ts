import type { Handler } from '../context.ts';
import { settleBankJournal } from '../course/store-bank.ts';
import { findBank } from './find.ts';

/** Its revisions stay under its id: `bank.restore` and the history bring it back. */
export const bankTrash: Handler<'bank.trash'> = ({ library, ports }, { id }) => {
  const open = library.library();
  const now = ports.clock.now();
  open.write((writes) => {
    const bank = findBank(open, id);
    settleBankJournal(open, writes, bank, now);
    writes.banks.remove(id);
    writes.courses.touch(bank.courseId, now.toISOString());
  });
  return {};
};
