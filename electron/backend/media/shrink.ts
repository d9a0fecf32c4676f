import type { JobProgress, ShrinkResult } from '#shared/contract/events.ts';
import type { ParsedInputOf } from '#shared/contract/contract.ts';
import { mediaPath, putMedia } from '#files/media-library.ts';
import type { MediaRow } from '#store/repositories/media.ts';
import type { BackendContext, Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import type { ShrinkImagesResult } from '../heavy/tasks.ts';
import { expectResult } from '../heavy-result.ts';
import { withStaging } from '../import/staging.ts';
import { findMedia } from './find.ts';
import { putInPlace } from './replace.ts';

export const mediaShrink: Handler<'media.shrink'> = (context, input) => {
  const open = context.library.library();
  findCourse(open, input.courseId);
  const items = [...new Set(input.paths)].map((path) => findMedia(open, input.courseId, path));
  const jobId = context.jobs.start('shrink', (signal, report) => shrink(context, input, items, signal, report));
  return { jobId };
};

type Shrunk = ShrinkImagesResult['items'][number];

async function shrink(
  context: BackendContext,
  { courseId, width, format }: ParsedInputOf<'media.shrink'>,
  items: readonly MediaRow[],
  signal: AbortSignal,
  report: (progress: JobProgress) => void,
): Promise<ShrinkResult> {
  const { ports, library } = context;
  const { paths } = library.library();
  const results: ShrinkResult['items'][number][] = [];
  await withStaging(paths.dir, ports.ids, async (dir) => {
    const images = items.map(({ path, sha256 }) => ({ path, file: mediaPath(paths.media, sha256) }));
    const task = { kind: 'shrink-images', images, wish: { width, format }, dir } as const;
    const made = expectResult('shrink-images', await ports.heavy.run(task, report, signal));
    for (const [index, item] of items.entries()) {
      const shrunk = made.items[index];
      if (shrunk) results.push(await adopt(context, courseId, item, shrunk, format));
    }
  });
  context.publish({ type: 'changed', topics: ['media', 'modules', 'course'], courseId });
  return { kind: 'shrink', items: results };
}

/** Puts one smaller picture in its place, unless other content came there meanwhile. */
async function adopt(
  { ports, library }: BackendContext,
  courseId: string,
  item: MediaRow,
  { file, outcome }: Shrunk,
  format: string,
): Promise<ShrinkResult['items'][number]> {
  const open = library.library();
  const before = item.bytes;
  if (outcome.kind === 'kept') return { path: item.path, before, after: before, kept: null, because: outcome.because };
  const { sha256, bytes } = await putMedia(open.paths.media, file);
  return open.writeDurably((writes) => {
    const present = open.media.find(courseId, item.path);
    if (present?.sha256 !== item.sha256) {
      return { path: item.path, before, after: before, kept: null, because: 'changed' };
    }
    const hasOriginal = open.mediaKept
      .ofCourse(courseId)
      .some(({ path, reason }) => path === item.path && reason === 'original');
    const change = { open, writes, now: ports.clock.now() };
    const id = ports.ids.uuid();
    // Of a picture that is made smaller again, the first one stays the original.
    const kept = hasOriginal
      ? ({ id, reason: 'replaced', original: 'stays' } as const)
      : ({ id, reason: 'original', original: 'stays' } as const);
    const path = putInPlace(change, courseId, item, { sha256, bytes, extension: `.${format}` }, kept);
    return { path, before, after: bytes, kept: id, because: null };
  });
}
