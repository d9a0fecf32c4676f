import type { Handler } from '../context.ts';
import { findBankAt } from './find.ts';

export const bankJournal: Handler<'bank.journal'> = ({ library, ports }, { id, text, cursor, baseRevision }) => {
  const open = library.library();
  const at = ports.clock.now().toISOString();
  open.writeDurably((writes) => {
    findBankAt(open, id, baseRevision);
    writes.bankJournal.put(id, { text, cursor, baseRevision, at });
  });
  return { at };
};
