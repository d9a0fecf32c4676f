import { ContractFailure } from '#shared/contract/result.ts';
import type { LibraryReads } from '#store/library.ts';
import type { KeptMediaRow } from '#store/repositories/media-kept.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import type { MediaChange } from './move.ts';
import { freeMediaPath, partsOf } from './names.ts';
import { putInPlace } from './replace.ts';

export const mediaRestore: Handler<'media.restore'> = ({ library, ports }, { courseId, kept }) => {
  const open = library.library();
  return open.writeDurably((writes) => {
    findCourse(open, courseId);
    const change = { open, writes, now: ports.clock.now() };
    return { paths: kept.map((id) => bringBack(change, findKept(open, courseId, id), ports.ids.uuid())) };
  });
};

function bringBack(change: MediaChange, row: KeptMediaRow, newId: string): string {
  const { open, writes, now } = change;
  const { courseId, sha256, bytes, was } = row;
  writes.mediaKept.remove(row.id);
  const present = row.reason === 'removed' ? null : open.media.find(courseId, row.path);
  if (present) {
    const content = { sha256, bytes, extension: partsOf(was).extension };
    return putInPlace(change, courseId, present, content, { id: newId, reason: 'replaced', original: 'goes' });
  }
  const path = freeMediaPath(open, courseId, was);
  writes.media.put(courseId, { path, sha256, bytes });
  writes.courses.touch(courseId, now.toISOString());
  return path;
}

function findKept(library: LibraryReads, courseId: string, id: string): KeptMediaRow {
  const row = library.mediaKept.find(id);
  if (row?.courseId === courseId) return row;
  throw new ContractFailure('not-found', {
    id: 'Media ini tidak dapat dikembalikan: sudah dikembalikan sebelumnya atau sudah lewat 30 hari.',
    en: 'This file cannot be brought back: it was brought back before, or 30 days have passed.',
  });
}
