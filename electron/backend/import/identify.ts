import { patchCourseSettings } from '#shared/course/course-settings.ts';
import { courseId } from '#shared/contract/schemas.ts';
import type { CourseSettings, CourseSource } from '#shared/course/model.ts';
import type { Problem } from '#shared/course/problem.ts';
import { settingsOf } from '../course/facts.ts';
import type { ReadCourseResult } from '../heavy/tasks.ts';
import type { Ids } from '../ports.ts';

export interface IncomingCourse {
  readonly source: CourseSource;
  readonly settings: CourseSettings;
  readonly problems: readonly Problem[];
}

/** Reads the settings; a course whose id is no UUID gets one, for it is the identity in library and LMS. */
export function identify(read: ReadCourseResult, ids: Ids): IncomingCourse {
  const settings = settingsOf(read.source.settingsText);
  const { source, problems } = read;
  if (courseId.safeParse(settings.id).success) return { source, settings, problems };
  const id = ids.uuid();
  const settingsText = patchCourseSettings(source.settingsText, { id });
  return { source: { ...source, settingsText }, settings: { ...settings, id }, problems };
}

/** The files of the modules in the order of `course.yaml`; what it does not name follows by name. */
export function orderedFiles(settings: CourseSettings, source: CourseSource): readonly string[] {
  const found = new Set(source.modules.map((module) => module.file));
  const listed = [...new Set(settings.modules)].filter((file) => found.has(file));
  const rest = [...found].filter((file) => !listed.includes(file)).sort();
  return [...listed, ...rest];
}
