/** What an attempt of one learner is made of. */
import type { CourseState } from './model.ts';

/**
 * The seed of everything that is left to chance in a module: the same after a resume and in the review, another in the
 * next attempt. A lesson is its own first attempt.
 */
export function attemptSeed(state: CourseState, slug: string): string {
  return `${state.seed}/${slug}/${state.modules.get(slug)?.attempt?.number ?? 1}`;
}
