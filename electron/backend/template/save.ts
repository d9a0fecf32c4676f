import { readFrontMatter } from '#shared/course/front-matter.ts';
import type { LibraryReads } from '#store/library.ts';
import type { CourseContent, ModuleContent } from '#store/repositories/templates.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { findModule, newestTextOf } from '../module/find.ts';

export const templateSave: Handler<'template.save'> = ({ library, ports }, { kind, source }) => {
  const open = library.library();
  const base = { id: ports.ids.uuid(), createdAt: ports.clock.now().toISOString() };
  return open.write((writes) => {
    if (kind === 'course') {
      const { title } = findCourse(open, source);
      const content = courseContent(open, source);
      writes.templates.insert({ ...base, kind, title, modules: content.modules.length, content });
      return { id: base.id, title };
    }
    const content = moduleContent(open, source);
    const { title } = readFrontMatter(content.text).settings;
    writes.templates.insert({ ...base, kind, title, modules: 1, content });
    return { id: base.id, title };
  });
};

function courseContent(library: LibraryReads, id: string): CourseContent {
  return {
    settingsText: findCourse(library, id).settingsText,
    modules: library.modules.newestTexts(id).map(({ file, text }) => ({ file, text })),
    banks: library.banks.newestTexts(id),
    media: library.media.ofCourse(id).map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
  };
}

function moduleContent(library: LibraryReads, id: string): ModuleContent {
  const module = findModule(library, id);
  const text = newestTextOf(library, module);
  const media = library.media.ofCourse(module.courseId).filter(({ path }) => text.includes(path));
  return { text, media: media.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })) };
}
