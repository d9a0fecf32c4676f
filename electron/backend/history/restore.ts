import type { Library, LibraryWrites } from '#store/library.ts';
import type { Handler } from '../context.ts';
import { insertBank, settleBankJournal, storeBankText } from '../course/store-bank.ts';
import { findCourse } from '../course/find.ts';
import { storeCourseSettings } from '../course/store-settings.ts';
import { movedOn } from '../failures.ts';
import { bringBackModule } from '../module/restore.ts';
import { insertModule, storeModuleText } from '../module/store-text.ts';
import { findSubject, revisionText, type Subject } from './find.ts';
import { restoredSettings } from './restored-settings.ts';

interface Restoring {
  readonly open: Library;
  readonly writes: LibraryWrites;
  readonly now: Date;
}

interface Restored {
  readonly revision: number;
  /** The revision with what stood there before. */
  readonly replaced: number;
}

export const historyRestore: Handler<'history.restore'> = ({ library, ports }, input) => {
  const { courseId, subject: id, revision: wanted, expectedRevision } = input;
  const open = library.library();
  return open.writeDurably((writes) => {
    const subject = findSubject(open, courseId, id);
    if (subject.revision !== expectedRevision) throw movedOn();
    const text = revisionText(open, id, wanted);
    const restored = restoreText({ open, writes, now: ports.clock.now() }, subject, text);
    if (restored.revision !== restored.replaced) writes.revisions.setRestoredFrom(id, restored.revision, wanted);
    return restored;
  });
};

function restoreText(restoring: Restoring, subject: Subject, text: string): Restored {
  switch (subject.kind) {
    case 'module':
      return subject.state === 'gone' ? insertAgain(restoring, subject, text) : restoreModule(restoring, subject, text);
    case 'bank':
      return restoreBank(restoring, subject, text);
    case 'settings':
      return restoreSettings(restoring, subject, text);
  }
}

function restoreModule({ open, writes, now }: Restoring, { id, courseId }: Subject, text: string): Restored {
  const trashed = open.modules.find(id);
  if (trashed !== null && trashed.deletedAt !== null) bringBackModule(open, writes, trashed, now);
  let module = open.modules.find(id);
  if (module?.courseId !== courseId) throw movedOn();
  const journal = open.journal.find(id);
  if (journal && journal.text !== module.text) {
    module = { ...module, revision: storeModuleText(writes, module, journal.text, now), text: journal.text };
  }
  writes.journal.clear(id);
  const replaced = module.revision;
  return { replaced, revision: module.text === text ? replaced : storeModuleText(writes, module, text, now) };
}

/** A module of which only the history is left: it comes back under its own id, in the trash first, then into the course. */
function insertAgain({ open, writes, now }: Restoring, subject: Subject, text: string): Restored {
  const { id, courseId, file, revision: replaced } = subject;
  const revision = replaced + 1;
  insertModule(writes, { id, courseId, file, text, revision, deletedAt: now.toISOString() }, now);
  const module = open.modules.find(id);
  if (module) bringBackModule(open, writes, { ...module, position: Number.MAX_SAFE_INTEGER }, now);
  return { replaced, revision };
}

function restoreBank({ open, writes, now }: Restoring, subject: Subject, text: string): Restored {
  const { id, courseId, file, revision: replaced } = subject;
  const present = open.banks.find(id);
  if (present) {
    const bank = settleBankJournal(open, writes, present, now);
    return { replaced: bank.revision, revision: storeBankText(writes, bank, text, now) };
  }
  insertBank(writes, { id, courseId, file, text, revision: replaced + 1 }, now);
  return { replaced, revision: replaced + 1 };
}

function restoreSettings({ open, writes, now }: Restoring, subject: Subject, text: string): Restored {
  const { courseId, revision: replaced } = subject;
  const course = findCourse(open, courseId);
  const present = open.modules.inOrder(courseId);
  const { settingsText, order } = restoredSettings(text, course, present);
  writes.modules.setOrder(order.map((module) => module.id));
  return { replaced, revision: storeCourseSettings(writes, course, settingsText, now) };
}
