/** What learners type, in `[A-Za-z0-9_~-]` without loss; prose takes little more than its own length. */
import { digits64, packDigits, unpackDigits } from './pack.ts';

/** Two characters each; everything else but letters, digits, `-` and space takes five. */
const frequent = '.,;:!?\'"()/%&@#+=*_\n“”‘’–—•°²½×éèêëáàâäóôöíîïúûüçñ…€$<>[]{}|\\';
const unit = [2 ** 18];

/** Stands at the end of a text whose end was left out. */
export const cutMark = '…';

function packUnit(character: string): string {
  if (character === ' ') return '_';
  const at = frequent.indexOf(character);
  return at >= 0 ? `~${digits64.charAt(at)}` : `~-${packDigits([character.charCodeAt(0)], unit)}`;
}

export function packText(text: string): string {
  const isCut = text.endsWith(cutMark);
  const packed = (isCut ? text.slice(0, -1) : text).replace(/[^A-Za-z0-9-]/g, packUnit);
  return isCut ? `${packed}~` : packed;
}

/** At most `limit` characters (at least 1) of a packed text: what is longer is cut and ends with the cut mark. */
export function cutPacked(packed: string, limit: number): string {
  if (packed.length <= limit) return packed;
  // No half escape, and no half of a character that takes two.
  const whole = packed.slice(0, limit - 1).replace(/~(?:-[\w-]{0,2})?$/, '');
  const halved = /[\ud800-\udbff]$/.test(unpackText(whole.slice(-5)));
  return `${halved ? whole.slice(0, -5) : whole}~`;
}

export function unpackText(packed: string): string {
  return packed.replace(/~-([\w-]{3})|~([\w-])|[~_]/g, (mark, long?: string, short?: string) => {
    if (long !== undefined) return String.fromCharCode(unpackDigits(long, unit)?.[0] ?? 0);
    if (short !== undefined) return frequent.charAt(digits64.indexOf(short));
    return mark === '_' ? ' ' : cutMark;
  });
}
