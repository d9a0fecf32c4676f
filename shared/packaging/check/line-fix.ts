import type { LocalText, Place } from '../../course/problem.ts';
import type { Fix } from '../../quiz/problem-at.ts';

/** Offset of a line's first character; null behind the end of the text. */
function lineStart(text: string, line: number): number | null {
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return null;
    start = end + 1;
  }
  return start;
}

/** Replaces the first `from` at or behind a place in its line; undefined when it does not stand there as written. */
export function replaceInLine(text: string, place: Place, from: string, to: string, label: LocalText): Fix | undefined {
  const start = lineStart(text, place.line);
  if (start === null) return undefined;
  const lineBreak = text.indexOf('\n', start);
  const end = lineBreak < 0 ? text.length : lineBreak;
  const found = text.indexOf(from, Math.min(end, start + place.column - 1));
  if (found < 0 || found + from.length > end) return undefined;
  return { label, edits: [{ start: found, end: found + from.length, text: to }] };
}

/** Letters and digits of a file's name without folder, extension and leading number. */
function stemOf(path: string): string {
  return path
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .replace(/^\d+[-_ ]*/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The only candidate with the same name but for case, number, extension and signs; null when there are several or none. */
export function soleNamesake(path: string, candidates: readonly string[]): string | null {
  const wanted = stemOf(path);
  const found = wanted === '' ? [] : candidates.filter((candidate) => stemOf(candidate) === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}
