import { defaultCourseSettings, patchCourseSettings } from '#shared/course/course-settings.ts';
import type { Handler } from '../context.ts';
import { settingsOf } from '../course/facts.ts';
import { insertBank } from '../course/store-bank.ts';
import { insertCourse } from '../course/store-settings.ts';
import { orderedFiles } from '../import/identify.ts';
import { insertModule } from '../module/store-text.ts';
import { findTemplate } from './find.ts';

/** A course under an id and a title of its own, in its first version. */
export const templateCreateCourse: Handler<'template.create-course'> = ({ library, ports }, input) => {
  const open = library.library();
  const now = ports.clock.now();
  const courseId = ports.ids.uuid();
  open.write((writes) => {
    const { content } = findTemplate(open, input.id, 'course');
    const { title, language } = input;
    const { version } = defaultCourseSettings;
    const settingsText = patchCourseSettings(content.settingsText, { id: courseId, title, language, version });
    insertCourse(writes, { id: courseId, settingsText }, now);
    const texts = new Map(content.modules.map((module) => [module.file, module.text]));
    const ids = orderedFiles(settingsOf(settingsText), content).map((file) => {
      const id = ports.ids.uuid();
      insertModule(writes, { id, courseId, file, text: texts.get(file) ?? '' }, now);
      return id;
    });
    writes.modules.setOrder(ids);
    for (const bank of content.banks) insertBank(writes, { ...bank, id: ports.ids.uuid(), courseId }, now);
    for (const item of content.media) writes.media.put(courseId, item);
  });
  return { id: courseId };
};
