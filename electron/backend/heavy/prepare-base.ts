import type { JobProgress } from '#shared/contract/events.ts';
import { planInputs } from '#files/plan-content.ts';
import { ContractFailure } from '#shared/contract/result.ts';
import { buildZipBase, type ZipBase } from '#files/zip-base.ts';
import { ByteProgress } from './byte-progress.ts';
import type { PrepareBaseResult, PrepareBaseTask } from './tasks.ts';

/**
 * Packs what the packages of a release and format share. Memory does not grow with the media. Throws `invalid` when a
 * medium is not the one that was released.
 */
export async function prepareBase(
  task: PrepareBaseTask,
  onProgress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<PrepareBaseResult> {
  const { dir, entries, assetsDir, mediaFiles, mediaBytes } = task;
  const progress = new ByteProgress('preparing', { files: entries.length, bytes: mediaBytes }, onProgress);
  const base = await buildZipBase(dir, planInputs(entries, { assetsDir, mediaFiles }), {
    signal,
    onBytes: (added) => progress.addBytes(added),
    onEntry: () => progress.addFile(),
  });
  requireReleasedMedia(task, base);
  return { kind: 'prepare-base', bytes: base.bytes };
}

/** Held against the bytes that were packed, not the file: it could change between two readings. */
function requireReleasedMedia({ entries, mediaSha256 }: PrepareBaseTask, { records }: ZipBase): void {
  const packed = new Map(records.map(({ path, sha256 }) => [path, sha256]));
  for (const { path, source } of entries) {
    if (source.kind === 'media' && packed.get(path) !== mediaSha256[source.path]) throw alteredMedium(source.path);
  }
}

function alteredMedium(path: string): ContractFailure {
  return new ContractFailure('invalid', {
    id: `Berkas media berubah di diska sejak rilis dibuat: ${path}. Kembalikan berkas aslinya lewat Media kursus itu, lalu lanjutkan.`,
    en: `A media file changed on the disk since the release was made: ${path}. Add the original file again under the course's media, then resume.`,
  });
}
