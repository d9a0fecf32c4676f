import type { Handler } from '../context.ts';
import { findModuleAt } from './find.ts';

export const moduleJournal: Handler<'module.journal'> = ({ library, ports }, { id, text, cursor, baseRevision }) => {
  const open = library.library();
  const at = ports.clock.now().toISOString();
  open.writeDurably((writes) => {
    findModuleAt(open, id, baseRevision);
    writes.journal.put(id, { text, cursor, baseRevision, at });
  });
  return { at };
};
