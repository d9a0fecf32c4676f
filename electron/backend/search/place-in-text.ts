import { folded } from '#shared/course/folded.ts';
import { readFrontMatter } from '#shared/course/front-matter.ts';
import { scanLines } from '#shared/course/source-lines.ts';
import { plainText } from '../module/plain-text.ts';

export interface PlaceInText {
  /** 1-based. */
  readonly line: number;
  /** The first line of the stem when the place is in a question, else null. */
  readonly question: string | null;
}

interface OpenQuestion {
  /** The colons that it was opened with. */
  readonly marks: string;
  stem: string | null;
}

const opening = /^ {0,3}(:{3,})[ \t]*([\w-]*)/;

/** The first line with most of the searched words; null when no line has any of them. */
export function placeInText(text: string, words: readonly string[]): PlaceInText | null {
  const wanted = words.map(folded);
  const from = readFrontMatter(text).bodyStart;
  let line = text.slice(0, from).split('\n').length - 1;
  let question: OpenQuestion | null = null;
  let best: { readonly line: number; readonly count: number; readonly question: OpenQuestion | null } | null = null;
  for (const { text: source, inCode } of scanLines(text, from)) {
    line += 1;
    const [, marks = '', name = ''] = inCode ? [] : (opening.exec(source) ?? []);
    if (question === null && name === 'question') question = { marks, stem: null };
    else if (question !== null && marks.length >= question.marks.length && name === '') question = null;
    else if (question !== null && question.stem === null) question.stem = plainText(source) || null;
    const plain = folded(source);
    const count = wanted.filter((word) => plain.includes(word)).length;
    if (count > (best?.count ?? 0)) best = { line, count, question };
    if (count === wanted.length) break;
  }
  return best && { line: best.line, question: best.question?.stem ?? null };
}
