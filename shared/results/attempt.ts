/** What an attempt of one learner is made of: which questions, in which order. */
import type { ModuleOutline, QuestionOutline } from '../course/compiled.ts';
import { hash53 } from '../quiz/hash.ts';
import type { CourseState } from './model.ts';

/** 1 for the first attempt and for what is no test: a lesson is its own first attempt. */
function attemptNumber(state: CourseState, slug: string): number {
  return state.modules.get(slug)?.attempt?.number ?? 1;
}

/**
 * The seed of everything that is left to chance in a module: the same after a resume and in the review, another in the
 * next attempt.
 */
export function attemptSeed(state: CourseState, slug: string): string {
  return `${state.seed}/${slug}/${attemptNumber(state, slug)}`;
}

/** The `count` candidates whose hash with the seed is lowest: one question more or less in a bank changes one draw at most. */
function lowest(candidates: readonly string[], count: number, seed: string): readonly string[] {
  const ranked = candidates.map((id) => ({ id, rank: hash53(`${seed}/${id}`) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return ranked.slice(0, count).map(({ id }) => id);
}

/**
 * Ids of the questions of one attempt, in the order of the outline: the module's own and those that its rules draw, by
 * rendezvous hashing. A later rule never picks what an earlier one took. `seed`: the learner's; `attempt`: 1 for the first.
 */
export function attemptQuestions(module: ModuleOutline, seed: number, attempt: number): readonly string[] {
  const drawable = new Set(module.draws.flatMap(({ from }) => from));
  const drawn = new Set<string>();
  for (const { count, from } of module.draws) {
    const free = from.filter((id) => !drawn.has(id));
    for (const id of lowest(free, count, `${seed}/${module.slug}/${attempt}`)) drawn.add(id);
  }
  return module.questions.map(({ id }) => id).filter((id) => !drawable.has(id) || drawn.has(id));
}

/** The questions that this learner has in the module now. */
export function currentQuestions(module: ModuleOutline, state: CourseState): readonly QuestionOutline[] {
  if (module.draws.length === 0) return module.questions;
  const ids = new Set(attemptQuestions(module, state.seed, attemptNumber(state, module.slug)));
  return module.questions.filter(({ id }) => ids.has(id));
}

/** How many questions an attempt has. */
export function attemptLength(module: ModuleOutline): number {
  return attemptQuestions(module, 0, 1).length;
}
