import type { TextEdit } from '#shared/course/problem.ts';

/** What a key does to a text: edits and the place of the cursor behind them (UTF-16 offset in the new text). */
export interface KeyEdit {
  readonly edits: readonly TextEdit[];
  readonly cursor: number;
}

interface Item {
  /** Quote marks and indentation in front of the marker. */
  readonly lead: string;
  /** `- `, `3. `, `- [ ] `, with the blanks behind it. */
  readonly marker: string;
  readonly number: number | null;
  readonly isTask: boolean;
  readonly content: string;
}

const itemLine = /^((?:[ \t]*>)?[ \t]*)((?:[-*+]|(\d{1,9})[.)])[ \t]+(\[[ xX]\][ \t]+)?)(.*)$/;
const emptyTask = /^((?:[ \t]*>)?[ \t]*)((?:[-*+])[ \t]+(\[[ xX]\])[ \t]*)$/;

export function readItem(line: string): Item | null {
  const task = emptyTask.exec(line);
  if (task) return { lead: task[1] ?? '', marker: task[2] ?? '', number: null, isTask: true, content: '' };
  const match = itemLine.exec(line);
  if (!match) return null;
  const [, lead = '', marker = '', number, box, content = ''] = match;
  return { lead, marker, number: number === undefined ? null : Number(number), isTask: box !== undefined, content };
}

function lineAt(text: string, offset: number): { readonly start: number; readonly end: number; readonly text: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = text.indexOf('\n', offset);
  const end = lineBreak < 0 ? text.length : lineBreak;
  return { start, end, text: text.slice(start, end) };
}

/** The marker of the item after this one. */
function nextMarker({ marker, number, isTask }: Item): string {
  const bare = marker.replace(/\[[xX]\]/, '[ ]');
  const numbered = number === null ? bare : bare.replace(/^\d+/, String(number + 1));
  // An empty task needs its blank to be one.
  return isTask ? `${numbered.trimEnd()} ` : numbered.replace(/[ \t]+$/, ' ');
}

function indentOf(lead: string): number {
  return lead.replaceAll('\t', '    ').length;
}

/** Edits that number the items of one list on from `number`, as far as it goes without a gap. */
function renumber(text: string, from: number, lead: string, number: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let next = number;
  let start = from;
  while (start < text.length) {
    const line = lineAt(text, start);
    const item = readItem(line.text);
    const isDeeper = /^[ \t]+\S/.test(line.text) && indentOf(/^[ \t]*/.exec(line.text)?.[0] ?? '') > indentOf(lead);
    if (item?.number !== null && item?.lead === lead) {
      const at = line.start + lead.length;
      const digits = /^\d+/.exec(item.marker)?.[0] ?? '';
      if (Number(digits) !== next) edits.push({ start: at, end: at + digits.length, text: String(next) });
      next += 1;
    } else if (!isDeeper) break;
    start = line.end + 1;
  }
  return edits;
}

/** The empty item as the next one of the list that its own list hangs under; null when it hangs under none. */
function outerItem(text: string, start: number, end: number, item: Item): KeyEdit | null {
  const isNested = item.lead.replace(/^.*>[ \t]?/, '').length >= 2;
  const above = isNested ? itemAbove(text, start, (other) => indentOf(other.lead) < indentOf(item.lead)) : null;
  if (!above) return null;
  const next = above.item.lead + nextMarker(above.item);
  const edits: TextEdit[] = [{ start, end, text: next }];
  if (above.item.number !== null) edits.push(...renumber(text, end + 1, above.item.lead, above.item.number + 2));
  return { edits, cursor: start + next.length };
}

/** Enter in a list: the next item, or the end of the list on an empty one. Null where Enter is only a line break. */
export function enterKey(text: string, offset: number): KeyEdit | null {
  const line = lineAt(text, offset);
  const item = readItem(line.text);
  if (!item) return null;
  const contentStart = line.start + item.lead.length + item.marker.length;
  if (offset < contentStart) return null;
  if (item.content.trim() === '') {
    // An empty nested item goes one level out; an empty item of the first level ends the list.
    const outer = outerItem(text, line.start, line.end, item);
    if (outer) return outer;
    const kept = item.lead.trimEnd() === '' ? '' : `${item.lead.trimEnd()} `;
    return { edits: [{ start: line.start, end: line.end, text: kept }], cursor: line.start + kept.length };
  }
  const inserted = `\n${item.lead}${nextMarker(item)}`;
  const blanks = /^[ \t]*/.exec(text.slice(offset, line.end))?.[0].length ?? 0;
  const edits: TextEdit[] = [{ start: offset, end: offset + blanks, text: inserted }];
  if (item.number !== null) edits.push(...renumber(text, line.end + 1, item.lead, item.number + 2));
  return { edits, cursor: offset + inserted.length };
}

