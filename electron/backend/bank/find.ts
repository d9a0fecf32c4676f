import type { LibraryReads } from '#store/library.ts';
import type { BankRow } from '#store/repositories/banks.ts';
import { findCourse } from '../course/find.ts';
import { bankNotFound, movedOn } from '../failures.ts';

/** Throws `not-found`. */
export function findBank(library: LibraryReads, id: string): BankRow {
  const bank = library.banks.find(id);
  if (!bank) throw bankNotFound();
  return bank;
}

/** Throws `conflict` when the bank is not at the revision that the caller has seen. */
export function findBankAt(library: LibraryReads, id: string, expectedRevision: number): BankRow {
  const bank = findBank(library, id);
  if (bank.revision !== expectedRevision) throw movedOn();
  return bank;
}

/** File names of a course's banks, without `except`. Throws `not-found` when the course is not there. */
export function bankFiles(library: LibraryReads, courseId: string, except?: string): readonly string[] {
  findCourse(library, courseId);
  return library.banks.ofCourse(courseId).flatMap(({ id, file }) => (id === except ? [] : [file]));
}
