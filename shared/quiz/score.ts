import type { QuestionCommon } from '../course/compiled.ts';
import type { Score } from './answer.ts';

/** A score out of a ratio between 0 and 1; `parts` says which blanks are right by themselves. */
export function scoreOf(
  question: Pick<QuestionCommon, 'points'>,
  ratio: number,
  parts: readonly boolean[] = [],
): Score {
  const verdict = ratio === 1 ? 'correct' : ratio > 0 ? 'partial' : 'incorrect';
  return { ratio, points: ratio * question.points, verdict, parts };
}

/** `none` (the default) is all or nothing; `proportional` gives the share that is right. */
export function credit(partial: QuestionCommon['partial'], share: number): number {
  if (partial === 'proportional') return Math.min(1, Math.max(0, share));
  return share >= 1 ? 1 : 0;
}

/** For a question without a right answer. */
export const unscored: Score = { ratio: 0, points: 0, verdict: 'neutral', parts: [] };

/** How much of the parts is right, 0..1; nothing of nothing is 0. */
export function shareOf(parts: readonly boolean[]): number {
  return parts.length === 0 ? 0 : parts.filter(Boolean).length / parts.length;
}
