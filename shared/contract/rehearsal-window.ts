/** The address of the app's page that shows nothing but the rehearsal of a course. */

export interface RehearsalPlace {
  readonly courseId: string;
  /** The module that was being written; null for none. */
  readonly moduleId: string | null;
}

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const form = new RegExp(`^\\?rehearsal=(${id})(?:&module=(${id}))?$`);

/** With its question mark. */
export function rehearsalSearch({ courseId, moduleId }: RehearsalPlace): string {
  return `?rehearsal=${courseId}${moduleId === null ? '' : `&module=${moduleId}`}`;
}

/** Null for any other address. `search`: with its question mark, `''` for none. */
export function rehearsalOfSearch(search: string): RehearsalPlace | null {
  const found = form.exec(search);
  if (found?.[1] === undefined) return null;
  return { courseId: found[1], moduleId: found[2] ?? null };
}
