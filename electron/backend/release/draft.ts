import { statSync } from 'node:fs';
import type { CompiledCourse } from '#shared/course/compiled.ts';
import type { CourseSettings, CourseSource } from '#shared/course/model.ts';
import type { Problem } from '#shared/course/problem.ts';
import { compileCourse } from '#shared/packaging/compile.ts';
import { contentHash } from '#shared/release/content-hash.ts';
import type { ReadinessItem } from '#shared/release/model.ts';
import { readiness } from '#shared/release/readiness.ts';
import { stateSize } from '#shared/results/state-size.ts';
import type { LibraryReads } from '#store/library.ts';
import type { MediaRow } from '#store/repositories/media.ts';
import { mediaPath } from '#files/media-library.ts';
import { settingsOf } from '../course/facts.ts';
import { courseSnapshot } from '../course/snapshot.ts';

/** A course as it would be released now. */
export interface ReleaseDraft {
  readonly source: CourseSource;
  readonly settings: CourseSettings;
  readonly compiled: CompiledCourse;
  readonly media: readonly MediaRow[];
  readonly contentSha256: string;
  readonly items: readonly ReadinessItem[];
}

/** Throws `not-found`, or `invalid` when `course.yaml` cannot be read. */
export function releaseDraft(library: LibraryReads, mediaDir: string, courseId: string): ReleaseDraft {
  return library.snapshot(() => {
    const { source } = courseSnapshot(library, mediaDir, courseId);
    const settings = settingsOf(source.settingsText);
    const { course: compiled, problems } = compileCourse(source, { draft: false });
    if (compiled === null) throw new Error('settings that can be read make a course');
    const media = library.media.ofCourse(courseId);
    const { trainingHours } = settings;
    const items = readiness({
      problems: [...problems, ...lostMedia(mediaDir, compiled, media)],
      state: stateSize(compiled.outline),
      mediaBytes: usedBytes(compiled, media),
      settings,
      ...rehearsal(compiled, library.rehearsals.ofCourse(courseId)),
    });
    return { source, settings, compiled, media, contentSha256: contentHash({ compiled, media, trainingHours }), items };
  });
}

/** Of the media that go into a package. */
export function usedBytes(compiled: CompiledCourse, media: readonly MediaRow[]): number {
  const used = new Set(compiled.media);
  return media.reduce((sum, { path, bytes }) => sum + (used.has(path) ? bytes : 0), 0);
}

/** Used media whose file is gone or of another length: a release is for good, and no package could be made of this one. */
function lostMedia(mediaDir: string, compiled: CompiledCourse, media: readonly MediaRow[]): readonly Problem[] {
  const used = new Set(compiled.media);
  return media.flatMap(({ path, sha256, bytes }): readonly Problem[] => {
    if (!used.has(path)) return [];
    const file = statSync(mediaPath(mediaDir, sha256), { throwIfNoEntry: false });
    if (file?.size === bytes) return [];
    return [{ code: 'media-lost', severity: 'error', file: path, line: 1, column: 1, message: lost(path) }];
  });
}

function lost(path: string): Problem['message'] {
  return {
    id: `Berkas ${path} hilang atau rusak di perpustakaan. Tambahkan lagi berkas aslinya ke kursus ini.`,
    en: `The file ${path} is gone or damaged in the library. Add the original to this course again.`,
  };
}

function rehearsal(
  { outline }: CompiledCourse,
  rows: readonly { readonly questionId: string; readonly fingerprint: string }[],
): { readonly questions: number; readonly rehearsed: number } {
  const tried = new Map(rows.map(({ questionId, fingerprint }) => [questionId, fingerprint]));
  const questions = outline.modules.flatMap((module) => module.questions);
  const rehearsed = questions.filter(({ id, fingerprint }) => tried.get(id) === fingerprint);
  return { questions: questions.length, rehearsed: rehearsed.length };
}
