import type { JobProgress } from '#shared/contract/events.ts';
import { exportCourse } from './export-course.ts';
import { makeDocument } from './make-document.ts';
import { numberContents } from './number-contents.ts';
import { packCourse } from './pack-course.ts';
import { prepareBase } from './prepare-base.ts';
import { readCourse } from './read-course.ts';
import type { HeavyResult, HeavyTask } from './tasks.ts';
import { verifyFile } from './verify-file.ts';
import { shrinkImages } from './shrink-images.ts';
import { writePackage } from './write-package.ts';

/**
 * Runs one heavy task in this thread. Rejects with the signal's reason when aborted; whatever happens short of success,
 * nothing is left behind.
 */
export async function runHeavyTask(
  task: HeavyTask,
  onProgress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<HeavyResult> {
  signal.throwIfAborted();
  switch (task.kind) {
    case 'export':
      return exportCourse(task, onProgress, signal);
    case 'document':
      return makeDocument(task, onProgress, signal);
    case 'number-contents':
      return numberContents(task, signal);
    case 'pack':
      return packCourse(task, onProgress, signal);
    case 'read-course':
      return readCourse(task, onProgress, signal);
    case 'prepare-base':
      return prepareBase(task, onProgress, signal);
    case 'verify':
      return verifyFile(task, onProgress, signal);
    case 'shrink-images':
      return shrinkImages(task, onProgress, signal);
    case 'write-package':
      return writePackage(task, signal);
  }
}
