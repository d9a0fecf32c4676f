import { nextModuleFile } from '#shared/course/names.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { storeModuleOrder } from '../course/store-settings.ts';
import { questionIdsFrom, withNewQuestionIds } from '../module/new-question-ids.ts';
import { placedAfter } from '../module/place.ts';
import { insertModule } from '../module/store-text.ts';
import { carryMedia } from '../question/carried-media.ts';
import { findTemplate } from './find.ts';

export const templateCreateModule: Handler<'template.create-module'> = ({ library, ports }, input) => {
  const { courseId, after } = input;
  const open = library.library();
  const now = ports.clock.now();
  const id = ports.ids.uuid();
  const file = open.write((writes) => {
    const { content, title } = findTemplate(open, input.id, 'module');
    const course = findCourse(open, courseId);
    const modules = open.modules.inOrder(courseId);
    const files = modules.map((module) => module.file);
    const file = nextModuleFile(files, title);
    const [carried = content.text] = carryMedia(open, writes, content.media, courseId, [content.text]);
    const text = withNewQuestionIds(carried, questionIdsFrom(ports.ids));
    insertModule(writes, { id, courseId, file, text }, now);
    storeModuleOrder(writes, course, placedAfter(modules, { id, file }, after), now);
    return file;
  });
  return { id, file };
};
