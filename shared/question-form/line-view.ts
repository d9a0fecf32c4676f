/**
 * A piece of Markdown without what stands before its lines: the bullet and indent of an item, the `>` of a quotation. It is read
 * and written as plain text; what stands before the lines stays, and new lines get the same.
 */
import type { TextEdit } from '../course/problem.ts';
import { smallestEdit } from './lf-text.ts';

export interface ViewLine {
  /** Offsets in the source: of what stands before the line's text, of its text, and of the line break. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

export interface LineView {
  readonly source: string;
  readonly lines: readonly ViewLine[];
  /** What a new line begins with. */
  readonly prefix: string;
  /** The first line begins with a bullet, which stays even before an empty text. */
  readonly headed: boolean;
}

/** Whole lines of the source between two offsets; `start` is the start of a line. */
export function wholeLines(source: string, start: number, end: number): LineView {
  const lines: ViewLine[] = [];
  let at = start;
  while (at < end) {
    const found = source.indexOf('\n', at);
    const to = found < 0 || found > end ? end : found;
    lines.push({ start: at, from: at, to });
    at = to + 1;
  }
  return { source, lines, prefix: '', headed: false };
}

export function part(view: LineView, first: number, end: number): LineView {
  return { ...view, lines: view.lines.slice(first, end), headed: view.headed && first === 0 };
}

function textOfLine(view: LineView, line: ViewLine): string {
  return view.source.slice(line.from, line.to);
}

export function viewText(view: LineView): string {
  return view.lines.map((line) => textOfLine(view, line)).join('\n');
}

const isBlank = (text: string) => text.trim() === '';

/** What a quotation says: the lines without `>`. */
export function quoted(view: LineView): LineView {
  const lines = view.lines.map((line): ViewLine => {
    const mark = /^ {0,3}>[ \t]?/.exec(textOfLine(view, line))?.[0] ?? '';
    return { ...line, from: line.from + mark.length };
  });
  return { ...view, lines, prefix: `${view.prefix}> `, headed: false };
}

export interface ItemHead {
  readonly indent: string;
  /** `-`, `12.` */
  readonly bullet: string;
  /** White space behind the bullet. */
  readonly gap: string;
  /** `[x] ` with the white space behind it; '' without a check box. */
  readonly box: string;
}

const headPattern = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+|$)(\[[ xX]\](?:[ \t]+|$))?/;
const indentPattern = /^[ \t]*/;

/** Null when the line begins with no bullet, or with one in front of a code block. */
export function itemHead(view: LineView): ItemHead | null {
  const [line] = view.lines;
  const match = line === undefined ? null : headPattern.exec(textOfLine(view, line));
  if (!match) return null;
  const [, indent = '', bullet = '', gap = '', box = ''] = match;
  return gap.length > 4 || (gap.includes('\t') && gap !== '\t') ? null : { indent, bullet, gap, box };
}

/** How much of a line's white space belongs to the item above it; a tab counts as four. */
function strippedIndent(text: string, width: number): number {
  const space = indentPattern.exec(text)?.[0] ?? '';
  let columns = 0;
  let length = 0;
  while (length < space.length && columns < width) {
    columns += space[length] === '\t' ? 4 : 1;
    length += 1;
  }
  return length;
}

/** The content of a list item: without bullet, check box and indent. */
export function itemContent(view: LineView, head: ItemHead): LineView {
  const marker = `${head.indent}${head.bullet}${head.gap === '' ? ' ' : head.gap}`;
  const width = marker.replaceAll('\t', '    ').length;
  const lines = view.lines.map((line, index): ViewLine => {
    const { indent, bullet, gap, box } = head;
    const length =
      index === 0
        ? indent.length + bullet.length + gap.length + box.length
        : strippedIndent(textOfLine(view, line), width);
    return { ...line, from: line.from + length };
  });
  const [, second] = lines.filter((line, index) => index === 0 || line.to > line.from);
  const own = second === undefined ? '' : view.source.slice(second.start, second.from);
  const fits = own.startsWith(view.prefix) && own.includes('\t');
  return { ...view, lines, prefix: fits ? own : `${view.prefix}${' '.repeat(width)}`, headed: true };
}

/** A text as it can stand in a view: no blank lines around it; behind a bullet no space before it. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/(?:\n[ \t]*)+$/, '');
}

export function tidyItem(text: string): string {
  return tidy(text).trimStart();
}

function written(prefix: string, text: string): string {
  return isBlank(text) ? prefix.trimEnd() + text : prefix + text;
}

/** The line again with another text behind what it begins with. */
function rewritten(view: LineView, index: number, text: string): string {
  const line = view.lines[index];
  if (line === undefined) return written(view.prefix, text);
  const own = view.source.slice(line.start, line.from);
  if (view.headed && index === 0) return isBlank(text) || /\s$/.test(own) ? own + text : `${own} ${text}`;
  // A blank line may have lost the end of its indent.
  return isBlank(textOfLine(view, line)) && !own.startsWith(view.prefix) ? written(view.prefix, text) : own + text;
}

function commonStart(left: readonly string[], right: readonly string[]): number {
  const most = Math.min(left.length, right.length);
  let count = 0;
  while (count < most && left[count] === right[count]) count += 1;
  return count;
}

/** The change that makes the view say `text`; null when it says so already. The view has at least one line. */
export function setView(view: LineView, text: string): TextEdit | null {
  const old = view.lines.map((line) => textOfLine(view, line));
  const next = text.split('\n');
  // The first line is never inserted or deleted: it carries the bullet.
  const first = Math.min(commonStart(old, next), old.length - 1, next.length - 1);
  const tail = commonStart(old.slice(first + 1).toReversed(), next.slice(first + 1).toReversed());
  const oldEnd = old.length - tail;
  const lines = next.slice(first, next.length - tail).map((line, index) => {
    const at = first + index;
    return at < oldEnd ? rewritten(view, at, line) : written(view.prefix, line);
  });
  const start = view.lines[first]?.start ?? 0;
  const end = view.lines[oldEnd - 1]?.to ?? start;
  return smallestEdit(view.source, start, end, lines.join('\n'));
}

/** Lines to put behind the view, each with what a new line begins with. */
export function behind(prefix: string, text: string): string {
  return text
    .split('\n')
    .map((line) => `\n${written(prefix, line)}`)
    .join('');
}
