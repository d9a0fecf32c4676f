import { patchCourseSettings } from '#shared/course/course-settings.ts';
import type { Handler } from '../context.ts';
import { insertModule } from '../module/store-text.ts';
import { copyTitle } from './copy-title.ts';
import { findCourse } from './find.ts';
import { insertBank } from './store-bank.ts';
import { insertCourse } from './store-settings.ts';

/** A copy under a new id with the newest texts; the trash and the history stay with the original. */
export const courseDuplicate: Handler<'course.duplicate'> = ({ library, ports }, { id }) => {
  const open = library.library();
  const now = ports.clock.now();
  const courseId = ports.ids.uuid();
  open.write((writes) => {
    const course = findCourse(open, id);
    const title = copyTitle(course.title, course.language);
    insertCourse(
      writes,
      { id: courseId, settingsText: patchCourseSettings(course.settingsText, { id: courseId, title }) },
      now,
    );
    const texts = new Map(open.modules.newestTexts(id).map((module) => [module.id, module.text]));
    const copies = open.modules.inOrder(id).map((module) => {
      const copy = { id: ports.ids.uuid(), courseId, file: module.file, text: texts.get(module.id) ?? '' };
      insertModule(writes, copy, now);
      return copy.id;
    });
    writes.modules.setOrder(copies);
    for (const { file, text } of open.banks.newestTexts(id))
      insertBank(writes, { id: ports.ids.uuid(), courseId, file, text }, now);
    for (const item of open.media.ofCourse(id)) writes.media.put(courseId, item);
  });
  return { id: courseId };
};
