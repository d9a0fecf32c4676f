/** Which part of a course a file is, and how parts become a `CourseSource`. Knows paths and texts, not where they come from. */
import type { CourseSource, MediaFile, SourceFile } from '#shared/course/model.ts';
import type { LocalText, Problem } from '#shared/course/problem.ts';
import { byPath } from './entry-sink.ts';
import { isHidden, pathKey } from './safe-path.ts';
import { decodeText, maxTextBytes } from './text-file.ts';

export const settingsFile = 'course.yaml';

/** One file of a course folder or archive. */
export interface CourseFile {
  /** Relative to the course, `/` separated. */
  readonly path: string;
  readonly bytes: number;
  /** The whole content; fails when it is over `limit` bytes. */
  read(limit: number): Promise<Uint8Array>;
}

export type CoursePart = 'settings' | 'module' | 'bank' | 'media' | 'hidden' | 'unknown';

export function coursePart(path: string): CoursePart {
  if (isHidden(path)) return 'hidden';
  if (path === settingsFile) return 'settings';
  if (/^modules\/[^/]+\.md$/.test(path)) return 'module';
  if (/^banks\/[^/]+\.md$/.test(path)) return 'bank';
  if (path.startsWith('media/')) return 'media';
  return 'unknown';
}

export interface CollectedCourse {
  readonly source: CourseSource;
  /** What was left out, and why. */
  readonly problems: readonly Problem[];
}

/** Reads the texts of a course out of its files (in any order). The caller has made sure that `course.yaml` is there. */
export async function collectCourse(files: readonly CourseFile[]): Promise<CollectedCourse> {
  const modules: SourceFile[] = [];
  const banks: SourceFile[] = [];
  const media: MediaFile[] = [];
  const problems: Problem[] = [];
  let settingsText = '';
  for (const file of files.toSorted(byPath)) {
    const part = coursePart(file.path);
    if (part === 'media') media.push(await mediaOf(file));
    else if (part === 'hidden' || part === 'unknown') problems.push(leftOut(file.path, part));
    else {
      const text = decodeText(await file.read(maxTextBytes), file.path);
      if (part === 'settings') settingsText = text;
      else (part === 'module' ? modules : banks).push({ file: file.path.slice(file.path.indexOf('/') + 1), text });
    }
  }
  problems.push(...sameNames(files));
  return { source: { settingsText, modules, banks, media }, problems: problems.toSorted(byFile) };
}

/** A caption file is read as text; one that is no text stays what it is, a file. */
async function mediaOf(file: CourseFile): Promise<MediaFile> {
  const { path, bytes } = file;
  if (!path.endsWith('.vtt') || bytes > maxTextBytes) return { path, bytes };
  const captions = new TextDecoder().decode(await file.read(maxTextBytes));
  return { path, bytes, captions };
}

function byFile(a: Problem, b: Problem): number {
  return byPath({ path: a.file }, { path: b.file });
}

function leftOut(path: string, part: 'hidden' | 'unknown'): Problem {
  const message: LocalText =
    part === 'hidden'
      ? { id: `Berkas sistem, dilewati: ${path}`, en: `A system file, left out: ${path}` }
      : {
          id: `Bukan bagian dari kursus, dilewati: ${path}. Modul ada di modules/, bank soal di banks/, gambar dan media di media/.`,
          en: `Not a part of the course, left out: ${path}. Modules belong in modules/, question banks in banks/, pictures and media in media/.`,
        };
  const [code, severity] =
    part === 'hidden' ? (['hidden-file', 'info'] as const) : (['unknown-file', 'warning'] as const);
  return { code, severity, file: path, line: 1, column: 1, message };
}

/** Names that are two files here but one on Windows and macOS. */
function sameNames(files: readonly CourseFile[]): Problem[] {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path } of files.toSorted(byPath)) {
    const other = seen.get(pathKey(path));
    seen.set(pathKey(path), path);
    if (other === undefined) continue;
    const message = {
      id: `Di Windows, ${path} dan ${other} adalah berkas yang sama. Ganti nama salah satunya.`,
      en: `On Windows, ${path} and ${other} are the same file. Rename one of them.`,
    };
    problems.push({ code: 'same-file-name', severity: 'warning', file: path, line: 1, column: 1, message });
  }
  return problems;
}
