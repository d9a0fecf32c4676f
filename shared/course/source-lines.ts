/** Lines of a Markdown text, with the knowledge which of them belong to a fenced code block. */

export interface SourceLine {
  /** Without the line break. */
  readonly text: string;
  /** UTF-16 offset of the line's first character. */
  readonly start: number;
  /** Offset of the next line's first character, or the end of the text. */
  readonly next: number;
  /** Inside a fenced code block, the fences themselves included. */
  readonly inCode: boolean;
}

const fence = /^[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}|~{3,})(.*)$/;

/** The fence that is open after this line, or ''. */
function fenceAfter(open: string, line: string): string {
  const match = fence.exec(line);
  if (!match) return open;
  const [, marks = '', info = ''] = match;
  if (open === '') return marks.startsWith('`') && info.includes('`') ? '' : marks;
  const closes = marks.startsWith(open) && info.trim() === '';
  return closes ? '' : open;
}

export function* scanLines(text: string, from: number, to: number = text.length): Generator<SourceLine> {
  let open = '';
  let start = from;
  while (start < to) {
    const lineBreak = text.indexOf('\n', start);
    const next = lineBreak < 0 || lineBreak >= to ? to : lineBreak + 1;
    const line = text.slice(start, lineBreak < 0 || lineBreak >= to ? to : lineBreak).replace(/\r$/, '');
    const after = fenceAfter(open, line);
    yield { text: line, start, next, inCode: open !== '' || after !== '' };
    open = after;
    start = next;
  }
}
