/**
 * A cloze is its blanks parted by `*`: `+` and a character for a listed text (an option, an accepted variant), else the text.
 * When space is short it becomes `:` and a digit for the verdict of each blank.
 */
import type { Blank } from '../../course/compiled.ts';
import { digits64, packDigits, unpackDigits } from '../pack.ts';
import { cutMark, cutPacked, packText, unpackText } from '../pack-text.ts';
import type { AnswerOf } from '../question-type.ts';
import type { PackedAnswer, StoresAnswers } from '../stored.ts';
import { isRight, plainText } from './compare.ts';

/** Longest text of one blank, in characters; the field accepts no more. */
export const longestText = 255;

/** Texts that one character stands for; those of a text or number blank are right. */
function listedTexts(blank: Blank): readonly string[] {
  if (blank.kind === 'number') return [String(blank.min)];
  return (blank.kind === 'text' ? blank.accepted : blank.options).slice(0, digits64.length);
}

/** Place of a listed text that is as right or as wrong as the value; −1 for none. */
function variantOf(blank: Blank, listed: readonly string[], value: string): number {
  const plain = plainText(value);
  const same = listed.findIndex((text) => plainText(text) === plain);
  if (same >= 0 || blank.kind === 'choice') return same;
  return isRight(blank, value) && isRight(blank, listed[0] ?? '') ? 0 : -1;
}

function wrongText(blank: Blank, whole: string, limit: number): string {
  const packed = cutPacked(whole, limit);
  // The beginning of a wrong answer could be a right one.
  return isRight(blank, unpackText(packed)) ? packText(cutMark) : packed;
}

/** The value of a function that is called at most once. */
function once<T extends string | number | boolean>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

function packBlank(blank: Blank, value: string): PackedAnswer {
  const listed = listedTexts(blank);
  const exact = listed.indexOf(value);
  const whole = packText(value);
  // Comparing texts as a person would is slow, and needed only when space is short.
  const variant = once(() => variantOf(blank, listed, value));
  const right = once(() => isRight(blank, value));
  return ({ spelling, blanks }) => {
    const at = exact >= 0 || spelling === 'kept' ? exact : variant();
    if (at >= 0) return `+${digits64.charAt(at)}`;
    const limit = blanks === 'verdict' ? 1 : blanks;
    return whole.length <= limit || right() ? whole : wrongText(blank, whole, limit);
  };
}

function unpackBlank(blank: Blank, packed: string): string {
  if (!packed.startsWith('+')) return unpackText(packed);
  return listedTexts(blank)[digits64.indexOf(packed.charAt(1))] ?? '';
}

/** Empty, right or wrong; of a choice, which. */
export function verdictRadix(blank: Blank): number {
  return blank.kind === 'choice' ? blank.options.length + 1 : 3;
}

function verdictDigit(blank: Blank, value: string): number {
  if (value.trim() === '') return 0;
  if (blank.kind === 'choice') return 1 + variantOf(blank, blank.options, value);
  return isRight(blank, value) ? 1 : 2;
}

function verdictText(blank: Blank, digit: number): string {
  if (digit === 0) return '';
  if (blank.kind === 'choice') return blank.options[digit - 1] ?? '';
  return digit === 1 ? (listedTexts(blank)[0] ?? '') : cutMark;
}

function packCloze(blanks: readonly Blank[], values: readonly string[]): PackedAnswer {
  const packers = blanks.map((blank, at) => packBlank(blank, values[at] ?? ''));
  const verdicts = once(() => {
    const digits = blanks.map((blank, at) => verdictDigit(blank, values[at] ?? ''));
    return `:${packDigits(digits, blanks.map(verdictRadix))}`;
  });
  return (shortening) => {
    const texts = packers.map((pack) => pack(shortening)).join('*');
    return shortening.blanks === 'verdict' && verdicts().length < texts.length ? verdicts() : texts;
  };
}

function unpackCloze(blanks: readonly Blank[], packed: string): AnswerOf<'cloze'> | null {
  const type = 'cloze';
  if (packed.startsWith(':')) {
    const digits = unpackDigits(packed.slice(1), blanks.map(verdictRadix));
    return digits === null ? null : { type, values: blanks.map((blank, at) => verdictText(blank, digits[at] ?? 0)) };
  }
  const texts = packed.split('*');
  if (texts.length !== blanks.length) return null;
  return { type, values: blanks.map((blank, at) => unpackBlank(blank, texts[at] ?? '')) };
}

export const storedCloze: StoresAnswers<'cloze'> = {
  pack: ({ blanks = [] }, { values }) => packCloze(blanks, values),
  unpack: ({ blanks = [] }, packed) => unpackCloze(blanks, packed),
};
