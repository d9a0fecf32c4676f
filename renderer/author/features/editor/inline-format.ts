export interface InlineEdit {
  /** `[start, end)` of the text that `text` replaces. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The selection afterwards. */
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

const word = /[\p{L}\p{N}_-]/u;

/** The word around an empty selection, so that Ctrl+B works without selecting first. */
function wordAround(text: string, at: number): readonly [number, number] {
  let start = at;
  let end = at;
  while (start > 0 && word.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && word.test(text.charAt(end))) end += 1;
  return [start, end];
}

function isWrapped(text: string, start: number, end: number, mark: string): boolean {
  const { length } = mark;
  if (text.slice(start - length, start) !== mark || text.slice(end, end + length) !== mark) return false;
  const letter = mark.charAt(0);
  // `**` around a text is not `*` around it, and `***` is both.
  const run = (from: number, step: number) => {
    let count = 0;
    while (text.charAt(from + count * step) === letter) count += 1;
    return count;
  };
  const marks = Math.min(run(start - 1, -1), run(end, 1));
  return length === 2 ? marks >= 2 : marks % 2 === 1;
}

/** Puts `mark` around the selection of one paragraph's text, or takes it away. */
export function toggleMark(text: string, from: number, to: number, mark: string): InlineEdit {
  const [start, end] = from === to ? wordAround(text, from) : [from, to];
  const { length } = mark;
  const inner = text.slice(start, end);
  if (isWrapped(text, start, end, mark)) {
    const first = start - length;
    return { start: first, end: end + length, text: inner, selectionStart: first, selectionEnd: first + inner.length };
  }
  const blankBefore = inner.length - inner.trimStart().length;
  const kept = inner.trim();
  const blankAfter = kept === '' ? 0 : inner.length - inner.trimEnd().length;
  const first = start + (kept === '' ? 0 : blankBefore);
  const last = end - blankAfter;
  const marked = kept === '' ? inner : kept;
  return {
    start: first,
    end: last,
    text: mark + marked + mark,
    selectionStart: first + length,
    selectionEnd: first + length + marked.length,
  };
}
