/** From the scores of questions to a module and a course. */
import type { ModuleOutline } from '../course/compiled.ts';
import type { Score } from './answer.ts';

export interface ModuleScore {
  readonly points: number;
  readonly max: number;
  /** 0–100, at most two decimals; 0 where no points can be had. */
  readonly percent: number;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** `scores[i]` belongs to `questions[i]`; null or missing means not answered, which earns nothing. */
export function moduleScore(
  questions: readonly { readonly points: number }[],
  scores: readonly (Score | null)[],
): ModuleScore {
  const max = questions.reduce((sum, question) => sum + question.points, 0);
  const points = questions.reduce((sum, _, index) => sum + (scores[index]?.points ?? 0), 0);
  return { points, max, percent: max === 0 ? 0 : rounded((points / max) * 100) };
}

/** Passed when the percentage reaches the pass mark; a module that is no test has nothing to fail. */
export function gradeModule(module: Pick<ModuleOutline, 'test'>, score: ModuleScore): boolean {
  return module.test === null || score.percent >= module.test.passMark;
}

/**
 * The modules that make the course's score: the post-tests; where there is none, the practice modules. A pre-test shows
 * where a learner starts and never counts. Modules without points or without weight are left out.
 */
export function scoredModules<M extends Pick<ModuleOutline, 'kind' | 'test' | 'questions'>>(
  modules: readonly M[],
): readonly M[] {
  const counting = modules.filter(
    (module) => (module.test?.weight ?? 0) > 0 && module.questions.some((question) => question.points > 0),
  );
  const postTests = counting.filter((module) => module.kind === 'post-test');
  return postTests.length > 0 ? postTests : counting.filter((module) => module.kind === 'practice');
}

/** Weighted mean in percent of the modules that count (`scoredModules`); null when none does. */
export function courseScore(modules: readonly { readonly weight: number; readonly percent: number }[]): number | null {
  const weight = modules.reduce((sum, module) => sum + module.weight, 0);
  if (weight <= 0) return null;
  return rounded(modules.reduce((sum, module) => sum + module.percent * module.weight, 0) / weight);
}
