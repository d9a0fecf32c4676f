import type { LibraryReads } from '#store/library.ts';
import type { CourseRow } from '#store/repositories/courses.ts';
import { courseNotFound, movedOn } from '../failures.ts';

/** A course that is not in the trash. Throws `not-found`. */
export function findCourse(library: LibraryReads, id: string): CourseRow {
  const course = library.courses.find(id);
  if (!course || course.deletedAt !== null) throw courseNotFound();
  return course;
}

/** Throws `conflict` when the course is not at the revision that the caller has seen. */
export function findCourseAt(library: LibraryReads, id: string, expectedRevision: number): CourseRow {
  const course = findCourse(library, id);
  if (course.revision !== expectedRevision) throw movedOn();
  return course;
}
