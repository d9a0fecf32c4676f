/** Blanks in the stem. */
import { oneEdit, type Change, type ReadsAnswer } from './answer-part.ts';
import { smallestEdit } from './lf-text.ts';
import type { Reading } from './reading.ts';

interface BlankInText {
  readonly raw: string;
  /** Offsets of what stands between the brackets. */
  readonly start: number;
  readonly end: number;
}

/** The same as the compiler's, from the brackets on. */
const blankText = /\[\[((?:\\.|[^\\\]\n]|\](?!\])){1,1000})\]\]/g;

/** The next blank that says this; a blank in a code block that says the same is found out when its edit changes nothing. */
function findBlank(source: string, raw: string, from: number, to: number): BlankInText | null {
  blankText.lastIndex = from;
  for (let match = blankText.exec(source); match !== null && match.index < to; match = blankText.exec(source)) {
    const written = match[1] ?? '';
    const start = match.index + 2;
    if (written.replaceAll('\\|', '|') === raw) return { raw, start, end: start + written.length };
  }
  return null;
}

/** Null when one of them cannot be found. */
function blanksOf({ source, stem, question }: Reading): readonly BlankInText[] | null {
  const blanks: BlankInText[] = [];
  const end = stem?.lines.at(-1)?.to ?? 0;
  for (const { raw } of question.blanks) {
    const blank = findBlank(source, raw, blanks.at(-1)?.end ?? stem?.lines[0]?.start ?? 0, end);
    if (blank === null) return null;
    blanks.push(blank);
  }
  return blanks;
}

function setBlank(source: string, blank: BlankInText | undefined, raw: string): Change {
  if (blank === undefined || raw.trim() === '' || raw.includes('\n')) return 'meaning';
  // In a table a bar has to be escaped; where the trainer did so, it stays so.
  const isEscaped = source.slice(blank.start, blank.end).includes('\\|');
  const lineStart = source.lastIndexOf('\n', blank.start) + 1;
  const inTable = /^[ \t]*\|/.test(source.slice(lineStart, blank.start));
  const written = isEscaped || inTable ? raw.replaceAll('|', '\\|') : raw;
  return oneEdit(smallestEdit(source, blank.start, blank.end, written));
}

export const readBlanks: ReadsAnswer = (reading) => {
  const blanks = blanksOf(reading);
  if (blanks === null) return null;
  return {
    values: { kind: 'blanks', blanks: blanks.map(({ raw }) => raw) },
    change: (edit) => (edit.kind === 'blank' ? setBlank(reading.source, blanks[edit.index], edit.raw) : 'meaning'),
  };
};
