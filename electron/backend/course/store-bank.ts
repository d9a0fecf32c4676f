import type { LibraryWrites } from '#store/library.ts';
import type { BankRow } from '#store/repositories/banks.ts';
import { countQuestions } from '../module/facts.ts';
import type { NewModuleText } from '../module/store-text.ts';

/** A question bank that is not there yet. */
export function insertBank(writes: LibraryWrites, bank: NewModuleText, now: Date): void {
  const { id, courseId, file, text, revision = 1 } = bank;
  writes.banks.insert({ ...bank, revision, questions: countQuestions(text) }, now.toISOString());
  writes.revisions.add({ subject: id, revision, courseId, path: `banks/${file}`, text }, now);
}

/** The next revision of a question bank; an unchanged text makes none. */
export function storeBankText(writes: LibraryWrites, bank: BankRow, text: string, now: Date): void {
  if (text === bank.text) return;
  const { id, courseId, file } = bank;
  writes.banks.update(id, countQuestions(text), text, now.toISOString());
  writes.revisions.add({ subject: id, revision: bank.revision + 1, courseId, path: `banks/${file}`, text }, now);
}
