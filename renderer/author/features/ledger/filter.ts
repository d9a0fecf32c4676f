import type { InputOf, OutputOf } from '#shared/contract/contract.ts';

export type Filter = InputOf<'ledger.list'>;
export type Entry = OutputOf<'ledger.list'>[number];

export const wholeLedger: Filter = {
  courseId: null,
  releaseId: null,
  agencyId: null,
  groupId: null,
  state: null,
  search: null,
};

export function isFiltered({ search, ...rest }: Filter): boolean {
  return (search !== null && search !== '') || Object.values(rest).some((value) => value !== null);
}

export interface CourseChoice {
  readonly id: string;
  readonly title: string;
}

/** Courses of the library and of the ledger, which remembers those that were deleted, each once, by title. */
export function courseChoices(courses: readonly CourseChoice[], entries: readonly Entry[]): readonly CourseChoice[] {
  const titles = new Map(entries.map(({ courseId, courseTitle }) => [courseId, courseTitle]));
  for (const { id, title } of courses) titles.set(id, title);
  return [...titles].map(([id, title]) => ({ id, title })).toSorted((a, b) => a.title.localeCompare(b.title));
}
