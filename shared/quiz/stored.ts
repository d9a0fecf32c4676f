/**
 * The stored form of one answer, in `[A-Za-z0-9_-]` with `~` in typed texts and `*`, `+` and `:` in clozes.
 *
 * A chosen answer is one number in mixed radix: always as long as the longest, so it needs no end. Typed texts can be
 * shortened; whatever is left out, a right blank stays right and a wrong one wrong.
 */
import type { QuestionOutline, QuestionType } from '../course/compiled.ts';
import { packDigits, unpackDigits } from './pack.ts';
import type { AnswerOf } from './question-type.ts';

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

export interface StoresAnswers<T extends QuestionType> {
  pack(question: QuestionOutline, answer: AnswerOf<T>): PackedAnswer;
  /** Null when the text is no answer to the question. */
  unpack(question: QuestionOutline, packed: string): AnswerOf<T> | null;
  /** Of an answer that is one number in mixed radix. */
  readonly radices?: (question: QuestionOutline) => readonly number[];
}

interface DigitForm<T extends QuestionType> {
  readonly radices: (question: QuestionOutline) => readonly number[];
  readonly digits: (answer: AnswerOf<T>, question: QuestionOutline) => readonly number[];
  readonly answer: (digits: readonly number[]) => AnswerOf<T>;
}

/** An answer that is made of choices. */
export function storedDigits<T extends QuestionType>({ radices, digits, answer }: DigitForm<T>): StoresAnswers<T> {
  return {
    radices,
    pack: (question, given) => {
      const packed = packDigits(digits(given, question), radices(question));
      return () => packed;
    },
    unpack: (question, packed) => {
      const given = unpackDigits(packed, radices(question));
      return given === null ? null : answer(given);
    },
  };
}

/** None of the choices is an answer too. */
export function choiceRadices({ parts, choices }: QuestionOutline): readonly number[] {
  return Array.from({ length: parts }, () => choices + 1);
}

export const choiceDigit = (choice: number | null) => (choice === null ? 0 : choice + 1);
export const digitChoice = (digit: number | undefined) => (digit === undefined || digit === 0 ? null : digit - 1);
