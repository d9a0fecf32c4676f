/** Questions without a right answer have no points. */
import type { QuestionCommon } from '../course/compiled.ts';
import type { Problem } from '../course/problem.ts';
import type { QuestionSource } from '../course/question-source.ts';
import { questionProblem } from './parse-rules.ts';

export function withoutPoints(
  source: QuestionSource,
  common: QuestionCommon,
): { readonly common: QuestionCommon; readonly problems: readonly Problem[] } {
  const written = source.attributes['points'];
  if (written === undefined || common.points === 0) return { common: { ...common, points: 0 }, problems: [] };
  const problem = questionProblem('question-points-unused', source.place, {
    id: `Soal ini tidak dinilai mesin, jadi points="${written}" tidak dipakai.`,
    en: `No machine scores this question, so points="${written}" is not used.`,
  });
  return { common: { ...common, points: 0 }, problems: [problem] };
}
