import type { Handler } from '../context.ts';
import type { CourseCardRow } from '#store/repositories/courses.ts';

/** Search results beyond this number help nobody; the best ones stay. */
const maxHits = 200;
const byTitle = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

export const courseList: Handler<'course.list'> = ({ library }, { search, sort, trashed }) => {
  const { courses, search: index, snapshot } = library.reads();
  const cards = snapshot(() => {
    if (search.trim() === '') {
      return (trashed ? courses.listTrashed() : courses.list()).map((card) => ({ ...card, snippet: null }));
    }
    return index.courses(search, trashed ? 'trash' : 'library', maxHits).flatMap(({ courseId, snippet }) => {
      const card = courses.card(courseId);
      return card ? [{ ...card, snippet }] : [];
    });
  });
  return sort === 'title' ? cards.sort(compareTitles) : cards.sort(compareUpdates);
};

function compareTitles(a: CourseCardRow, b: CourseCardRow): number {
  return byTitle.compare(a.title, b.title) || a.id.localeCompare(b.id);
}

/** The newest first; in the trash the newest deletion. */
function compareUpdates(a: CourseCardRow, b: CourseCardRow): number {
  return (b.deletedAt ?? b.updatedAt).localeCompare(a.deletedAt ?? a.updatedAt);
}