interface Neighbour {
  readonly item: Item;
  readonly start: number;
}

/** The nearest item above for which `wanted` holds, in the same list. */
function itemAbove(text: string, start: number, wanted: (item: Item) => boolean): Neighbour | null {
  let end = start - 1;
  while (end >= 0) {
    const line = lineAt(text, end);
    const item = readItem(line.text);
    if (item && wanted(item)) return { item, start: line.start };
    if (line.text.trim() === '' || (!item && !/^[ \t]/.test(line.text))) return null;
    end = line.start - 1;
  }
  return null;
}

function countAbove(text: string, start: number, lead: string): number {
  const above = itemAbove(text, start, (item) => indentOf(item.lead) <= indentOf(lead));
  return above && above.item.lead === lead && above.item.number !== null ? above.item.number + 1 : 1;
}

/** Tab and Shift+Tab on an item: a level in or out, with what hangs under it. Null on any other line. */
export function tabKey(text: string, offset: number, direction: 'in' | 'out'): KeyEdit | null {
  const line = lineAt(text, offset);
  const item = readItem(line.text);
  if (!item) return null;
  const depth = indentOf(item.lead);
  const target =
    direction === 'in'
      ? itemAbove(text, line.start, (other) => indentOf(other.lead) <= depth)
      : itemAbove(text, line.start, (other) => indentOf(other.lead) < depth);
  if (!target) return direction === 'in' || depth === 0 ? nothing(offset) : shifted(text, offset, '');
  const sibling = target.item.lead;
  const under = `${sibling}${' '.repeat(markerWidth(target.item))}`;
  if (direction === 'in' && indentOf(target.item.lead) < depth) return nothing(offset);
  return shifted(text, offset, direction === 'in' ? under : sibling);
}

/** Blanks that put something under an item's words; the box of a task is part of its words. */
function markerWidth({ marker }: Item): number {
  return /^(?:[-*+]|\d+[.)])[ \t]/.exec(marker)?.[0].length ?? 2;
}

function nothing(cursor: number): KeyEdit {
  return { edits: [], cursor };
}

/** Moves the item of `offset` and its deeper lines to the indentation `lead`, and numbers both lists again. */
function shifted(text: string, offset: number, lead: string): KeyEdit {
  const line = lineAt(text, offset);
  const item = readItem(line.text);
  if (!item) return nothing(offset);
  const difference = lead.length - item.lead.length;
  const number = item.number === null ? null : countAbove(text, line.start, lead);
  const marker = number === null ? item.marker : item.marker.replace(/^\d+/, String(number));
  const head = { start: line.start, end: line.start + item.lead.length + item.marker.length, text: lead + marker };
  const edits: TextEdit[] = [head];
  let start = line.end + 1;
  while (start < text.length) {
    const next = lineAt(text, start);
    const blanks = /^[ \t]*/.exec(next.text)?.[0] ?? '';
    if (next.text.trim() === '' || indentOf(blanks) <= indentOf(item.lead)) break;
    if (difference > 0) edits.push({ start: next.start, end: next.start, text: ' '.repeat(difference) });
    else edits.push({ start: next.start, end: next.start + Math.min(blanks.length, -difference), text: '' });
    start = next.end + 1;
  }
  if (item.number !== null) {
    const continues = lead.length < item.lead.length ? lead : item.lead;
    const first = lead.length < item.lead.length ? (number ?? 1) + 1 : item.number;
    edits.push(...renumber(text, start, continues, first));
  }
  return { edits, cursor: offset + lead.length - item.lead.length + marker.length - item.marker.length };
}

/**
 * Who types a marker behind one that Enter has put there means the own one: `- - ` becomes `- `, and a container's colons or
 * a quote's sign take the marker away. `auto` is the line as Enter left it. Null while nothing is sure.
 */
export function ownMarker(auto: string, line: string): string | null {
  if (!line.startsWith(auto)) return null;
  const typed = line.slice(auto.length);
  const lead = /^(?:[ \t]*>)?[ \t]*/.exec(auto)?.[0] ?? '';
  if (/^(?:[-*+]|\d{1,9}[.)]) $/.test(typed)) return lead + typed;
  return typed === ':::' ? typed : null;
}
