import type { Blank } from '../../course/compiled.ts';
import type { BlankSource } from '../../course/question-source.ts';
import { fingerprint } from '../fingerprint.ts';
import { questionProblem } from '../parse-rules.ts';
import type { ParsesQuestions } from '../question-type.ts';
import { plainText, readNumber } from './compare.ts';

/** `#1945` or `#3.10..3.20`; null when it is neither. The end of a range may be the smaller one. */
function parseNumberBlank(text: string): Blank | null {
  const [first = '', second = first, ...rest] = text.split('..');
  const from = readNumber(first);
  const to = readNumber(second);
  if (from === null || to === null || rest.length > 0) return null;
  return { kind: 'number', min: Math.min(from, to), max: Math.max(from, to) };
}

/** `Ternate|(Sofifi)|Tidore`: the one in round brackets is right; null unless there is exactly one. */
function parseChoiceBlank(parts: readonly string[]): Blank | null {
  const right = parts.findIndex((part) => isMarked(part));
  const options = parts.map((part) => (isMarked(part) ? part.slice(1, -1).trim() : part));
  const distinct = new Set(options.map(plainText));
  if (parts.filter(isMarked).length !== 1 || distinct.size !== options.length || distinct.has('')) return null;
  return { kind: 'choice', options, right };
}

function isMarked(part: string): boolean {
  return part.startsWith('(') && part.endsWith(')') && part.length > 2;
}

/** Null when the text between the brackets means nothing. */
export function parseBlank(raw: string): Blank | null {
  const text = raw.trim();
  if (text.startsWith('#')) return parseNumberBlank(text.slice(1));
  const parts = text.split('|').map((part) => part.trim());
  if (parts.length > 1 && parts.some(isMarked)) return parseChoiceBlank(parts);
  const accepted = parts.filter((part) => part !== '');
  return accepted.length === 0 ? null : { kind: 'text', accepted };
}

function blankProblem(source: BlankSource) {
  return questionProblem('question-blank-invalid', source.place, {
    id: `Bagian kosong [[${source.raw}]] tidak dapat dibaca. Tulis [[jawaban]], [[#1945]], [[#3.1..3.2]] atau [[salah|(benar)|salah]].`,
    en: `The blank [[${source.raw}]] cannot be read. Write [[answer]], [[#1945]], [[#3.1..3.2]] or [[wrong|(right)|wrong]].`,
  });
}

/** Keeps the other blanks at their index; nothing that is typed is right. */
const unreadable: Blank = { kind: 'text', accepted: [] };

export const cloze: ParsesQuestions<'cloze'> = {
  parse(source, common) {
    const parsed = source.blanks.map((blank) => parseBlank(blank.raw));
    const problems = source.blanks.filter((_, index) => parsed[index] === null).map(blankProblem);
    if (parsed.length === 0) {
      problems.push(
        questionProblem('question-no-blanks', source.place, {
          id: 'Soal isian ini belum punya bagian kosong. Tulis jawabannya di antara [[ dan ]].',
          en: 'This cloze question has no blank yet. Write the answer between [[ and ]].',
        }),
      );
      return { question: null, problems };
    }
    const blanks = parsed.map((blank) => blank ?? unreadable);
    const print = fingerprint(
      'cloze',
      source.stem.text,
      source.blanks.map((blank) => blank.raw.trim()),
    );
    return { question: { ...common, type: 'cloze', blanks, fingerprint: print }, problems };
  },
};
