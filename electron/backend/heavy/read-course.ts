import { mkdir, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createReadStream } from 'node:fs';
import type { JobProgress } from '#shared/contract/events.ts';
import type { CourseSource } from '#shared/course/model.ts';
import type { Problem } from '#shared/course/problem.ts';
import { withCourseArchive } from '#files/course-archive.ts';
import { readCourseFolder } from '#files/course-folder.ts';
import { missingMedia } from '#files/course-writer.ts';
import { aboutFile } from '#files/failure.ts';
import { putMediaStream, type StoredMedia } from '#files/media-library.ts';
import { ByteProgress } from './byte-progress.ts';
import { requireSettings } from './require-settings.ts';
import type { ReadCourseResult, ReadCourseTask } from './tasks.ts';

interface OpenCourse {
  readonly source: CourseSource;
  readonly problems: readonly Problem[];
  openMedia(path: string): Promise<Readable>;
}

/** Reads a course and stages its media. When it fails or is cancelled, what it staged is removed again. */
export async function readCourse(
  task: ReadCourseTask,
  onProgress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<ReadCourseResult> {
  onProgress({ phase: 'reading', done: 0, total: 0, bytes: 0, totalBytes: 0 });
  return withCourse(task.from, async (course) => {
    signal.throwIfAborted();
    requireSettings(course.source);
    const mediaFiles = await stageMedia(course, task.stagingDir, onProgress, signal);
    return { kind: 'read-course', source: course.source, mediaFiles, problems: course.problems };
  });
}

async function withCourse<T>(from: string, work: (course: OpenCourse) => Promise<T>): Promise<T> {
  const info = await aboutFile(from, () => stat(from));
  if (!info.isDirectory()) return withCourseArchive(from, work);
  const { source, mediaFiles, problems } = await readCourseFolder(from);
  const openMedia = async (path: string): Promise<Readable> => {
    const file = mediaFiles[path];
    if (file === undefined) throw missingMedia(path);
    return createReadStream(file);
  };
  return work({ source, problems, openMedia });
}

async function stageMedia(
  course: OpenCourse,
  stagingDir: string,
  onProgress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<ReadCourseResult['mediaFiles']> {
  const { media } = course.source;
  const bytes = media.reduce((sum, file) => sum + file.bytes, 0);
  const progress = new ByteProgress('storing', { files: media.length, bytes }, onProgress);
  const staged: Record<string, StoredMedia> = {};
  const made = await mkdir(stagingDir, { recursive: true });
  try {
    for (const file of media) {
      signal.throwIfAborted();
      staged[file.path] = await aboutFile(file.path, () =>
        putMediaStream(stagingDir, () => course.openMedia(file.path), signal),
      );
      progress.addBytes(file.bytes);
      progress.addFile();
    }
  } catch (error) {
    await removeStaged(Object.values(staged), made);
    throw error;
  }
  return Object.fromEntries(Object.entries(staged).map(([path, { file, sha256 }]) => [path, { file, sha256 }]));
}

/** Removes the folder if this run made it, else only the files that this run added. */
async function removeStaged(staged: readonly StoredMedia[], made: string | undefined): Promise<void> {
  if (made !== undefined) return rm(made, { recursive: true, force: true });
  for (const { file, existed } of staged) if (!existed) await rm(file, { force: true });
}
