import type { Handler } from '../context.ts';
import { findEntry } from './entries.ts';

export const ledgerUndo: Handler<'ledger.undo'> = ({ library }, { ids, step }) => {
  const open = library.library();
  open.writeDurably((writes) => {
    for (const id of ids) {
      findEntry(open, id);
      if (step === 'confirmed') writes.ledger.undoConfirm(id);
      else writes.ledger.undoHandOver(id);
    }
  });
  return {};
};
