import { patchCourseSettings } from '#shared/course/course-settings.ts';
import type { LibraryWrites } from '#store/library.ts';
import type { MediaRow } from '#store/repositories/media.ts';
import { copyTitle } from '../course/copy-title.ts';
import { insertBank } from '../course/store-bank.ts';
import { insertCourse } from '../course/store-settings.ts';
import { insertModule } from '../module/store-text.ts';
import type { Ids } from '../ports.ts';
import { orderedFiles, type IncomingCourse } from './identify.ts';

export interface StoredCourse {
  readonly courseId: string;
  readonly title: string;
}

/** A course that the library does not have; as a `copy` it gets an id and a title of its own. */
export function insertImported(
  writes: LibraryWrites,
  ids: Ids,
  now: Date,
  as: 'original' | 'copy',
  { source, settings }: IncomingCourse,
  media: readonly MediaRow[],
): StoredCourse {
  const courseId = as === 'copy' ? ids.uuid() : settings.id;
  const title = as === 'copy' ? copyTitle(settings.title, settings.language) : settings.title;
  const settingsText =
    as === 'copy' ? patchCourseSettings(source.settingsText, { id: courseId, title }) : source.settingsText;
  insertCourse(writes, { id: courseId, settingsText }, now);
  const idByFile = new Map<string, string>();
  for (const { file, text } of source.modules) {
    const id = ids.uuid();
    insertModule(writes, { id, courseId, file, text }, now);
    idByFile.set(file, id);
  }
  writes.modules.setOrder(orderedFiles(settings, source).flatMap((file) => idByFile.get(file) ?? []));
  for (const { file, text } of source.banks) insertBank(writes, { id: ids.uuid(), courseId, file, text }, now);
  for (const item of media) writes.media.put(courseId, item);
  return { courseId, title };
}
