/** The question itself and the notes below its answer part. */
import type { TextEdit } from '../course/problem.ts';
import { oneEdit } from './answer-part.ts';
import { noteNames, type NoteName } from './form.ts';
import { behind, part, quoted, setView, tidy, viewText, type LineView } from './line-view.ts';
import type { Reading } from './reading.ts';

/** Offset of the line break behind `:::question{…}`. */
function headerEnd({ container }: Reading): number {
  return container.body.start - 1;
}

/** Offset behind the stem's last line; behind the header without a stem. */
export function stemEnd(reading: Reading): number {
  return reading.stem?.lines.at(-1)?.to ?? headerEnd(reading);
}

function isBlankLine(view: LineView, index: number): boolean {
  const line = view.lines[index];
  return line !== undefined && view.source.slice(line.from, line.to).trim() === '';
}

/** Takes lines of the body away, with the blank ones before them. */
function withoutLines(reading: Reading, first: number, end: number): readonly TextEdit[] {
  const { body } = reading;
  let from = first;
  while (from > 0 && isBlankLine(body, from - 1)) from -= 1;
  const start = from === 0 ? headerEnd(reading) : (body.lines[from - 1]?.to ?? 0);
  return [{ start, end: body.lines[end - 1]?.to ?? start, text: '' }];
}

export function setStem(reading: Reading, text: string): readonly TextEdit[] {
  const tidied = tidy(text);
  const { stem, body } = reading;
  if (stem !== null && tidied !== '') return oneEdit(setView(stem, tidied));
  if (stem !== null) {
    const first = body.lines.findIndex(({ start }) => start === stem.lines[0]?.start);
    return withoutLines(reading, first, first + stem.lines.length);
  }
  if (tidied === '') return [];
  const at = headerEnd(reading);
  return [{ start: at, end: at, text: `\n${tidied}${body.lines.length === 0 || isBlankLine(body, 0) ? '' : '\n'}` }];
}

/** What a note says: the quotation without the line of its mark. Null when it says nothing. */
function noteView({ body, notes }: Reading, name: NoteName): LineView | null {
  const block = notes.get(name);
  if (block === undefined || block.end - block.first < 2) return null;
  return quoted(part(body, block.first + 1, block.end));
}

export function noteText(reading: Reading, name: NoteName): string | undefined {
  if (!reading.notes.has(name)) return undefined;
  const view = noteView(reading, name);
  return view === null ? '' : viewText(view);
}

/** Offset behind which a new note stands: notes keep the order in which the course format names them. */
function placeOfNote({ body, notes, answer, ...reading }: Reading, name: NoteName): number {
  const before = noteNames.slice(0, noteNames.indexOf(name)).flatMap((other) => notes.get(other) ?? []);
  const ends = [...before, ...(answer === null ? [] : [answer])].map(({ end }) => body.lines[end - 1]?.to ?? 0);
  return Math.max(stemEnd({ body, notes, answer, ...reading }), ...ends);
}

export function setNote(reading: Reading, name: NoteName, text: string | null): readonly TextEdit[] {
  const block = reading.notes.get(name);
  if (text === null) return block === undefined ? [] : withoutLines(reading, block.first, block.end);
  const tidied = tidy(text);
  const view = noteView(reading, name);
  if (view !== null) return oneEdit(setView(view, tidied));
  const markEnd = block === undefined ? undefined : reading.body.lines[block.first]?.to;
  if (markEnd !== undefined) return tidied === '' ? [] : [{ start: markEnd, end: markEnd, text: behind('> ', tidied) }];
  const at = placeOfNote(reading, name);
  const lines = tidied === '' ? '' : behind('> ', tidied);
  return [{ start: at, end: at, text: `\n\n> [!${name.toUpperCase()}]${lines}` }];
}
