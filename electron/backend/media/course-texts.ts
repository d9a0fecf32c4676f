import type { SourceFile } from '#shared/course/model.ts';
import type { TextEdit } from '#shared/course/problem.ts';
import { applyEdits } from '#shared/markdown/media-places.ts';
import type { Library, LibraryReads, LibraryWrites } from '#store/library.ts';
import type { BankRow } from '#store/repositories/banks.ts';
import type { ModuleHead, ModuleRow } from '#store/repositories/modules.ts';
import { storeBankText } from '../course/store-bank.ts';
import { newestTextOf } from '../module/find.ts';
import { storeModuleText } from '../module/store-text.ts';

/** A module or bank with its newest text, unsaved typing included. */
export type CourseText = SourceFile &
  (
    | { readonly folder: 'modules'; readonly module: ModuleRow; readonly isTrashed: boolean }
    | { readonly folder: 'banks'; readonly bank: BankRow }
  );

/** Modules in course order, banks, then modules in the trash. */
export function courseTexts(library: LibraryReads, courseId: string): readonly CourseText[] {
  const moduleText = (head: ModuleHead): readonly CourseText[] => {
    const module = library.modules.find(head.id);
    if (!module) return [];
    const isTrashed = module.deletedAt !== null;
    return [{ folder: 'modules', file: module.file, text: newestTextOf(library, module), module, isTrashed }];
  };
  const bankText = (bank: BankRow): CourseText => {
    const text = library.bankJournal.find(bank.id)?.text ?? bank.text;
    return { folder: 'banks', file: bank.file, text, bank };
  };
  return [
    ...library.modules.inOrder(courseId).flatMap(moduleText),
    ...library.banks.ofCourse(courseId).map(bankText),
    ...library.modules.trashed(courseId).flatMap(moduleText),
  ];
}

/** Changes the texts of a course, those in the trash too, so that a module that comes back finds its media. Returns how many. */
export function rewriteTexts(
  { open, writes, now }: { readonly open: Library; readonly writes: LibraryWrites; readonly now: Date },
  courseId: string,
  editsOf: (text: CourseText) => readonly TextEdit[],
): number {
  let changed = 0;
  for (const entry of courseTexts(open, courseId)) {
    const edits = editsOf(entry);
    if (edits.length === 0) continue;
    changed += 1;
    const text = applyEdits(entry.text, edits);
    if (entry.folder === 'banks') {
      storeBankText(writes, entry.bank, text, now);
      writes.bankJournal.clear(entry.bank.id);
    } else {
      storeModuleText(writes, entry.module, text, now);
      writes.journal.clear(entry.module.id);
    }
  }
  if (changed > 0) writes.courses.touch(courseId, now.toISOString());
  return changed;
}
