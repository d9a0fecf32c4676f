import type { ParsedInputOf } from '#shared/contract/contract.ts';
import type { TextEdit } from '#shared/course/problem.ts';
import { describeEdits } from '#shared/markdown/media-places.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { movedOn } from '../failures.ts';
import { rewriteTexts, type CourseText } from './course-texts.ts';

type Change = ParsedInputOf<'media.describe'>['changes'][number];

export const mediaDescribe: Handler<'media.describe'> = ({ library, ports }, { courseId, path, changes }) => {
  const open = library.library();
  return open.writeDurably((writes) => {
    findCourse(open, courseId);
    const byFile = Map.groupBy(changes, ({ place }) => place.file);
    const found = new Set<string>();
    const change = { open, writes, now: ports.clock.now() };
    const changedTexts = rewriteTexts(change, courseId, (text) => {
      const file = `${text.folder}/${text.file}`;
      // A module in the trash may have the name of one that is in the course.
      if (text.folder === 'modules' && text.isTrashed) return [];
      found.add(file);
      return editsOf(text, path, byFile.get(file) ?? []);
    });
    if ([...byFile.keys()].some((file) => !found.has(file))) throw movedOn();
    return { changedTexts };
  });
};

function editsOf(text: CourseText, path: string, changes: readonly Change[]): readonly TextEdit[] {
  return changes
    .flatMap(({ place, alt, caption }) => {
      const edits = describeEdits(text, text.folder, { ...place, path }, { alt, caption });
      if (edits === null) throw movedOn();
      return edits;
    })
    .sort((a, b) => a.start - b.start);
}
