import { parseCourseSettings } from '#shared/course/course-settings.ts';
import type { CourseSettings, CourseSource } from '#shared/course/model.ts';
import { ContractFailure } from '#shared/contract/result.ts';

/** The settings of a course; throws `invalid` with file, line and reason when `course.yaml` cannot be read at all. */
export function requireSettings(source: CourseSource): CourseSettings {
  const { settings, problems } = parseCourseSettings(source.settingsText);
  if (settings !== null) return settings;
  const problem = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  if (problem === undefined) throw new Error('course.yaml could not be read, and nothing says why');
  const { file, line, message } = problem;
  throw new ContractFailure('invalid', {
    id: `${file} baris ${line}: ${message.id}`,
    en: `${file} line ${line}: ${message.en}`,
  });
}
