/** Reads a course from an `.ajar` file: the zipped course folder, with or without one folder around it. */
import type { Readable } from 'node:stream';
import type { CourseSource } from '#shared/course/model.ts';
import type { Problem } from '#shared/course/problem.ts';
import { collectCourse, settingsFile, type CourseFile } from './course-parts.ts';
import { notACourse } from './course-folder.ts';
import { isHidden } from './safe-path.ts';
import { withZip, type ZipContents } from './zip-reader.ts';

export interface ArchivedCourse {
  readonly source: CourseSource;
  readonly problems: readonly Problem[];
  /** The bytes of a media path of `source`; only while the archive is open. */
  openMedia(path: string): Promise<Readable>;
}

/** Opens the course in `file` and lends it to `work`. Throws `not-found`, `invalid` or `too-large` with one sentence. */
export async function withCourseArchive<T>(file: string, work: (course: ArchivedCourse) => Promise<T>): Promise<T> {
  return withZip(file, async (zip) => {
    const wrapper = wrapperOf(zip);
    if (!zip.has(wrapper + settingsFile)) throw notACourse(file);
    const files: CourseFile[] = zip.entries
      .filter(({ path }) => path.startsWith(wrapper))
      .map(({ path, bytes }) => ({
        path: path.slice(wrapper.length),
        bytes,
        read: (limit) => zip.read(path, limit),
      }));
    const { source, problems } = await collectCourse(files);
    return work({ source, problems, openMedia: (path) => zip.open(wrapper + path) });
  });
}

/** The one folder that holds everything (`kursus/`), as zips made by hand have; '' when there is none. */
function wrapperOf(zip: ZipContents): string {
  if (zip.has(settingsFile)) return '';
  const folders = new Set<string>();
  for (const { path } of zip.entries) {
    if (!isHidden(path)) folders.add(path.slice(0, path.indexOf('/') + 1));
  }
  const [only] = folders;
  return folders.size === 1 && only !== undefined ? only : '';
}
