/**
 * What a question tells an LMS about one answer, in no standard's own words. `interactions/` writes it for SCORM 1.2,
 * SCORM 2004 and xAPI, so that a question type need not know them. Numbers are indices in the author's order.
 */

export type InteractionValue =
  /** `options`: how many there are. */
  | { readonly kind: 'choice'; readonly choices: readonly number[]; readonly options: number }
  | { readonly kind: 'true-false'; readonly value: boolean }
  /** One text for each blank. */
  | { readonly kind: 'fill-in'; readonly texts: readonly string[] }
  | { readonly kind: 'long-fill-in'; readonly text: string }
  /** Pairs of a left and a right side. */
  | { readonly kind: 'matching'; readonly pairs: readonly (readonly [left: number, right: number])[] }
  | { readonly kind: 'sequencing'; readonly order: readonly number[] }
  | { readonly kind: 'likert'; readonly choice: number; readonly options: number };

export type InteractionKind = InteractionValue['kind'];

/** The half that the question type knows. */
export interface Responses {
  /** Also when nothing was answered. */
  readonly kind: InteractionKind;
  /** Null when nothing was answered. */
  readonly response: InteractionValue | null;
  /** Null where there is no right answer. */
  readonly correct: InteractionValue | null;
}

export interface Interaction extends Responses {
  /** The question's id. */
  readonly id: string;
  /** A partly right answer is incorrect here; the score carries its points. `neutral`: there is no right answer. */
  readonly result: 'correct' | 'incorrect' | 'neutral';
  /** The question's points. */
  readonly weighting: number;
  /** Id of the objective that the question is about. */
  readonly objective: string | null;
}
