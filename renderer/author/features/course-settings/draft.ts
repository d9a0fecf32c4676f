import type { OutputOf, InputOf } from '#shared/contract/contract.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { courseTexts } from './texts.ts';

export type CourseSettingsData = OutputOf<'course.get'>['settings'];
export type CoursePatch = InputOf<'course.update'>['patch'];

/** What the form holds: the settings a trainer edits, with the authors as lines of text. */
export type CourseDraft = Omit<CourseSettingsData, 'format' | 'id' | 'modules' | 'authors'> & {
  readonly authorLines: string;
};
export type DraftErrors = Readonly<Partial<Record<'title' | 'version', LocalText>>> & {
  /** Ids of objectives without text. */
  readonly emptyObjectives: readonly string[];
};

export function draftOf(settings: CourseSettingsData): CourseDraft {
  const { format: _format, id: _id, modules: _modules, authors, ...rest } = settings;
  return { ...rest, authorLines: authors.join('\n') };
}

export function patchOf({ authorLines, ...fields }: CourseDraft): CoursePatch {
  const authors = authorLines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { ...fields, title: fields.title.trim(), version: fields.version.trim(), authors };
}

/** What the author changed: what is not in it may be changed by somebody else meanwhile and is not overwritten. */
export function changesOf(base: CourseDraft, draft: CourseDraft): CoursePatch {
  const before: Readonly<Record<string, unknown>> = patchOf(base);
  const changed = Object.entries(patchOf(draft)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]),
  );
  // The entries of a patch, some of them left out.
  return Object.fromEntries(changed) as CoursePatch;
}

/** Was any of these fields changed elsewhere, and to something else than here? */
export function clashes(changes: CoursePatch, base: CourseDraft, theirs: CourseDraft): boolean {
  const elsewhere: Readonly<Record<string, unknown>> = changesOf(base, theirs);
  return Object.entries(changes).some(
    ([key, value]) => Object.hasOwn(elsewhere, key) && JSON.stringify(elsewhere[key]) !== JSON.stringify(value),
  );
}

/** Null when the draft can be saved. */
export function errorsOf(draft: CourseDraft): DraftErrors | null {
  const emptyObjectives = draft.objectives.filter(({ text }) => text.trim() === '').map(({ id }) => id);
  const errors: DraftErrors = {
    ...(draft.title.trim() === '' ? { title: courseTexts.titleMissing } : {}),
    ...(/^\d+\.\d+\.\d+$/.test(draft.version.trim()) ? {} : { version: courseTexts.versionWrong }),
    emptyObjectives,
  };
  return errors.title || errors.version || emptyObjectives.length > 0 ? errors : null;
}

/** An id that no objective has yet: `o1`, `o2` … */
export function nextObjectiveId(ids: readonly string[]): string {
  const highest = ids.map((id) => Number(/^o(\d+)$/.exec(id)?.[1] ?? 0)).reduce((a, b) => Math.max(a, b), 0);
  return `o${String(highest + 1)}`;
}

/** The list with the item at `index` moved by one place; unchanged at the ends. */
export function moved<T>(list: readonly T[], index: number, direction: 'up' | 'down'): readonly T[] {
  const other = direction === 'up' ? index - 1 : index + 1;
  const [item, neighbour] = [list[index], list[other]];
  if (item === undefined || neighbour === undefined) return list;
  return list.with(index, neighbour).with(other, item);
}
