/** Pairs: the rows of a table with two columns. */
import { textOfMarkdown } from '../markdown/block-layout.ts';
import { oneEdit, type Change, type ReadsAnswer } from './answer-part.ts';
import type { CourseWords, FormEdit, FormPair } from './form.ts';
import { smallestEdit } from './lf-text.ts';
import type { ViewLine } from './line-view.ts';
import { newAnswer } from './new-answer.ts';
import type { Reading } from './reading.ts';

interface Cell {
  /** Offsets between the bars, and of the text without the white space around it. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly line: ViewLine;
  readonly left: Cell;
  readonly right: Cell;
}

/** A cell is one line, and a bar in it is escaped. */
export function cellText(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}

function escaped(text: string): string {
  return cellText(text).replaceAll('|', '\\|');
}

/** Offsets of the bars that separate cells: those behind an even number of backslashes. */
function barsIn(source: string, { from, to }: ViewLine): readonly number[] {
  const bars: number[] = [];
  let slashes = 0;
  for (let at = from; at < to; at += 1) {
    if (source[at] === '|' && slashes % 2 === 0) bars.push(at);
    slashes = source[at] === '\\' ? slashes + 1 : 0;
  }
  return bars;
}

function cellsOf(source: string, line: ViewLine): readonly Cell[] {
  const edges = [line.from - 1, ...barsIn(source, line), line.to];
  const cells = edges.slice(1).map((end, index): Cell => {
    const start = (edges[index] ?? 0) + 1;
    const text = source.slice(start, end);
    const from = start + (text.length - text.trimStart().length);
    return { start, end, from, to: Math.max(from, start + text.trimEnd().length) };
  });
  const isEmpty = (cell: Cell | undefined) => cell !== undefined && source.slice(cell.start, cell.end).trim() === '';
  if (isEmpty(cells[0])) cells.shift();
  if (isEmpty(cells.at(-1))) cells.pop();
  return cells;
}

function textOf(source: string, { from, to }: Cell): string {
  return source.slice(from, to).replaceAll('\\|', '|');
}

/** Null unless every row has two cells and the compiler reads the same of them. */
function rowsOf(reading: Reading): readonly Row[] | null {
  const { answer, body, question, source } = reading;
  if (answer === null) return [];
  if (question.answer.kind !== 'table') return null;
  const compiled = question.answer.rows;
  const lines = body.lines.slice(answer.first + 2, answer.end);
  if (lines.length !== compiled.length) return null;
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    const [left, right, ...more] = cellsOf(source, line);
    const seen = compiled[index];
    if (left === undefined || right === undefined || more.length > 0 || seen?.length !== 2) return null;
    const texts = [left, right].map((cell) => textOfMarkdown(textOf(source, cell)));
    if (seen.some(({ text }, side) => text !== texts[side])) return null;
    rows.push({ line, left, right });
  }
  return rows;
}

function setCell(source: string, cell: Cell, text: string): Change {
  const written = escaped(text);
  if (cell.from < cell.to && written !== '') return oneEdit(smallestEdit(source, cell.from, cell.to, written));
  return oneEdit(smallestEdit(source, cell.start, cell.end, written === '' ? ' ' : ` ${written} `));
}

function added({ source, body, answer }: Reading, left: string, right: string): Change {
  const last = answer === null ? undefined : body.lines[answer.end - 1];
  if (last === undefined) return 'meaning';
  const [, indent = '', bar = ''] = /^([ \t]*)(\|?)/.exec(source.slice(last.from, last.to)) ?? [];
  const cells = `${escaped(left)} | ${escaped(right)}`;
  return [{ start: last.to, end: last.to, text: `\n${indent}${bar === '' ? cells : `| ${cells} |`}` }];
}

export function pairTable(pairs: readonly FormPair[], words: Pick<CourseWords, 'left' | 'right'>): string {
  const rows = pairs.map(({ left, right }) => `| ${escaped(left)} | ${escaped(right)} |`);
  return [`| ${escaped(words.left)} | ${escaped(words.right)} |`, '| --- | --- |', ...rows].join('\n');
}

function removed({ body }: Reading, rows: readonly Row[], index: number): Change {
  const row = rows[index];
  const above = body.lines[body.lines.findIndex(({ start }) => start === row?.line.start) - 1];
  if (row === undefined || above === undefined || rows.length < 2) return 'last';
  return [{ start: above.to, end: row.line.to, text: '' }];
}

function moved({ source }: Reading, rows: readonly Row[], from: number, to: number): Change {
  const row = rows[from];
  if (row === undefined || rows[to] === undefined) return 'meaning';
  const order = rows.filter((_, index) => index !== from);
  order.splice(to, 0, row);
  const text = order.map(({ line }) => source.slice(line.start, line.to)).join('\n');
  return oneEdit(smallestEdit(source, rows[0]?.line.start ?? 0, rows.at(-1)?.line.to ?? 0, text));
}

function changePairs(reading: Reading, rows: readonly Row[], edit: FormEdit): Change {
  if (edit.kind === 'pair') {
    const row = rows[edit.index];
    return row === undefined ? 'meaning' : setCell(reading.source, row[edit.side], edit.text);
  }
  if (edit.kind === 'add-pair') {
    if (reading.answer !== null) return added(reading, edit.left, edit.right);
    return newAnswer(reading, pairTable([edit], { left: 'A', right: 'B' }));
  }
  if (edit.kind === 'remove-part') return removed(reading, rows, edit.at[0]);
  return edit.kind === 'move-part' ? moved(reading, rows, edit.at[0], edit.to) : 'meaning';
}

export const readPairs: ReadsAnswer = (reading) => {
  const rows = rowsOf(reading);
  if (rows === null) return null;
  const pairs = rows.map(({ left, right }) => ({
    left: textOf(reading.source, left),
    right: textOf(reading.source, right),
  }));
  return { values: { kind: 'pairs', pairs }, change: (edit) => changePairs(reading, rows, edit) };
};
