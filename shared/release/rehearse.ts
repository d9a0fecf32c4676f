/** States of a learner that a trainer wants to look at without having to learn so far. */
import type {
  CompiledCourse,
  CourseOutline,
  ModuleContent,
  ModuleOutline,
  PlayableQuestion,
} from '../course/compiled.ts';
import { attemptQuestions, currentQuestions } from '../results/attempt.ts';
import { emptyState, type CourseState } from '../results/model.ts';
import { isTest } from '../results/outcome.ts';
import { completeModule, openModule, recordAnswer } from '../results/progress.ts';
import { startAttempt } from '../results/test-progress.ts';
import { rightAnswer, wrongAnswer } from './rehearse-answers.ts';

/** How the questions of a module are answered; `score` is percent. */
export type Wish =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'random' }
  | { readonly kind: 'score'; readonly score: number };

export interface Chance {
  /** 0 … 2^31 − 1: of the learner. */
  readonly seed: number;
  /** 0 ≤ x < 1, a new number with each call. */
  readonly random: () => number;
  /** Seconds since 1970. */
  readonly now: number;
}

/** The learner has read all modules before `slug` and stands at its beginning. */
export function stateAt(outline: CourseOutline, slug: string, seed: number): CourseState {
  const at = outline.modules.findIndex((module) => module.slug === slug);
  const before = outline.modules.slice(0, Math.max(0, at));
  const read = before.reduce(
    (state, module) => completeModule(openModule(state, module.slug), module.slug),
    emptyState(seed),
  );
  return at === -1 ? read : openModule(read, slug);
}

/** Ids of the questions to answer right: as many points as the score asks for, never more. */
function toScore(questions: readonly PlayableQuestion[], score: number): ReadonlySet<string> {
  const total = questions.reduce((sum, { points }) => sum + points, 0);
  let left = (total * score) / 100 + 1e-9;
  const chosen = questions
    .toSorted((a, b) => b.points - a.points)
    .filter(({ points }) => {
      if (points > left) return false;
      left -= points;
      return true;
    });
  return new Set(chosen.map(({ id }) => id));
}

function rightOnes(questions: readonly PlayableQuestion[], wish: Wish, random: () => number): ReadonlySet<string> {
  switch (wish.kind) {
    case 'right':
      return new Set(questions.map(({ id }) => id));
    case 'wrong':
      return new Set();
    case 'random':
      return new Set(questions.filter(() => random() < 0.5).map(({ id }) => id));
    case 'score':
      return toScore(questions, wish.score);
  }
}

/** The learner stands in the module with every question answered as wished, a test not yet handed in. */
export function answeredState(
  { outline, contents }: Pick<CompiledCourse, 'outline' | 'contents'>,
  slug: string,
  wish: Wish,
  { seed, random, now }: Chance,
): CourseState {
  const module = outline.modules.find((one) => one.slug === slug);
  const begun = stateAt(outline, slug, seed);
  if (module === undefined) return begun;
  const running = isTest(module) ? startAttempt(begun, module, now) : begun;
  const asked = new Set(currentQuestions(module, running).map(({ id }) => id));
  const questions = (contents.find((content) => content.slug === slug)?.questions ?? []).filter(({ id }) =>
    asked.has(id),
  );
  const right = rightOnes(questions, wish, random);
  return questions.reduce(
    (state, question) =>
      recordAnswer(state, question.id, right.has(question.id) ? rightAnswer(question) : wrongAnswer(question)),
    running,
  );
}

/** The most learners that are tried for a draw with a certain question. */
const mostSeeds = 1_000;

/** The learner stands in the module, a test begun, with a draw that has the question. `now`: seconds since 1970. */
export function questionState(outline: CourseOutline, slug: string, questionId: string, now: number): CourseState {
  const module = outline.modules.find((one) => one.slug === slug);
  if (module === undefined) return stateAt(outline, slug, 1);
  const seeds = Array.from({ length: mostSeeds }, (_, index) => index + 1);
  const seed = seeds.find((one) => attemptQuestions(module, one, 1).includes(questionId)) ?? 1;
  const begun = stateAt(outline, slug, seed);
  return isTest(module) ? startAttempt(begun, module, now) : begun;
}

/** A place in a module: a question by its id, else a block by its index; null for what is not known. */
export interface Spot {
  readonly slug: string;
  readonly question: string | null;
  readonly block: number | null;
}

export type SpotGoal = 'place' | { readonly question: string } | { readonly module: string; readonly block: number };

/** The learner stands as near to the spot as a learner can: a test shows its text and questions only when it is asked. */
export function spotStart(
  outline: CourseOutline,
  { slug, question, block }: Spot,
  now: number,
): { readonly state: CourseState; readonly goal: SpotGoal } {
  const module = outline.modules.find((one) => one.slug === slug);
  if (question !== null && module?.questions.some(({ id }) => id === question) === true) {
    return { state: questionState(outline, slug, question, now), goal: { question } };
  }
  const state = stateAt(outline, slug, 1);
  if (module === undefined || block === null || isTest(module)) return { state, goal: 'place' };
  return { state, goal: { module: slug, block } };
}

/** How often each question of a module is asked in first attempts of so many learners (seeds 1 … `learners`). */
export function drawCoverage(module: ModuleOutline, learners: number): ReadonlyMap<string, number> {
  const counts = new Map(module.questions.map(({ id }) => [id, 0]));
  for (let seed = 1; seed <= learners; seed += 1) {
    for (const id of attemptQuestions(module, seed, 1)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** A text that a learner may read about a question, with the place where it stands; HTML. */
export interface FeedbackText {
  readonly kind: 'hint' | 'correct' | 'incorrect' | 'explanation' | 'option' | 'model';
  /** The option's own text; '' for the others. */
  readonly of: string;
  readonly html: string;
}

/** Everything that is said about a question beside its own text. */
export function feedbackTexts(question: PlayableQuestion): readonly FeedbackText[] {
  const { hint, correct, incorrect, explanation } = question;
  const common = { hint, correct, incorrect, explanation, model: question.type === 'essay' ? question.model : null };
  const options = 'options' in question ? question.options : 'regions' in question ? question.regions : [];
  return [
    ...options.flatMap(({ text, feedback }) =>
      feedback === null ? [] : [{ kind: 'option', of: text, html: feedback } as const],
    ),
    ...(['hint', 'correct', 'incorrect', 'explanation', 'model'] as const).flatMap((kind) => {
      const html = common[kind];
      return html === null ? [] : [{ kind, of: '', html }];
    }),
  ];
}

/** The questions of a module in the order of the outline, each with its content. */
export function questionsOf(module: ModuleOutline, contents: readonly ModuleContent[]): readonly PlayableQuestion[] {
  const known = contents.find(({ slug }) => slug === module.slug)?.questions ?? [];
  return module.questions.flatMap(({ id }) => known.filter((question) => question.id === id));
}
