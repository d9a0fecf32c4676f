import type { Handler } from '../context.ts';
import { storeBankText } from '../course/store-bank.ts';
import { movedOn } from '../failures.ts';
import { findBank } from './find.ts';

export const bankSave: Handler<'bank.save'> = ({ library, ports }, { id, text, cursor, expectedRevision }) => {
  const open = library.library();
  return open.writeDurably((writes) => {
    const bank = findBank(open, id);
    // The same text is no conflict: an answer that got lost makes the app send its save again.
    if (bank.revision !== expectedRevision && bank.text !== text) throw movedOn();
    const revision = storeBankText(writes, bank, text, ports.clock.now());
    writes.banks.setCursor(id, cursor);
    writes.bankJournal.clear(id);
    return { revision };
  });
};
