import type { Handler } from '../context.ts';
import { findEntry } from './entries.ts';

export const ledgerHandOver: Handler<'ledger.hand-over'> = ({ library }, { ids, medium, at, note }) => {
  const open = library.library();
  open.writeDurably((writes) => {
    for (const id of ids) {
      const { notes } = findEntry(open, id);
      writes.ledger.handOver(id, medium, at, withNote(notes, note.trim()));
    }
  });
  return {};
};

/** What was noted before stays above it; the same note is not told twice. */
function withNote(notes: string, note: string): string {
  if (note === '' || notes.split('\n').includes(note)) return notes;
  return notes === '' ? note : `${notes}\n${note}`;
}
