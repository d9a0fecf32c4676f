/** What `multiple` and `hotspot` share: some of several options, each right or wrong by itself. */
import type { QuestionCommon, QuestionOutline } from '../course/compiled.ts';
import type { Score } from './answer.ts';
import type { Responses } from './interaction.ts';
import { credit, scoreOf } from './score.ts';

type Options = readonly { readonly text: string; readonly right: boolean }[];

/** The picked options that exist, each once, in the author's order. */
export function pickedOf(options: Options, picked: readonly number[]): readonly number[] {
  return options.flatMap((_, index) => (picked.includes(index) ? [index] : []));
}

function rightOf(options: Options): readonly number[] {
  return options.flatMap((option, index) => (option.right ? [index] : []));
}

/** A wrong pick takes away what a right one gives, so that picking everything earns nothing. */
export function scorePicked(question: QuestionCommon, options: Options, picked: readonly number[]): Score {
  const right = rightOf(options).length;
  const known = pickedOf(options, picked);
  const hits = known.filter((index) => options[index]?.right === true).length;
  const share = right === 0 ? 0 : (hits - (known.length - hits)) / right;
  return scoreOf(question, credit(question.partial, share));
}

export function pickedResponses(options: Options, picked: readonly number[]): Responses {
  const choices = pickedOf(options, picked);
  return {
    kind: 'choice',
    response: choices.length === 0 ? null : { kind: 'choice', choices, options: options.length },
    correct: { kind: 'choice', choices: rightOf(options), options: options.length },
  };
}

export function pickedText(options: Options, picked: readonly number[]): string {
  return pickedOf(options, picked)
    .map((index) => options[index]?.text ?? '')
    .join('; ');
}

export function rightText(options: Options): string {
  return pickedText(options, rightOf(options));
}

/** Each part is picked or not. */
export function pickedRadices({ parts, choices }: QuestionOutline): readonly number[] {
  return Array.from({ length: parts }, () => choices);
}

export function pickedDigits(picked: readonly number[], parts: number): readonly number[] {
  return Array.from({ length: parts }, (_, at) => (picked.includes(at) ? 1 : 0));
}

export function digitsPicked(digits: readonly number[]): readonly number[] {
  return digits.flatMap((digit, at) => (digit === 1 ? [at] : []));
}
