import type { Library } from '#store/library.ts';

/** Days that a course or module stays in the trash. */
const daysInTrash = 30;

/** Deletes for good what has been in the trash for longer than 30 days. Returns how many courses, modules and media went. */
export function purgeTrash(library: Library, now: Date): number {
  const limit = new Date(now.getTime() - daysInTrash * 24 * 60 * 60 * 1_000).toISOString();
  return library.write((writes) => {
    const courses = library.courses.trashedBefore(limit);
    for (const id of courses) writes.courses.remove(id);
    const modules = library.modules.trashedBefore(limit);
    for (const id of modules) writes.modules.remove(id);
    if (courses.length > 0) writes.revisions.removeUnusedTexts();
    return courses.length + modules.length + writes.mediaKept.purge(limit);
  });
}
