import type { CourseOutline } from '#shared/course/compiled.ts';

/** The course data that the page carries. Throws when there is none or when it is of another format. */
export function readOutline(page: Document): CourseOutline {
  const text = page.getElementById('ajar-course')?.textContent ?? '';
  // The compiler wrote this very type into the page; `format` guards against a page of another version.
  const outline = JSON.parse(text) as CourseOutline;
  if (outline.format !== 1) throw new Error(`Course data of unknown format ${String(outline.format)}`);
  return outline;
}
