import type { CourseSettings } from '#shared/course/model.ts';
import { parseCourseSettings } from '#shared/course/course-settings.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import type { CourseFacts } from '#store/repositories/courses.ts';
import type { SearchDocument } from '#store/repositories/search.ts';

/** The settings in a `course.yaml`. Throws `invalid`, with the line, when there are none to be read. */
export function settingsOf(settingsText: string): CourseSettings {
  const { settings, problems } = parseCourseSettings(settingsText);
  if (settings) return settings;
  const problem = problems[0];
  const line = problem?.line ?? 1;
  throw new ContractFailure('invalid', {
    id: `course.yaml tidak dapat dibaca, baris ${line}: ${problem?.message.id ?? ''}`,
    en: `course.yaml cannot be read, line ${line}: ${problem?.message.en ?? ''}`,
  });
}

export function courseFacts(settings: CourseSettings): CourseFacts {
  const { title, language, version, summary, trainingHours } = settings;
  return { title, language, version, summary, trainingHours };
}

export function courseDocument(courseId: string, settings: CourseSettings): SearchDocument {
  const body = [settings.summary, settings.audience, ...settings.objectives.map((objective) => objective.text)];
  return { courseId, moduleId: null, title: settings.title, body: body.filter(Boolean).join('\n') };
}
