import { ContractFailure } from '#shared/contract/result.ts';
import { mediaPath } from '#shared/markdown/addresses.ts';
import { safeFileName } from '#shared/course/names.ts';
import type { LibraryReads } from '#store/library.ts';
import type { MediaRow } from '#store/repositories/media.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { findMedia } from './find.ts';
import { moveMedia } from './move.ts';
import { captionsBeside, kindOf, partsOf } from './names.ts';

export const mediaRename: Handler<'media.rename'> = ({ library, ports }, { courseId, path, name, as }) => {
  const open = library.library();
  return open.writeDurably((writes) => {
    findCourse(open, courseId);
    const item = findMedia(open, courseId, path);
    const to = targetOf(path, name, as);
    if (to === path) return { path, changedTexts: 0 };
    assertFree(open, courseId, to);
    const captions = captionsOf(open, courseId, path);
    const change = { open, writes, now: ports.clock.now() };
    if (captions) {
      assertFree(open, courseId, captionsBeside(to));
      moveMedia(change, courseId, captions, captionsBeside(to));
    }
    return { path: to, changedTexts: moveMedia(change, courseId, item, to) };
  });
};

function targetOf(path: string, name: string, as: 'safe' | 'given'): string {
  const { folder, extension } = partsOf(path);
  const typed = name.trim();
  const stem = typed.toLowerCase().endsWith(extension.toLowerCase())
    ? typed.slice(0, typed.length - extension.length)
    : typed;
  const target = folder + (as === 'given' ? stem + extension : safeFileName(stem + extension));
  const isName = stem !== '' && !stem.includes('/') && mediaPath(encodeURI(target)) === target;
  if (isName) return target;
  throw new ContractFailure('invalid', {
    id: `“${name}” tidak dapat menjadi nama berkas. Pakai huruf, angka, dan tanda hubung.`,
    en: `“${name}” cannot be the name of a file. Use letters, digits and hyphens.`,
  });
}

function assertFree(library: LibraryReads, courseId: string, path: string): void {
  if (library.media.find(courseId, path) === null) return;
  throw new ContractFailure('conflict', {
    id: `Sudah ada media bernama “${path}” di kursus ini. Pilih nama lain.`,
    en: `This course already has media called “${path}”. Choose another name.`,
  });
}

/** The caption file that goes along. Throws when `path` is such a file itself: its name is how its video finds it. */
function captionsOf(library: LibraryReads, courseId: string, path: string): MediaRow | null {
  const beside = captionsBeside(path);
  const others = library.media
    .ofCourse(courseId)
    .filter((item) => item.path !== path && /^(?:video|audio)$/.test(kindOf(item.path)))
    .filter((item) => captionsBeside(item.path) === beside);
  const [partner] = others;
  if (kindOf(path) === 'captions' && partner) {
    throw new ContractFailure('invalid', {
      id: `“${path}” adalah teks untuk “${partner.path}” dan harus bernama sama. Ganti nama “${partner.path}”; teksnya ikut berganti nama.`,
      en: `“${path}” holds the captions of “${partner.path}” and has to have the same name. Rename “${partner.path}”; its captions follow.`,
    });
  }
  const hasCaptions = kindOf(path) === 'video' || kindOf(path) === 'audio';
  return hasCaptions && !partner ? library.media.find(courseId, beside) : null;
}
