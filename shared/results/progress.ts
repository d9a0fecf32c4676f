/** What a learner's steps do to the state. Every function returns a new state and leaves the old one as it was. */
import type { ModuleOutline } from '../course/compiled.ts';
import type { Answer } from '../quiz/answer.ts';
import { untouchedModule, type CourseState, type ModuleState } from './model.ts';

function withModule(state: CourseState, slug: string, module: ModuleState): CourseState {
  return { ...state, sequence: state.sequence + 1, modules: new Map(state.modules).set(slug, module) };
}

function moduleOf(state: CourseState, slug: string): ModuleState {
  return state.modules.get(slug) ?? untouchedModule;
}

/** The module is on the screen. */
export function openModule(state: CourseState, slug: string): CourseState {
  return { ...withModule(state, slug, moduleOf(state, slug)), place: slug };
}

/** The end of a lesson was reached, or a survey was skipped. */
export function completeModule(state: CourseState, slug: string): CourseState {
  const module = moduleOf(state, slug);
  return module.done ? state : withModule(state, slug, { ...module, done: true });
}

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

/** `checked`: the learner asked for the verdict; a changed answer has none. */
export function recordAnswer(state: CourseState, questionId: string, answer: Answer): CourseState {
  const answers = new Map(state.answers).set(questionId, { answer, checked: false });
  return { ...state, sequence: state.sequence + 1, answers };
}

/** The learner asks for the verdict of the answer as it is. */
export function checkAnswer(state: CourseState, questionId: string, answer: Answer): CourseState {
  const answers = new Map(state.answers).set(questionId, { answer, checked: true });
  return { ...state, sequence: state.sequence + 1, answers };
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

/** Whether a (further) attempt may be started. */
export function attemptsLeft(state: CourseState, module: ModuleOutline): boolean {
  const allowed = module.test?.attempts ?? 0;
  return allowed === 0 || (state.modules.get(module.slug)?.attempt?.number ?? 0) < allowed;
}
