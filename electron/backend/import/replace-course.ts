import type { Library, LibraryWrites } from '#store/library.ts';
import type { CourseRow } from '#store/repositories/courses.ts';
import type { MediaRow } from '#store/repositories/media.ts';
import type { ModuleHead } from '#store/repositories/modules.ts';
import { insertBank, settleBankJournal, storeBankText } from '../course/store-bank.ts';
import { storeCourseSettings } from '../course/store-settings.ts';
import { insertModule, storeModuleText } from '../module/store-text.ts';
import type { Ids } from '../ports.ts';
import { orderedFiles, type IncomingCourse } from './identify.ts';
import type { StoredCourse } from './insert-imported.ts';

export interface Replacing {
  readonly library: Library;
  readonly writes: LibraryWrites;
  readonly ids: Ids;
  readonly now: Date;
}

/**
 * The incoming course takes the place of the present one. Modules with the same file name keep their id; modules that it
 * does not have go to the trash; every text that is replaced, saved or not, stays as a revision.
 */
export function replaceCourse(
  replacing: Replacing,
  present: CourseRow,
  { source, settings }: IncomingCourse,
  media: readonly MediaRow[],
): StoredCourse {
  const { library, writes, now } = replacing;
  const courseId = present.id;
  writes.courses.setDeleted(courseId, null);
  storeCourseSettings(writes, present, source.settingsText, now);
  const before = new Map(library.modules.inOrder(courseId).map((module) => [module.file, module]));
  const idByFile = new Map<string, string>();
  for (const { file, text } of source.modules) {
    idByFile.set(file, putModule(replacing, courseId, before.get(file), file, text));
    before.delete(file);
  }
  for (const module of before.values()) trash(replacing, module);
  writes.modules.setOrder(orderedFiles(settings, source).flatMap((file) => idByFile.get(file) ?? []));
  replaceBanks(replacing, courseId, source.banks);
  writes.media.removeAll(courseId);
  for (const item of media) writes.media.put(courseId, item);
  writes.courses.touch(courseId, now.toISOString());
  return { courseId, title: settings.title };
}

/** Returns the module's id. */
function putModule(
  { library, writes, ids, now }: Replacing,
  courseId: string,
  present: ModuleHead | undefined,
  file: string,
  text: string,
): string {
  if (!present) {
    const id = ids.uuid();
    insertModule(writes, { id, courseId, file, text }, now);
    return id;
  }
  const journal = library.journal.find(present.id);
  let base = present;
  if (journal) {
    const revision = storeModuleText(writes, present, journal.text, now);
    writes.journal.clear(present.id);
    base = { ...present, revision };
  }
  if (library.modules.find(present.id)?.text !== text) storeModuleText(writes, base, text, now);
  return present.id;
}

function trash({ writes, now }: Replacing, module: ModuleHead): void {
  writes.modules.setDeleted(module.id, now.toISOString());
  writes.search.removeModule(module.id);
}

function replaceBanks(
  { library, writes, ids, now }: Replacing,
  courseId: string,
  banks: readonly { readonly file: string; readonly text: string }[],
): void {
  const before = new Map(library.banks.ofCourse(courseId).map((bank) => [bank.file, bank]));
  for (const { file, text } of banks) {
    const present = before.get(file);
    if (present) storeBankText(writes, settleBankJournal(library, writes, present, now), text, now);
    else insertBank(writes, { id: ids.uuid(), courseId, file, text }, now);
    before.delete(file);
  }
  // The revisions of a bank stay under its id.
  for (const bank of before.values()) {
    settleBankJournal(library, writes, bank, now);
    writes.banks.remove(bank.id);
  }
}
