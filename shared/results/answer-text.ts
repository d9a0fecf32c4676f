/**
 * The stored form of one answer, in `[A-Za-z0-9_-]` with `~` in typed texts and `*`, `+` and `:` in clozes.
 *
 * A chosen answer is one number in mixed radix: always as long as the longest, so it needs no end. A cloze is its blanks parted
 * by `*`: `+` and a character for a listed text (an option, an accepted variant), else the text. Typed texts can be shortened;
 * whatever is left out, a right blank stays right and a wrong one wrong.
 */
import type { Blank, QuestionOutline } from '../course/compiled.ts';
import type { Answer } from '../quiz/answer.ts';
import { isRight, plainText } from '../quiz/cloze/compare.ts';
import { digits64, packDigits, packedLength, unpackDigits } from './pack.ts';
import { cutMark, cutPacked, packText, unpackText } from './pack-text.ts';

/** Longest text of one blank, in characters; the field accepts no more. */
export const longestText = 255;

/** How much of a typed text is kept. */
export interface Shortening {
  /** A right text in another spelling becomes the accepted variant. */
  readonly spelling: 'kept' | 'accepted';
  /** Characters of a wrong text; `verdict`: only whether it is right. */
  readonly blanks: number | 'verdict';
  /** Characters of an essay. */
  readonly essays: number;
}

export const unshortened: Shortening = { spelling: 'kept', blanks: Infinity, essays: Infinity };

/** A function of the shortening, because finding one that fits tries many. */
export type PackedAnswer = (shortening: Shortening) => string;

function radicesOf({ type, parts, choices }: QuestionOutline): readonly number[] {
  // An order has one choice fewer at each place.
  if (type === 'order') return Array.from({ length: parts }, (_, at) => choices - at);
  // None of the choices is an answer too, but where a part is chosen or not.
  const radix = type === 'multiple' || type === 'hotspot' ? choices : choices + 1;
  return Array.from({ length: parts }, () => radix);
}

/** For each place, how many of the items that are left stand before the one that was put there; null for no full order. */
function orderDigits(order: readonly number[], count: number): readonly number[] | null {
  const left = Array.from({ length: count }, (_, at) => at);
  const digits = order.map((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at;
  });
  return left.length === 0 && !digits.includes(-1) ? digits : null;
}

function orderOf(digits: readonly number[]): readonly number[] {
  const left = digits.map((_, at) => at);
  return digits.flatMap((digit) => left.splice(digit, 1));
}

const plusOne = (choice: number | null) => (choice === null ? 0 : choice + 1);
const minusOne = (digit: number | undefined) => (digit === undefined || digit === 0 ? null : digit - 1);
const bitsOf = (chosen: readonly number[], count: number) =>
  Array.from({ length: count }, (_, at) => (chosen.includes(at) ? 1 : 0));
const chosenOf = (bits: readonly number[]) => bits.flatMap((bit, at) => (bit === 1 ? [at] : []));

/** Null for an untouched order. */
function digitsOf(answer: Exclude<Answer, { type: 'cloze' | 'essay' }>, parts: number): readonly number[] | null {
  switch (answer.type) {
    case 'single':
    case 'scale':
      return [plusOne(answer.choice)];
    case 'multiple':
      return bitsOf(answer.choices, parts);
    case 'hotspot':
      return bitsOf(answer.regions, parts);
    case 'true-false':
      return [answer.value === null ? 0 : answer.value ? 2 : 1];
    case 'match':
      return answer.choices.map(plusOne);
    case 'categorize':
      return answer.categories.map(plusOne);
    case 'order':
      return orderDigits(answer.order, parts);
  }
}

function answerOf(type: Exclude<Answer['type'], 'cloze' | 'essay'>, digits: readonly number[]): Answer {
  const [first] = digits;
  switch (type) {
    case 'single':
    case 'scale':
      return { type, choice: minusOne(first) };
    case 'multiple':
      return { type, choices: chosenOf(digits) };
    case 'hotspot':
      return { type, regions: chosenOf(digits) };
    case 'true-false':
      return { type, value: first === 0 ? null : first === 2 };
    case 'match':
      return { type, choices: digits.map(minusOne) };
    case 'categorize':
      return { type, categories: digits.map(minusOne) };
    case 'order':
      return { type, order: orderOf(digits) };
  }
}

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
function verdictRadix(blank: Blank): number {
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

function unpackCloze(blanks: readonly Blank[], packed: string): Answer | null {
  const type = 'cloze';
  if (packed.startsWith(':')) {
    const digits = unpackDigits(packed.slice(1), blanks.map(verdictRadix));
    return digits === null ? null : { type, values: blanks.map((blank, at) => verdictText(blank, digits[at] ?? 0)) };
  }
  const texts = packed.split('*');
  if (texts.length !== blanks.length) return null;
  return { type, values: blanks.map((blank, at) => unpackBlank(blank, texts[at] ?? '')) };
}

/** Null when the answer is none of this question. */
export function packAnswer(question: QuestionOutline, answer: Answer): PackedAnswer | null {
  if (answer.type !== question.type) return null;
  if (answer.type === 'cloze') return packCloze(question.blanks ?? [], answer.values);
  if (answer.type === 'essay') {
    const whole = packText(answer.text);
    return ({ essays }) => cutPacked(whole, essays);
  }
  const digits = digitsOf(answer, question.parts);
  const packed = digits === null ? '' : packDigits(digits, radicesOf(question));
  return () => packed;
}

/** Null when the text is no answer to the question. */
export function unpackAnswer(question: QuestionOutline, packed: string): Answer | null {
  const { type, blanks } = question;
  if (type === 'cloze') return unpackCloze(blanks ?? [], packed);
  if (type === 'essay') return /^[\w~-]*$/.test(packed) ? { type, text: unpackText(packed) } : null;
  if (type === 'order' && packed === '') return { type, order: [] };
  const digits = unpackDigits(packed, radicesOf(question));
  return digits === null ? null : answerOf(type, digits);
}

/** Characters of a blank and of an essay of usual length; a learner who writes more is not rare, but needs no warning. */
const usualBlank = 30;
const usualEssay = 300;

/** Characters that the longest usual answer takes: `whole` with nothing left out, `least` when space is short. */
export function answerLengths(question: QuestionOutline): { readonly whole: number; readonly least: number } {
  const { type, blanks = [] } = question;
  if (type === 'essay') return { whole: usualEssay, least: 1 };
  if (type !== 'cloze') {
    const length = packedLength(radicesOf(question));
    return { whole: length, least: length };
  }
  const between = Math.max(0, blanks.length - 1);
  const whole = blanks
    .map((blank) => (blank.kind === 'choice' ? 2 : usualBlank))
    .reduce((sum, one) => sum + one, between);
  return { whole, least: 1 + packedLength(blanks.map(verdictRadix)) };
}
