import { patchCourseSettings } from '#shared/course/course-settings.ts';
import type { LibraryWrites } from '#store/library.ts';
import type { CourseRow } from '#store/repositories/courses.ts';
import { courseDocument, courseFacts, settingsOf } from './facts.ts';

export interface NewCourse {
  readonly id: string;
  /** Text of `course.yaml`. */
  readonly settingsText: string;
}

/** A course that is not there yet, as revision 1. */
export function insertCourse(writes: LibraryWrites, course: NewCourse, now: Date): void {
  const settings = settingsOf(course.settingsText);
  const { id, settingsText } = course;
  writes.courses.insert({ id, settingsText, ...courseFacts(settings) }, now.toISOString());
  writes.revisions.add({ subject: id, revision: 1, courseId: id, path: 'course.yaml', text: settingsText }, now);
  writes.search.put(courseDocument(id, settings));
}

/** The next revision of `course.yaml`. Returns its number; an unchanged text makes none. */
export function storeCourseSettings(writes: LibraryWrites, course: CourseRow, settingsText: string, now: Date): number {
  if (settingsText === course.settingsText) return course.revision;
  const { id } = course;
  const revision = course.revision + 1;
  const settings = settingsOf(settingsText);
  writes.courses.update(id, courseFacts(settings), settingsText, now.toISOString());
  writes.revisions.add({ subject: id, revision, courseId: id, path: 'course.yaml', text: settingsText }, now);
  writes.search.put(courseDocument(id, settings));
  return revision;
}

/** Writes the order of the modules into `course.yaml` and the lists. Returns the course's revision. */
export function storeModuleOrder(
  writes: LibraryWrites,
  course: CourseRow,
  modules: readonly { readonly id: string; readonly file: string }[],
  now: Date,
): number {
  writes.modules.setOrder(modules.map((module) => module.id));
  const files = modules.map((module) => module.file);
  return storeCourseSettings(writes, course, patchCourseSettings(course.settingsText, { modules: files }), now);
}
