import path from 'node:path';
import { safeFileName } from '#shared/course/names.ts';
import { putMedia } from '#files/media-library.ts';
import type { LibraryReads } from '#store/library.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { assertMediaFile } from './inspect-file.ts';

export const mediaAdd: Handler<'media.add'> = async ({ library, ports }, { courseId, file: token }) => {
  const open = library.library();
  findCourse(open, courseId);
  const file = ports.files.pathOf(token);
  await assertMediaFile(file);
  const { sha256, bytes } = await putMedia(open.paths.media, file);
  return open.write((writes) => {
    findCourse(open, courseId);
    const target = freePath(open, courseId, safeFileName(path.basename(file)), sha256);
    if (!target.existed) {
      writes.media.put(courseId, { path: target.path, sha256, bytes });
      writes.courses.touch(courseId, ports.clock.now().toISOString());
    }
    return { path: target.path, bytes, sha256, existed: target.existed };
  });
};

/** The file's own name, or with -2, -3 … where another content has it; `existed` when this content is there already. */
function freePath(library: LibraryReads, courseId: string, name: string, sha256: string) {
  const { name: stem, ext } = path.parse(name);
  for (let copy = 1; ; copy += 1) {
    const candidate = `media/${copy === 1 ? stem : `${stem}-${copy}`}${ext}`;
    const present = library.media.find(courseId, candidate);
    if (!present) return { path: candidate, existed: false };
    if (present.sha256 === sha256) return { path: candidate, existed: true };
  }
}
