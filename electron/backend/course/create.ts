import { defaultCourseSettings, formatCourseSettings } from '#shared/course/course-settings.ts';
import type { Handler } from '../context.ts';
import { questionIdsFrom } from '../module/new-question-ids.ts';
import { insertModule } from '../module/store-text.ts';
import { insertBank } from './store-bank.ts';
import { insertCourse } from './store-settings.ts';
import { courseTemplate } from './template.ts';

export const courseCreate: Handler<'course.create'> = ({ library, ports, settings }, { title, language, template }) => {
  const open = library.library();
  const now = ports.clock.now();
  const id = ports.ids.uuid();
  const made = courseTemplate(template, language, questionIdsFrom(ports.ids));
  const { objectives, banks } = made;
  const modules = made.modules.toSorted((a, b) => a.file.localeCompare(b.file));
  const settingsText = formatCourseSettings({
    ...defaultCourseSettings,
    id,
    title,
    language,
    objectives,
    minutesPerHour: settings.get().minutesPerHour,
    modules: modules.map((module) => module.file),
  });
  open.write((writes) => {
    insertCourse(writes, { id, settingsText }, now);
    const ids = modules.map((module) => {
      const moduleId = ports.ids.uuid();
      insertModule(writes, { ...module, id: moduleId, courseId: id }, now);
      return moduleId;
    });
    writes.modules.setOrder(ids);
    for (const bank of banks) insertBank(writes, { ...bank, id: ports.ids.uuid(), courseId: id }, now);
  });
  return { id };
};
