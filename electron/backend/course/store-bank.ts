import { readFrontMatter } from '#shared/course/front-matter.ts';
import type { LibraryReads, LibraryWrites } from '#store/library.ts';
import type { BankRow } from '#store/repositories/banks.ts';
import type { SearchDocument } from '#store/repositories/search.ts';
import { countQuestions } from '../module/facts.ts';
import { plainText } from '../module/plain-text.ts';
import type { NewModuleText } from '../module/store-text.ts';

type NewBank = NewModuleText;

/** What lists call a bank: the title in its text, else its file's name. */
export function bankTitle(file: string, text: string): string {
  return readFrontMatter(text, `banks/${file}`).settings.title.slice(0, 300);
}

function bankDocument({
  id,
  courseId,
  file,
  text,
}: Pick<BankRow, 'id' | 'courseId' | 'file' | 'text'>): SearchDocument {
  return { courseId, moduleId: null, bankId: id, title: bankTitle(file, text), body: plainText(text) };
}

/** A question bank that is not there yet. */
export function insertBank(writes: LibraryWrites, bank: NewBank, now: Date): void {
  const { id, courseId, file, text, revision = 1 } = bank;
  writes.banks.insert({ ...bank, revision, questions: countQuestions(text) }, now.toISOString());
  writes.revisions.add({ subject: id, revision, courseId, path: `banks/${file}`, text }, now);
  writes.search.put(bankDocument(bank));
}

/** The next revision of a question bank, under `file` when it gets another name. Returns its number; an unchanged text makes none. */
export function storeBankText(
  writes: LibraryWrites,
  bank: BankRow,
  text: string,
  now: Date,
  file: string = bank.file,
): number {
  if (text === bank.text && file === bank.file) return bank.revision;
  const { id, courseId } = bank;
  const revision = bank.revision + 1;
  writes.banks.update(id, { file, questions: countQuestions(text), text }, now.toISOString());
  writes.revisions.add({ subject: id, revision, courseId, path: `banks/${file}`, text }, now);
  writes.search.put(bankDocument({ id, courseId, file, text }));
  writes.courses.touch(courseId, now.toISOString());
  return revision;
}

/** What is typed and not saved becomes a revision, before something else takes its place. Returns the bank as it is then. */
export function settleBankJournal(library: LibraryReads, writes: LibraryWrites, bank: BankRow, now: Date): BankRow {
  const journal = library.bankJournal.find(bank.id);
  if (!journal) return bank;
  writes.bankJournal.clear(bank.id);
  const revision = storeBankText(writes, bank, journal.text, now);
  return { ...bank, revision, text: journal.text };
}
