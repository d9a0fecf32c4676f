/** A learner's answer. Types only. Indices refer to the author's order, also when options are shown shuffled. */

export type Answer =
  | { readonly type: 'single'; readonly choice: number | null }
  | { readonly type: 'multiple'; readonly choices: readonly number[] }
  | { readonly type: 'true-false'; readonly value: boolean | null }
  /** For each blank: the text typed, or the chosen option's text; '' when empty. */
  | { readonly type: 'cloze'; readonly values: readonly string[] }
  /** For each left side: the index of the right side given to it, null when none is. */
  | { readonly type: 'match'; readonly choices: readonly (number | null)[] }
  /** The items as the learner put them; empty while untouched. */
  | { readonly type: 'order'; readonly order: readonly number[] }
  /** For each item: the index of the category it was put into, null when none. */
  | { readonly type: 'categorize'; readonly categories: readonly (number | null)[] }
  | { readonly type: 'hotspot'; readonly regions: readonly number[] }
  | { readonly type: 'scale'; readonly choice: number | null }
  | { readonly type: 'essay'; readonly text: string };

export interface Score {
  /** 0..1 */
  readonly ratio: number;
  /** `ratio × question.points`. */
  readonly points: number;
  /** `neutral`: there is no right answer (scale, essay); the ratio is 0 then, and the question has no points. */
  readonly verdict: 'correct' | 'partial' | 'incorrect' | 'neutral';
  /**
   * One entry for each part that can be right by itself: blanks, left sides, items in the order of the author; empty where
   * there are none.
   */
  readonly parts: readonly boolean[];
}
