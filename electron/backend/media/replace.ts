import path from 'node:path';
import { ContractFailure } from '#shared/contract/result.ts';
import { putMedia } from '#files/media-library.ts';
import type { MediaRow } from '#store/repositories/media.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { findMedia } from './find.ts';
import { assertMediaFile } from './inspect-file.ts';
import { moveMedia, type MediaChange } from './move.ts';
import { freeMediaPath, kindOf, partsOf } from './names.ts';
import { extensionOf } from './types.ts';
import type { KeptReason } from '#store/repositories/media-kept.ts';

export const mediaReplace: Handler<'media.replace'> = async ({ library, ports }, input) => {
  const { courseId, path: present, file: token } = input;
  const open = library.library();
  findCourse(open, courseId);
  findMedia(open, courseId, present);
  const file = ports.files.pathOf(token);
  await assertMediaFile(file);
  assertSameKind(present, path.basename(file));
  const { sha256, bytes } = await putMedia(open.paths.media, file);
  return open.writeDurably((writes) => {
    findCourse(open, courseId);
    const item = findMedia(open, courseId, present);
    if (item.sha256 === sha256) return { path: present, bytes, kept: null };
    const change = { open, writes, now: ports.clock.now() };
    const content = { sha256, bytes, extension: `.${extensionOf(file)}` };
    const kept = ports.ids.uuid();
    return {
      path: putInPlace(change, courseId, item, content, { id: kept, reason: 'replaced', original: 'goes' }),
      bytes,
      kept,
    };
  });
};

interface NewContent {
  readonly sha256: string;
  readonly bytes: number;
  /** With its point. */
  readonly extension: string;
}

interface Keeping {
  readonly id: string;
  readonly reason: KeptReason;
  /** Is what an earlier picture here was made from still the original of the new content? */
  readonly original: 'stays' | 'goes';
}

/** Puts other content where `item` is, and keeps what was there. Returns the path, which follows the extension. */
export function putInPlace(
  change: MediaChange,
  courseId: string,
  item: MediaRow,
  { sha256, bytes, extension }: NewContent,
  kept: Keeping,
): string {
  const { open, writes, now } = change;
  const { folder, stem, extension: before } = partsOf(item.path);
  const isSameType = before.toLowerCase() === extension.toLowerCase();
  const to = isSameType ? item.path : freeMediaPath(open, courseId, folder + stem + extension);
  writes.media.put(courseId, { path: item.path, sha256, bytes });
  if (kept.original === 'goes') writes.mediaKept.outdateOriginals(courseId, item.path);
  writes.mediaKept.add({ ...item, id: kept.id, reason: kept.reason, courseId, was: item.path, at: now.toISOString() });
  if (to !== item.path) moveMedia(change, courseId, { path: item.path, sha256, bytes }, to);
  writes.courses.touch(courseId, now.toISOString());
  return to;
}

function assertSameKind(present: string, name: string): void {
  if (kindOf(present) === kindOf(name)) return;
  throw new ContractFailure('invalid', {
    id: `“${present}” tidak dapat diganti dengan “${name}”: jenisnya berbeda. Pilih berkas sejenis, atau tambahkan sebagai media baru.`,
    en: `“${present}” cannot be replaced by “${name}”: they are of different kinds. Choose a file of the same kind, or add it as new media.`,
  });
}
