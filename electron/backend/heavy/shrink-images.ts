import { join } from 'node:path';
import type { JobProgress } from '#shared/contract/events.ts';
import { shrinkImage } from '#files/shrink-image.ts';
import type { ShrinkImagesResult, ShrinkImagesTask } from './tasks.ts';

/** One picture after the other: libvips uses all processors for each. */
export async function shrinkImages(
  { images, wish, dir }: ShrinkImagesTask,
  onProgress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<ShrinkImagesResult> {
  const total = images.length;
  const items: ShrinkImagesResult['items'][number][] = [];
  for (const [done, { path, file }] of images.entries()) {
    signal.throwIfAborted();
    onProgress({ phase: 'shrinking', done, total, bytes: 0, totalBytes: 0 });
    const target = join(dir, String(done));
    const outcome = await shrinkImage({ file, name: path, target }, wish);
    items.push({ path, file: target, outcome });
  }
  signal.throwIfAborted();
  return { kind: 'shrink-images', items };
}
