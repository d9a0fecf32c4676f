import { moduleFromTemplate } from '#shared/course/module-templates.ts';
import { nextModuleFile } from '#shared/course/names.ts';
import { newModuleText } from '#shared/course/new-module.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { storeModuleOrder } from '../course/store-settings.ts';
import { questionIdsFrom } from './new-question-ids.ts';
import { placedAfter } from './place.ts';
import { insertModule } from './store-text.ts';

export const moduleCreate: Handler<'module.create'> = ({ library, ports }, input) => {
  const { courseId, title, kind, after, template } = input;
  const open = library.library();
  const now = ports.clock.now();
  const id = ports.ids.uuid();
  const file = open.write((writes) => {
    const course = findCourse(open, courseId);
    const modules = open.modules.inOrder(courseId);
    const file = nextModuleFile(
      modules.map((module) => module.file),
      title,
    );
    const newId = questionIdsFrom(ports.ids);
    const text =
      template !== null && kind === 'lesson'
        ? moduleFromTemplate(template, title, course.language, newId)
        : newModuleText({ title, kind }, course.language, newId);
    insertModule(writes, { id, courseId, file, text }, now);
    storeModuleOrder(writes, course, placedAfter(modules, { id, file }, after), now);
    return file;
  });
  return { id, file };
};
