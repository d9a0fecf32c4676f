import type { JobProgress } from '#shared/contract/events.ts';
import { planInputs } from '#files/plan-content.ts';
import { buildZipBase } from '#files/zip-base.ts';
import { ByteProgress } from './byte-progress.ts';
import type { PrepareBaseResult, PrepareBaseTask } from './tasks.ts';

/** Packs what the packages of a release and format share. Memory does not grow with the media. */
export async function prepareBase(
  task: PrepareBaseTask,
  onProgress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<PrepareBaseResult> {
  const { dir, entries, assetsDir, mediaFiles, mediaBytes } = task;
  const progress = new ByteProgress('preparing', { files: entries.length, bytes: mediaBytes }, onProgress);
  const { bytes } = await buildZipBase(dir, planInputs(entries, { assetsDir, mediaFiles }), {
    signal,
    onBytes: (added) => progress.addBytes(added),
    onEntry: () => progress.addFile(),
  });
  return { kind: 'prepare-base', bytes };
}
