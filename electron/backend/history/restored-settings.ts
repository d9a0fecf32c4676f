import { patchCourseSettings } from '#shared/course/course-settings.ts';
import { settingsOf } from '../course/facts.ts';

interface PlacedFile {
  readonly id: string;
  readonly file: string;
}

/**
 * An older `course.yaml` for the course as it is now: its id and its present modules, those that the older text names in its
 * order, the others behind the one that they stand behind now. Throws `invalid` when the text cannot be read.
 */
export function restoredSettings<T extends PlacedFile>(
  text: string,
  course: { readonly id: string },
  present: readonly T[],
): { readonly settingsText: string; readonly order: readonly T[] } {
  const listed = settingsOf(text).modules;
  const known = listed.flatMap((file) => present.find((module) => module.file === file) ?? []);
  const order: T[] = [...new Set(known)];
  present.forEach((module, index) => {
    if (order.includes(module)) return;
    const before = present[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, module);
  });
  const files = order.map((module) => module.file);
  return { settingsText: patchCourseSettings(text, { id: course.id, modules: files }), order };
}
