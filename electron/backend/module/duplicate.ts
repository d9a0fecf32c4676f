import { patchFrontMatter, readFrontMatter } from '#shared/course/front-matter.ts';
import { nextModuleFile } from '#shared/course/names.ts';
import type { Handler } from '../context.ts';
import { copyTitle } from '../course/copy-title.ts';
import { findCourse } from '../course/find.ts';
import { storeModuleOrder } from '../course/store-settings.ts';
import { findModule, newestTextOf } from './find.ts';
import { questionIdsFrom, withNewQuestionIds } from './new-question-ids.ts';
import { placedAfter } from './place.ts';
import { insertModule } from './store-text.ts';

/** A copy of the newest text behind the original; its questions get ids of their own. */
export const moduleDuplicate: Handler<'module.duplicate'> = ({ library, ports }, { id: original }) => {
  const open = library.library();
  const now = ports.clock.now();
  const id = ports.ids.uuid();
  const file = open.write((writes) => {
    const module = findModule(open, original);
    const { courseId } = module;
    const course = findCourse(open, courseId);
    const modules = open.modules.inOrder(courseId);
    const source = newestTextOf(open, module);
    const title = copyTitle(readFrontMatter(source, `modules/${module.file}`).settings.title, course.language);
    const file = nextModuleFile(
      modules.map((item) => item.file),
      title,
    );
    const text = patchFrontMatter(withNewQuestionIds(source, questionIdsFrom(ports.ids)), { title });
    insertModule(writes, { id, courseId, file, text }, now);
    storeModuleOrder(writes, course, placedAfter(modules, { id, file }, original), now);
    return file;
  });
  return { id, file };
};
