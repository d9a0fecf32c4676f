/** What a learner's steps do to the state. Every function returns a new state and leaves the old one as it was. */
import type { ModuleOutline } from '../course/compiled.ts';
import type { Answer } from '../quiz/answer.ts';
import { untouchedModule, type CourseState, type ModuleState } from './model.ts';

/** For the other steps. */
export function withModule(state: CourseState, slug: string, module: ModuleState): CourseState {
  return { ...state, sequence: state.sequence + 1, modules: new Map(state.modules).set(slug, module) };
}

export function moduleOf(state: CourseState, slug: string): ModuleState {
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

/** Whether a (further) attempt may be started. */
export function attemptsLeft(state: CourseState, module: ModuleOutline): boolean {
  const allowed = module.test?.attempts ?? 0;
  return allowed === 0 || (state.modules.get(module.slug)?.attempt?.number ?? 0) < allowed;
}
