import type { CompiledCourse } from '../course/compiled.ts';
import { sha256Hex } from '../course/digest.ts';

/** What learners get of a course. */
export interface ReleaseContent {
  readonly compiled: CompiledCourse;
  readonly media: readonly { readonly path: string; readonly sha256: string }[];
  /** JP: stands in the letter, so another number is another release. */
  readonly trainingHours: number;
}

/**
 * 64 hex digits. The version, the draft mark and the key of the slips, which hangs on the version, are left out: a course that
 * only got another number is recognised as unchanged.
 */
export function contentHash({ compiled, media, trainingHours }: ReleaseContent): string {
  const { version: _version, draft: _draft, slipKey: _slipKey, ...outline } = compiled.outline;
  const used = new Set(compiled.media);
  const files = media
    .filter(({ path }) => used.has(path))
    .map(({ path, sha256 }) => `${path} ${sha256}`)
    .toSorted();
  return sha256Hex(JSON.stringify([outline, compiled.contents, files, trainingHours]));
}
