import { basename } from 'node:path';
import type { JobProgress, PackResult } from '#shared/contract/events.ts';
import { writeCourseArchive, writeCourseFolder } from '#files/course-writer.ts';
import { ByteProgress } from './byte-progress.ts';
import type { PackTask } from './tasks.ts';

/** Writes the exchange form of a course. */
export async function packCourse(
  task: PackTask,
  onProgress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<PackResult> {
  const { source, mediaFiles, target } = task;
  const texts = [source.settingsText, ...[...source.modules, ...source.banks].map((file) => file.text)];
  const bytes =
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) +
    source.media.reduce((sum, file) => sum + file.bytes, 0);
  const size = { files: texts.length + source.media.length, bytes };
  const progress = new ByteProgress('writing', size, onProgress);
  const options = {
    signal,
    onBytes: (added: number) => progress.addBytes(added),
    onEntry: () => progress.addFile(),
  };
  const write = target.toLowerCase().endsWith('.ajar') ? writeCourseArchive : writeCourseFolder;
  const written = await write(target, { source, mediaFiles }, options);
  return { kind: 'pack', name: basename(target), files: written.files, bytes: written.bytes };
}
