import { z } from 'zod';
import { command, query } from './define.ts';
import { courseId, fileToken, isoTime, moduleId } from './schemas.ts';

/** `media/alur.png`. */
const mediaPath = z.string().min(1).max(300);
const words = z.string().max(2_000);
const kind = z.enum(['image', 'video', 'audio', 'captions']);
const fileRef = z.strictObject({ courseId, path: mediaPath });
const keptId = z.uuid();

export const mediaPlace = z.strictObject({
  /** `modules/01-pengantar.md`, `banks/layanan.md`. */
  file: z.string(),
  /** Null in a question bank. */
  moduleId: moduleId.nullable(),
  /** Null in a module. */
  bankId: z.uuid().nullable(),
  title: z.string(),
  line: z.int(),
  column: z.int(),
  /** `link`: the file is not shown, a link opens it. */
  kind: z.enum(['shown', 'link']),
  alt: z.string(),
  caption: z.string(),
});

export const mediaDetails = z.strictObject({
  path: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  kind,
  /** Where modules and banks use it, in course order; of captions, where their video is. */
  places: z.array(mediaPlace),
  /** Places in modules that are in the trash. */
  trashedPlaces: z.int(),
  /** What a smaller image was made from. */
  original: z.strictObject({ kept: keptId, bytes: z.int() }).nullable(),
});

export const mediaMethods = {
  /** In path order. */
  'media.list': query(z.strictObject({ courseId }), z.array(mediaDetails), ['media', 'modules', 'course']),
  /** A picture as a `data:` address, to be shown small; null for other files and for pictures above 2 MB. */
  'media.thumbnail': query(fileRef, z.strictObject({ address: z.string().nullable() }), ['media']),
  /** Copies a file into the course's media: lower-case ASCII name, deduplicated by content. */
  'media.add': command(
    z.strictObject({ courseId, file: fileToken }),
    z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string(), existed: z.boolean() }),
    ['media'],
  ),
  /**
   * Another name for a file; every module and bank follows, the captions beside a video too. `name` is a file name, with its
   * extension or without. `safe`: made lower-case ASCII first; `given`: as it is, to undo. Conflict when the name is taken.
   */
  'media.rename': command(
    fileRef.extend({ name: z.string().min(1).max(200), as: z.enum(['safe', 'given']) }),
    z.strictObject({ path: z.string(), changedTexts: z.int() }),
    ['media', 'modules', 'course'],
  ),
  /**
   * Other content in the same place; with another extension (of the same kind) every use follows. `kept`: give it to
   * `media.restore` to undo; null when the content was the same.
   */
  'media.replace': command(
    fileRef.extend({ file: fileToken }),
    z.strictObject({ path: z.string(), bytes: z.int(), kept: keptId.nullable() }),
    ['media', 'modules', 'course'],
  ),
  /** Takes files out of the course for 30 days, then for good. `refuse`: conflict when one of them is used. */
  'media.remove': command(
    z.strictObject({ courseId, paths: z.array(mediaPath).min(1).max(2_000), used: z.enum(['refuse', 'remove']) }),
    z.strictObject({ kept: z.array(keptId) }),
    ['media'],
  ),
  /** What can be brought back, newest first. `path`: what stands in its place now; `was`: its own path. */
  'media.kept': query(
    z.strictObject({ courseId }),
    z.array(
      z.strictObject({
        id: keptId,
        path: z.string(),
        was: z.string(),
        bytes: z.int(),
        kind,
        reason: z.enum(['removed', 'replaced', 'original']),
        at: isoTime,
      }),
    ),
    ['media'],
  ),
  /** Brings back what was removed, replaced or made smaller; what stood there meanwhile is kept in turn. */
  'media.restore': command(
    z.strictObject({ courseId, kept: z.array(keptId).min(1).max(2_000) }),
    z.strictObject({ paths: z.array(z.string()) }),
    ['media', 'modules', 'course'],
  ),
  /**
   * Makes pictures smaller: at most `width` pixels wide and in `format`, upright, without what the camera recorded. A job;
   * its result says for each what it saved or why it was left. The originals are kept (`media.kept`).
   */
  'media.shrink': command(
    z.strictObject({
      courseId,
      paths: z.array(mediaPath).min(1).max(2_000),
      width: z.int().min(200).max(8_000),
      format: z.enum(['webp', 'avif']),
    }),
    z.strictObject({ jobId: z.string() }),
    ['jobs'],
  ),
  /**
   * Describes places of use anew, all of them or none. `place` is as `media.list` told it: conflict when the text has moved
   * on. The same call with the words before undoes it.
   */
  'media.describe': command(
    z.strictObject({
      courseId,
      path: mediaPath,
      changes: z
        .array(z.strictObject({ place: mediaPlace.extend({ kind: z.literal('shown') }), alt: words, caption: words }))
        .min(1)
        .max(2_000),
    }),
    z.strictObject({ changedTexts: z.int() }),
    ['modules', 'course', 'media'],
  ),
};
