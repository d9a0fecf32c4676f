/** What a question type brings to the screen. A new type is one file with a function that returns this. */
import type { Answer, Score } from '#shared/quiz/answer.ts';
import type { PlayableQuestion } from '#shared/course/compiled.ts';
import type { PlayerText } from '../../text/text.ts';

/** `chosen`: verdicts only where the learner answered, so that another try is worth it; `all`: the right answer too. */
export type Reveal = 'chosen' | 'all';

export interface AnswerInputs {
  /** What the learner is asked to do, in one sentence. */
  readonly instruction: string;
  /** Stands below the stem; null when the inputs are inside the stem. */
  readonly body: HTMLElement | null;
  read(): Answer;
  /** Says at each part whether it is right. */
  mark(score: Score, reveal: Reveal): void;
  clearMarks(): void;
  lock(): void;
}

export interface InputsRequest<Q extends PlayableQuestion> {
  readonly question: Q;
  readonly answer: Answer;
  /** The order in which options are shown: `order[0]` is the index of the first. */
  readonly order: readonly number[];
  /** The stem on the page; a cloze puts its inputs there. */
  readonly stem: HTMLElement;
  readonly text: PlayerText;
  /** `typing`: more may follow within the second. */
  readonly onInput: (pace: 'done' | 'typing') => void;
}
