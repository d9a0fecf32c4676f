import type { TextEdit } from '#shared/course/problem.ts';
import { scanLines } from '#shared/course/source-lines.ts';

export type Alignment = 'none' | 'left' | 'center' | 'right';

/** A pipe table in a text. */
export interface Table {
  /** UTF-16 offsets `[start, end)` of its lines, without the last line break. */
  readonly start: number;
  readonly end: number;
  /** What stands in front of each line: quote marks, blanks. */
  readonly lead: string;
  /** Head row first, without the line of dashes; every row has as many cells. */
  readonly rows: readonly (readonly string[])[];
  readonly alignments: readonly Alignment[];
  /** The cell in which the offset lies. */
  readonly row: number;
  readonly column: number;
}

const tableLine = /^((?:[ \t]*>[ \t]?)?[ \t]*)\|(.*)$/;
const dashes = /^[ \t]*:?-+:?[ \t]*$/;

/** The cells between the pipes of a line; an escaped pipe belongs to its cell. */
function cellsOf(line: string): string[] {
  const inner = (tableLine.exec(line)?.[2] ?? '').trimEnd();
  const cells = inner.split(/(?<!\\)\|/);
  if (/(?<!\\)\|$/.test(inner)) cells.pop();
  return cells.map((cell) => cell.trim());
}

function alignmentOf(cell: string): Alignment {
  const [left, right] = [cell.startsWith(':'), cell.endsWith(':')];
  if (left && right) return 'center';
  return right ? 'right' : left ? 'left' : 'none';
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/** The lines of the table around `offset`. */
function linesAround(text: string, offset: number): readonly Line[] {
  let run: Line[] = [];
  for (const line of scanLines(text, 0)) {
    if (!line.inCode && tableLine.test(line.text)) run.push({ text: line.text, start: line.start });
    else if (line.start > offset) return run;
    else run = [];
    if (line.next > offset && run.length === 0) return [];
  }
  return run;
}

function columnAt(line: Line, offset: number): number {
  const before = line.text.slice(0, Math.max(0, offset - line.start)).replaceAll(/\\\|/g, '  ');
  return Math.max(0, before.split('|').length - 2);
}

/** The table around an offset; null where there is none. */
export function tableAt(text: string, offset: number): Table | null {
  const lines = linesAround(text, offset);
  const [head, rule] = lines;
  const last = lines.at(-1);
  if (!head || !rule || !last || !cellsOf(rule.text).every((cell) => dashes.test(cell))) return null;
  if (offset < head.start || offset > last.start + last.text.length) return null;
  const body = [head, ...lines.slice(2)];
  const width = Math.max(...body.map((line) => cellsOf(line.text).length));
  const rows = body.map((line) => padded(cellsOf(line.text), width));
  const index = lines.findLastIndex((line) => line.start <= offset);
  const here = lines[index] ?? head;
  return {
    start: head.start,
    end: last.start + last.text.length,
    lead: tableLine.exec(head.text)?.[1] ?? '',
    rows,
    alignments: padded(cellsOf(rule.text), width).map(alignmentOf),
    row: Math.max(0, index - 1),
    column: Math.min(width - 1, columnAt(here, offset)),
  };
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}

/** Characters on the screen; letters outside the basic plane count once. */
function widthOf(text: string): number {
  return Array.from(text).length;
}

function fill(cell: string, width: number, alignment: Alignment): string {
  const free = width - widthOf(cell);
  if (alignment === 'right') return ' '.repeat(free) + cell;
  if (alignment !== 'center') return cell + ' '.repeat(free);
  const before = Math.floor(free / 2);
  return ' '.repeat(before) + cell + ' '.repeat(free - before);
}

function ruleOf(width: number, alignment: Alignment): string {
  const left = alignment === 'left' || alignment === 'center' ? ':' : '-';
  const right = alignment === 'right' || alignment === 'center' ? ':' : '-';
  return left + '-'.repeat(width - 2) + right;
}

/** Columns wider than this are not filled up: the text would be pushed out of sight. */
const widest = 40;

/** The table as text, with its columns under one another. */
function written({ lead, rows, alignments }: Pick<Table, 'lead' | 'rows' | 'alignments'>): string {
  const widths = alignments.map((_, column) =>
    Math.min(widest, Math.max(3, ...rows.map((row) => widthOf(row[column] ?? '')))),
  );
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) =>
      fill(cell, Math.max(widths[column] ?? 3, widthOf(cell)), alignments[column] ?? 'none'),
    );
    return `${lead}| ${cells.join(' | ')} |`;
  });
  const rule = `${lead}| ${alignments.map((one, column) => ruleOf(widths[column] ?? 3, one)).join(' | ')} |`;
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
}

