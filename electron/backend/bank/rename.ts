import { renameDrawnBank } from '#shared/course/draw-rules.ts';
import { patchFrontMatter } from '#shared/course/front-matter.ts';
import { bankFileName } from '#shared/course/names.ts';
import type { Library, LibraryWrites } from '#store/library.ts';
import type { Handler } from '../context.ts';
import { storeBankText } from '../course/store-bank.ts';
import { findModule } from '../module/find.ts';
import { storeModuleText } from '../module/store-text.ts';
import { bankFiles, findBankAt } from './find.ts';

export const bankRename: Handler<'bank.rename'> = ({ library, ports }, { id, title, expectedRevision }) => {
  const open = library.library();
  const now = ports.clock.now();
  return open.write((writes) => {
    const bank = findBankAt(open, id, expectedRevision);
    const file = bankFileName(bankFiles(open, bank.courseId, id), title);
    const revision = storeBankText(writes, bank, patchFrontMatter(bank.text, { title }), now, file);
    const journal = open.bankJournal.find(id);
    // What is typed but not saved gets the new title too and now rests on the new revision.
    if (journal) {
      writes.bankJournal.put(id, {
        ...journal,
        text: patchFrontMatter(journal.text, { title }),
        baseRevision: revision,
      });
    }
    if (file !== bank.file) followInDraws(open, writes, bank.courseId, { from: bank.file, to: file }, now);
    return { revision, file };
  });
};

/** Also in the trash: a module that comes back finds its bank. */
function followInDraws(
  open: Library,
  writes: LibraryWrites,
  courseId: string,
  { from, to }: { readonly from: string; readonly to: string },
  now: Date,
): void {
  for (const { id } of [...open.modules.inOrder(courseId), ...open.modules.trashed(courseId)]) {
    const module = findModule(open, id);
    const journal = open.journal.find(id);
    const text = renameDrawnBank(module.text, from, to);
    const typed = journal ? renameDrawnBank(journal.text, from, to) : null;
    if (text === module.text && typed === (journal?.text ?? null)) continue;
    const revision = text === module.text ? module.revision : storeModuleText(writes, module, text, now);
    if (journal && typed !== null) writes.journal.put(id, { ...journal, text: typed, baseRevision: revision });
  }
}
