/** Items of a list as lines: read, written, added, removed and moved. What lies between two items stays between them. */
import type { TextEdit } from '../course/problem.ts';
import type { LineRange } from '../markdown/block-layout.ts';
import type { Change } from './answer-part.ts';
import { smallestEdit } from './lf-text.ts';
import { behind, itemContent, itemHead, part, type ItemHead, type LineView } from './line-view.ts';

export interface ListItemInText {
  readonly head: ItemHead;
  /** Whole lines, bullet included. */
  readonly lines: LineView;
  /** Everything behind the bullet (and the check box). */
  readonly content: LineView;
}

/** The items at these lines of a view; null when one does not begin with a bullet. */
export function listItems(view: LineView, ranges: readonly LineRange[]): readonly ListItemInText[] | null {
  const items: ListItemInText[] = [];
  for (const { first, end } of ranges) {
    const lines = part({ ...view, headed: false }, first, end);
    const head = itemHead(lines);
    if (head === null) return null;
    items.push({ head, lines, content: itemContent(lines, head) });
  }
  return items;
}

function bounds(view: LineView): { readonly start: number; readonly end: number } {
  return { start: view.lines[0]?.start ?? 0, end: view.lines.at(-1)?.to ?? 0 };
}

function textOf(item: ListItemInText): string {
  const { start, end } = bounds(item.lines);
  return item.lines.source.slice(start, end);
}

const numbered = /^(\d{1,9})([.)])$/;

/** The bullet behind this one: the next number, or the same where all have the same. */
function nextBullet(items: readonly ListItemInText[]): string {
  const last = items.at(-1)?.head.bullet ?? '-';
  const match = numbered.exec(last);
  if (!match) return last;
  const same = items.length > 1 && items.every(({ head }) => head.bullet === last);
  return same ? last : `${String(Number(match[1]) + 1)}${match[2] ?? '.'}`;
}

/** Blank lines between the last two items, so that a list stays as wide as it was. */
function gapOf(items: readonly ListItemInText[]): string {
  const [one, two] = items.slice(-2);
  if (one === undefined || two === undefined) return '';
  const between = one.lines.source.slice(bounds(one.lines).end, bounds(two.lines).start);
  return between.slice(1);
}

/** Lines before the text of the list's items: nothing at the margin, the outer item's indent in a list inside of another. */
function outerPrefix(item: ListItemInText): string {
  const [line] = item.lines.lines;
  return line === undefined ? '' : item.lines.source.slice(line.start, line.from);
}

/** A new item behind the last one. `box`: `[ ] ` or ''. */
export function addItem(items: readonly ListItemInText[], box: string, text: string): Change {
  const last = items.at(-1);
  if (last === undefined) return 'last';
  const { indent, gap } = last.head;
  const bullet = `${indent}${nextBullet(items)}${gap === '' ? ' ' : gap}`;
  const [first = '', ...more] = text.split('\n');
  const prefix = outerPrefix(last);
  const rest = more.length === 0 ? '' : behind(`${prefix}${' '.repeat(bullet.length)}`, more.join('\n'));
  const at = bounds(last.lines).end;
  return [{ start: at, end: at, text: `\n${gapOf(items)}${prefix}${bullet}${box}${first}${rest}` }];
}

/** Takes an item away with the lines between it and the one before. */
export function removeItem(items: readonly ListItemInText[], index: number): Change {
  const item = items[index];
  if (item === undefined || items.length < 2) return 'last';
  const next = items[index + 1];
  const before = items[index - 1];
  const { start, end } = bounds(item.lines);
  if (before === undefined && next !== undefined) return [{ start, end: bounds(next.lines).start, text: '' }];
  return [{ start: before === undefined ? start : bounds(before.lines).end, end, text: '' }];
}

/** The item's lines under another number; its other lines keep their place below the text. */
function renumbered(item: ListItemInText, bullet: string): string {
  const { head } = item;
  const text = textOf(item);
  if (head.bullet === bullet || !numbered.test(bullet)) return text;
  const prefix = outerPrefix(item);
  const at = prefix.length + head.indent.length;
  const first = text.slice(0, at) + bullet + text.slice(at + head.bullet.length);
  const wider = bullet.length - head.bullet.length;
  if (wider === 0) return first;
  const [line = '', ...rest] = first.split('\n');
  const old = prefix + ' '.repeat(head.indent.length + head.bullet.length + head.gap.length);
  const moved = rest.map((other) => {
    if (!other.startsWith(old)) return other;
    return prefix + ' '.repeat(Math.max(0, old.length - prefix.length + wider)) + other.slice(old.length);
  });
  return [line, ...moved].join('\n');
}

/** Moves an item among its sisters. Numbers stay where they are. */
export function moveItem(items: readonly ListItemInText[], from: number, to: number): Change {
  const moved = items[from];
  if (moved === undefined || items[to] === undefined) return 'meaning';
  const order = items.filter((_, index) => index !== from);
  order.splice(to, 0, moved);
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const first = items[low];
  const last = items[high];
  if (first === undefined || last === undefined) return 'meaning';
  const { source } = moved.lines;
  let text = '';
  for (let slot = low; slot <= high; slot += 1) {
    const here = items[slot];
    const item = order[slot];
    const next = slot < high ? items[slot + 1] : undefined;
    if (here === undefined || item === undefined) return 'meaning';
    text += renumbered(item, here.head.bullet);
    if (next !== undefined) text += source.slice(bounds(here.lines).end, bounds(next.lines).start);
  }
  const edit: TextEdit | null = smallestEdit(source, bounds(first.lines).start, bounds(last.lines).end, text);
  return edit === null ? [] : [edit];
}
