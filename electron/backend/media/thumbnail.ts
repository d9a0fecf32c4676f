import { readFile } from 'node:fs/promises';
import { mediaPath } from '#files/media-library.ts';
import type { Handler } from '../context.ts';
import { findCourse } from '../course/find.ts';
import { findMedia } from './find.ts';
import { kindOf } from './names.ts';
import { extensionOf, mediaTypes } from './types.ts';

/** Bytes; a larger picture is not worth the time for a glance. */
const largest = 2_000_000;

export const mediaThumbnail: Handler<'media.thumbnail'> = async ({ library }, { courseId, path }) => {
  const open = library.library();
  findCourse(open, courseId);
  const { sha256, bytes } = findMedia(open, courseId, path);
  const type = mediaTypes.get(extensionOf(path))?.contentType;
  if (type === undefined || kindOf(path) !== 'image' || bytes > largest) return { address: null };
  const content = await readFile(mediaPath(open.paths.media, sha256));
  return { address: `data:${type};base64,${content.toString('base64')}` };
};
