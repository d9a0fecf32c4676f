/** What starting a test and handing it in do to the state; see `progress.ts`. */
import type { CourseOutline, ModuleOutline } from '../course/compiled.ts';
import type { CourseState } from './model.ts';
import { isTest } from './outcome.ts';
import { moduleOf, withModule } from './progress.ts';

/** The first or the next attempt at a test begins: the answers of the one before are gone, its best score stays. */
export function startAttempt(state: CourseState, module: ModuleOutline, nowSeconds: number): CourseState {
  const known = moduleOf(state, module.slug);
  const limit = module.test?.timeLimitMinutes ?? 0;
  const answers = new Map(state.answers);
  for (const question of module.questions) answers.delete(question.id);
  const attempt = {
    number: (known.attempt?.number ?? 0) + 1,
    phase: 'running',
    deadline: limit > 0 ? Math.ceil(nowSeconds) + limit * 60 : null,
    last: known.attempt?.last ?? null,
    best: known.attempt?.best ?? null,
    finishedAt: known.attempt?.finishedAt ?? null,
  } as const;
  return { ...withModule(state, module.slug, { ...known, attempt }), answers };
}

/** `percent`: 0–100, null for a test without a score. Without a running attempt nothing happens. */
export function finishAttempt(
  state: CourseState,
  slug: string,
  percent: number | null,
  nowSeconds: number,
): CourseState {
  const module = moduleOf(state, slug);
  if (module.attempt?.phase !== 'running') return state;
  const last = percent === null ? null : Math.round(percent * 100) / 100;
  const best = last === null ? module.attempt.best : Math.max(last, module.attempt.best ?? 0);
  const finishedAt = Math.floor(nowSeconds);
  return withModule(state, slug, {
    done: true,
    attempt: { ...module.attempt, phase: 'finished', deadline: null, last, best, finishedAt },
  });
}

/** The tests of which an attempt is running although its time is over. */
export function expiredTests(outline: CourseOutline, state: CourseState, nowSeconds: number): readonly ModuleOutline[] {
  return outline.modules.filter((module) => {
    const attempt = state.modules.get(module.slug)?.attempt;
    return (
      isTest(module) && attempt?.phase === 'running' && attempt.deadline !== null && attempt.deadline <= nowSeconds
    );
  });
}