export interface TableEdit {
  readonly edit: TextEdit;
  /** The cell to go to: `[start, end)` of its words in the new text. */
  readonly selection: readonly [start: number, end: number];
}

function edited(table: Table, change: Pick<Table, 'rows' | 'alignments'>, row: number, column: number): TableEdit {
  const text = written({ lead: table.lead, ...change });
  const lines = text.split('\n');
  const index = row === 0 ? 0 : row + 1;
  const before = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
  const line = lines[index] ?? '';
  const pipes = [...line.matchAll(/(?<!\\)\|/g)].map((match) => match.index);
  const from = (pipes[column] ?? 0) + 1;
  const cell = line.slice(from, pipes[column + 1]);
  const start = table.start + before + from + Math.min(1 + cell.slice(1).search(/\S|$/), Math.max(1, cell.length - 1));
  const words = cell.trim();
  const at = words === '' ? table.start + before + from + 1 : start;
  return { edit: { start: table.start, end: table.end, text }, selection: [at, at + words.length] };
}

/** Tab and Shift+Tab: the next or previous cell; behind the last one a new row. Null before the first. */
export function stepInTable(text: string, offset: number, step: 1 | -1): TableEdit | null {
  const table = tableAt(text, offset);
  if (!table) return null;
  const width = table.alignments.length;
  const target = table.row * width + table.column + step;
  if (target < 0) return edited(table, table, 0, 0);
  const row = Math.floor(target / width);
  const rows = row < table.rows.length ? table.rows : [...table.rows, padded([], width)];
  return edited(table, { rows, alignments: table.alignments }, row, target % width);
}

export type TableAction =
  | 'row-above'
  | 'row-below'
  | 'row-remove'
  | 'column-left'
  | 'column-right'
  | 'column-remove'
  | 'align-left'
  | 'align-center'
  | 'align-right';

function insertAt<T>(list: readonly T[], index: number, item: T): T[] {
  return [...list.slice(0, index), item, ...list.slice(index)];
}

function changedRows(table: Table, action: 'row-above' | 'row-below' | 'row-remove'): TableEdit {
  const { rows, alignments, row, column } = table;
  const empty = padded([], alignments.length);
  if (action === 'row-remove') {
    // Without a head row it would be no table.
    const left = row === 0 ? [empty, ...rows.slice(1)] : rows.filter((_, index) => index !== row);
    return edited(table, { rows: left, alignments }, Math.min(row, left.length - 1), column);
  }
  const at = action === 'row-below' ? row + 1 : Math.max(1, row);
  return edited(table, { rows: insertAt(rows, at, empty), alignments }, at, column);
}

function changedColumns(table: Table, action: 'column-left' | 'column-right' | 'column-remove'): TableEdit {
  const { rows, alignments, row, column } = table;
  if (action === 'column-remove') {
    if (alignments.length === 1) return edited(table, table, row, column);
    const without = <T>(list: readonly T[]) => list.filter((_, index) => index !== column);
    const left = { rows: rows.map(without), alignments: without(alignments) };
    return edited(table, left, row, Math.min(column, left.alignments.length - 1));
  }
  const at = action === 'column-right' ? column + 1 : column;
  const wider = {
    rows: rows.map((cells) => insertAt(cells, at, '')),
    alignments: insertAt<Alignment>(alignments, at, 'none'),
  };
  return edited(table, wider, row, at);
}

/** Changes the table around an offset and aligns its source; null where there is no table. */
export function changeTable(text: string, offset: number, action: TableAction): TableEdit | null {
  const table = tableAt(text, offset);
  if (!table) return null;
  if (action === 'row-above' || action === 'row-below' || action === 'row-remove') return changedRows(table, action);
  if (action === 'column-left' || action === 'column-right' || action === 'column-remove') {
    return changedColumns(table, action);
  }
  const wanted = ({ 'align-left': 'left', 'align-center': 'center', 'align-right': 'right' } as const)[action];
  const alignments = table.alignments.map((one, index) => {
    if (index !== table.column) return one;
    return one === wanted ? 'none' : wanted;
  });
  return edited(table, { rows: table.rows, alignments }, table.row, table.column);
}
