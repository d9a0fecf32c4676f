/** A text with LF line ends and the way back to the text that it was made from, whatever its line ends. */
import type { TextEdit } from '../course/problem.ts';

export interface LfText {
  readonly text: string;
  fromSource(offset: number): number;
  /** Edits of `text` as edits of the source, with the source's line ends. */
  toSource(edits: readonly TextEdit[]): readonly TextEdit[];
}

/** How many of the sorted numbers are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function lfText(source: string): LfText {
  /** Offsets in the LF text of the line breaks that were CR LF. */
  const pairs: number[] = [];
  for (let at = source.indexOf('\r\n'); at >= 0; at = source.indexOf('\r\n', at + 2)) pairs.push(at - pairs.length);
  const singles = source.split('\n').length - 1 - pairs.length;
  const eol = pairs.length > singles ? '\r\n' : '\n';
  const toOffset = (offset: number) => offset + countBelow(pairs, offset);
  return {
    text: source.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD'),
    fromSource: (offset) => source.slice(0, offset).replaceAll('\r\n', '\n').length,
    toSource: (edits) =>
      edits.map(({ start, end, text }) => ({
        start: toOffset(start),
        end: toOffset(end),
        text: text.replaceAll('\n', eol),
      })),
  };
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

const isHigh = (code: number) => code >= 0xd8_00 && code <= 0xdb_ff;

/** The smallest change of `text.slice(start, end)` into `replacement`; null when they are the same. Letters stay whole. */
export function smallestEdit(text: string, start: number, end: number, replacement: string): TextEdit | null {
  const old = text.slice(start, end);
  if (old === replacement) return null;
  const most = Math.min(old.length, replacement.length);
  let head = 0;
  while (head < most && old[head] === replacement[head]) head += 1;
  if (head > 0 && isHigh(old.charCodeAt(head - 1))) head -= 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === replacement.at(-1 - tail)) tail += 1;
  // A pair's second half in common is not enough.
  const lowCode = tail > 0 ? (old.at(-tail) ?? '').charCodeAt(0) : 0;
  if (lowCode >= 0xdc_00 && lowCode <= 0xdf_ff) tail -= 1;
  return { start: start + head, end: end - tail, text: replacement.slice(head, replacement.length - tail) };
}
