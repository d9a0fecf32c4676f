import type { TextEdit } from '#shared/course/problem.ts';

/** A difference in whole lines, 1-based; an end of 0 means that the side has none of them and begins behind `start`. */
export interface LineChange {
  readonly originalStartLineNumber: number;
  readonly originalEndLineNumber: number;
  readonly modifiedStartLineNumber: number;
  readonly modifiedEndLineNumber: number;
}

/** The edit of `modified` that brings the lines of one change back to what they are in `original`. */
export function hunkEdit(original: string, modified: string, change: LineChange): TextEdit {
  const wanted = linesOf(original, change.originalStartLineNumber, change.originalEndLineNumber);
  const { starts, length } = lineStarts(modified);
  const { modifiedStartLineNumber: from, modifiedEndLineNumber: to } = change;
  const startOf = (line: number): number => starts[line - 1] ?? length;
  const endOf = (line: number): number => (line < starts.length ? startOf(line + 1) - 1 : length);
  if (to === 0) {
    if (from === 0) return { start: 0, end: 0, text: `${wanted.join('\n')}\n` };
    return { start: endOf(from), end: endOf(from), text: `\n${wanted.join('\n')}` };
  }
  if (change.originalEndLineNumber !== 0) return { start: startOf(from), end: endOf(to), text: wanted.join('\n') };
  if (to < starts.length) return { start: startOf(from), end: startOf(to + 1), text: '' };
  return { start: from > 1 ? endOf(from - 1) : 0, end: length, text: '' };
}

function linesOf(text: string, from: number, to: number): readonly string[] {
  return to === 0 ? [] : text.split('\n').slice(from - 1, to);
}

function lineStarts(text: string): { readonly starts: readonly number[]; readonly length: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { starts, length: text.length };
}
