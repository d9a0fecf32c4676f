/** States of a learner that a trainer wants to look at without having to learn so far. */
import type { CourseOutline } from '../course/compiled.ts';
import { emptyState, type CourseState } from '../results/model.ts';
import { completeModule, openModule } from '../results/progress.ts';

/** The learner has read all modules before `slug` and stands at its beginning. */
export function stateAt(outline: CourseOutline, slug: string, seed: number): CourseState {
  const at = outline.modules.findIndex((module) => module.slug === slug);
  const before = outline.modules.slice(0, Math.max(0, at));
  const read = before.reduce((state, module) => completeModule(openModule(state, module.slug), module.slug), {
    ...emptyState(seed),
  });
  return at === -1 ? read : openModule(read, slug);
}
