/** What `<course>` means: a folder, an `.ajar` file, or `<library>#<id>`. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { requireSettings } from '#backend/heavy/require-settings.ts';
import { runHeavyTask } from '#backend/heavy/run.ts';
import { withCourseArchive } from '#files/course-archive.ts';
import { readCourseFolder } from '#files/course-folder.ts';
import type { CourseSource } from '#shared/course/model.ts';
import type { Problem } from '#shared/course/problem.ts';
import { requireLibrary } from './library-session.ts';
import { UsageError } from './say.ts';
import type { Terminal } from './terminal.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export type CourseReference =
  | { readonly kind: 'files'; readonly path: string }
  | { readonly kind: 'library'; readonly dir: string; readonly id: string };

/** A name that exists as it stands is a file or folder, even with a `#` in it. */
export function courseReference(terminal: Terminal, name: string): CourseReference {
  const path = resolve(terminal.cwd, name);
  const mark = name.lastIndexOf('#');
  if (mark <= 0 || existsSync(path)) return { kind: 'files', path };
  const dir = resolve(terminal.cwd, name.slice(0, mark));
  requireLibrary(dir);
  const id = name.slice(mark + 1);
  if (!uuid.test(id)) {
    throw new UsageError({ id: `Bukan id kursus: "${id}"`, en: `Not the id of a course: "${id}"` });
  }
  return { kind: 'library', dir, id };
}

export interface ReleaseReference {
  readonly dir: string;
  readonly courseId: string;
  readonly version: string;
}

/** `<library>#<id>@<version>`. */
export function releaseReference(terminal: Terminal, name: string): ReleaseReference {
  const mark = name.lastIndexOf('@');
  const reference = mark > name.lastIndexOf('#') ? courseReference(terminal, name.slice(0, mark)) : null;
  const version = name.slice(mark + 1);
  if (reference?.kind === 'library' && version !== '') return { dir: reference.dir, courseId: reference.id, version };
  throw new UsageError({
    id: `Tulis rilisnya sebagai <perpustakaan>#<id>@<versi>, misalnya "perpustakaan#0192…@1.0.0": ${name}`,
    en: `Write the release as <library>#<id>@<version>, for example "library#0192…@1.0.0": ${name}`,
  });
}

export interface CourseTexts {
  readonly source: CourseSource;
  /** What the reading itself had to say. */
  readonly problems: readonly Problem[];
}

/** The texts of a course, without unpacking its media. Throws with file and line when `course.yaml` is broken. */
export async function readCourseTexts(path: string): Promise<CourseTexts> {
  const read = await readTexts(path);
  requireSettings(read.source);
  return read;
}

async function readTexts(path: string): Promise<CourseTexts> {
  const isFile = existsSync(path) && (await stat(path)).isFile();
  if (!isFile) return readCourseFolder(path);
  return withCourseArchive(path, async ({ source, problems }) => ({ source, problems }));
}

export interface CourseWithMedia extends CourseTexts {
  /** Absolute file by media path. */
  readonly mediaFiles: Readonly<Record<string, string>>;
}

/** Lends a course with its media as files to `work`; those of an archive are unpacked for as long as that takes. */
export async function withCourseFiles<T>(
  terminal: Terminal,
  path: string,
  work: (course: CourseWithMedia) => Promise<T>,
): Promise<T> {
  const isFile = existsSync(path) && (await stat(path)).isFile();
  if (!isFile) {
    const read = await readCourseFolder(path);
    requireSettings(read.source);
    return work(read);
  }
  const temporary = await mkdtemp(join(tmpdir(), 'ajar-'));
  try {
    const task = { kind: 'read-course', from: path, stagingDir: join(temporary, 'media') } as const;
    const read = await runHeavyTask(task, (progress) => terminal.progress(progress), terminal.signal);
    if (read.kind !== 'read-course') throw new Error('read-course gave another result');
    const mediaFiles = Object.fromEntries(Object.entries(read.mediaFiles).map(([name, { file }]) => [name, file]));
    return await work({ source: read.source, problems: read.problems, mediaFiles });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
