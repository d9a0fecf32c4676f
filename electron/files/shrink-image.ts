/** Makes pictures smaller with libvips: narrower, in a format of today, upright, without what the camera wrote into them. */
import { stat } from 'node:fs/promises';

export type ShrunkFormat = 'webp' | 'avif';

/** Why a picture stays as it is. */
export type KeptBecause = 'vector' | 'animated' | 'small' | 'not-smaller' | 'unreadable' | 'unavailable';

export type ShrinkOutcome =
  | { readonly kind: 'smaller'; readonly bytes: number; readonly width: number; readonly height: number }
  | { readonly kind: 'kept'; readonly because: KeptBecause };

export interface ShrinkWish {
  /** Pixels; a narrower picture is not enlarged. */
  readonly width: number;
  readonly format: ShrunkFormat;
}

type Sharp = typeof import('sharp');

/** Bytes; what is below and not too wide is small enough for any line. */
const smallEnough = 60_000;
/** A new copy has to save at least a tenth. */
const worthwhile = 0.9;
/** A picture that unpacks to more is no picture for a course: 100 megapixels. */
const maxPixels = 100_000_000;

/** Null where the library has no build for this computer. */
async function loadSharp(): Promise<Sharp['default'] | null> {
  try {
    return (await import('sharp')).default;
  } catch {
    // Said with each picture: `unavailable`.
    return null;
  }
}

const kept = (because: KeptBecause): ShrinkOutcome => ({ kind: 'kept', because });

/**
 * Writes a smaller copy of the picture `file` to `target`; where none is worthwhile or possible, nothing stays there that
 * counts. `name` tells the type by its extension. The same bytes and wish give the same bytes.
 */
export async function shrinkImage(
  { file, name, target }: { readonly file: string; readonly name: string; readonly target: string },
  { width, format }: ShrinkWish,
): Promise<ShrinkOutcome> {
  if (name.toLowerCase().endsWith('.svg')) return kept('vector');
  const sharp = await loadSharp();
  if (sharp === null) return kept('unavailable');
  const { size } = await stat(file);
  try {
    const picture = sharp(file, { limitInputPixels: maxPixels, failOn: 'error' });
    const { pages = 1, autoOrient } = await picture.metadata();
    if (pages > 1) return kept('animated');
    if (size <= smallEnough && autoOrient.width <= width) return kept('small');
    const upright = picture.autoOrient().resize({ width, withoutEnlargement: true });
    const encoded = format === 'webp' ? upright.webp({ quality: 80 }) : upright.avif({ quality: 55, effort: 3 });
    const made = await encoded.toFile(target);
    if (made.size > size * worthwhile) return kept('not-smaller');
    return { kind: 'smaller', bytes: made.size, width: made.width, height: made.height };
  } catch {
    // libvips says in English what is wrong with the bytes; for the person it is a file that cannot be read.
    return kept('unreadable');
  }
}
