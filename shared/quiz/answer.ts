/** A learner's answer. Types only. Indices refer to the author's order, also when options are shown shuffled. */

export type Answer =
  | { readonly type: 'single'; readonly choice: number | null }
  | { readonly type: 'multiple'; readonly choices: readonly number[] }
  | { readonly type: 'true-false'; readonly value: boolean | null }
  /** For each blank: the text typed, or the chosen option's text; '' when empty. */
  | { readonly type: 'cloze'; readonly values: readonly string[] };

export interface Score {
  /** 0..1 */
  readonly ratio: number;
  /** `ratio × question.points`. */
  readonly points: number;
  readonly verdict: 'correct' | 'partial' | 'incorrect';
  /** One entry per option or blank that can be right by itself (cloze blanks); empty where it makes no sense. */
  readonly parts: readonly boolean[];
}
