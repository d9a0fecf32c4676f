import type { CourseSettings } from '../course/model.ts';
import type { BankDocument, ModuleContext } from './compile-types.ts';

/**
 * What a module has to know of its course. `moduleFiles`: names of the files that exist; one that `settings` does not list
 * is not shipped, so nothing can lead to it. Without `banks`, draws are neither checked nor carried out.
 */
export function moduleContext(
  settings: CourseSettings,
  moduleFiles: readonly string[],
  mediaPaths: readonly string[],
  banks?: readonly BankDocument[],
): ModuleContext {
  const files = new Set(moduleFiles);
  return {
    language: settings.language,
    passMark: settings.passMark,
    objectives: settings.objectives.map((objective) => objective.id),
    moduleFiles: settings.modules.filter((file) => files.has(file)),
    mediaPaths,
    course: { summary: settings.summary, objectives: settings.objectives },
    ...(banks === undefined ? {} : { banks }),
  };
}
