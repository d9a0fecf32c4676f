/** What a learner's state means: for the menu, the course summary and the LMS. */
import type { CourseOutline, ModuleOutline } from '../course/compiled.ts';
import { courseScore, scoredModules } from '../quiz/grade.ts';
import type { CourseState } from './model.ts';

export type ModuleStatus = 'not-started' | 'in-progress' | 'done' | 'passed' | 'failed';

/** Whether the module runs as a test: it has settings for one and at least one question. */
export function isTest(module: ModuleOutline): boolean {
  return module.test !== null && module.questions.length > 0;
}

/** Whether a score is shown for the module: all tests but surveys. */
export function isScored(module: ModuleOutline): boolean {
  return isTest(module) && module.kind !== 'survey';
}

/** Whether the module is passed or failed at all: a pre-test and a survey are only done. */
export function hasPassMark(module: ModuleOutline): boolean {
  return isScored(module) && module.kind !== 'pre-test';
}

/** Percent. */
export interface PassMarks {
  readonly test: number;
  /** Of the course's whole score, where several tests make it; null where that says nothing more about this test. */
  readonly course: number | null;
}

/**
 * What a learner has to reach in a test. Where it makes the course's score alone, the course's pass mark is its own: else the
 * test could be passed and the course failed by one and the same score. `passMark`: the course's, as for `courseOutcome`.
 */
export function passMarks(outline: CourseOutline, { slug, test }: ModuleOutline, passMark: number): PassMarks {
  const counted = scoredModules(outline.modules);
  const counts = counted.some((module) => module.slug === slug);
  const alone = counts && counted.length === 1;
  return { test: alone ? passMark : (test?.passMark ?? 0), course: counts && !alone ? passMark : null };
}

/** `passMark`: percent, of `passMarks`. */
export function moduleStatus(module: ModuleOutline, state: CourseState, passMark: number): ModuleStatus {
  const known = state.modules.get(module.slug);
  if (known === undefined) return 'not-started';
  const best = known.attempt?.best ?? null;
  if (hasPassMark(module) && best !== null) {
    if (best >= passMark) return 'passed';
    return known.attempt?.phase === 'running' ? 'in-progress' : 'failed';
  }
  return known.done ? 'done' : 'in-progress';
}

export interface CourseOutcome {
  readonly status: 'incomplete' | 'completed' | 'passed' | 'failed';
  /** Percent 0–100 with at most 2 decimals; null until every counted test was finished, and for a course without one. */
  readonly score: number | null;
  /** Percent. */
  readonly passMark: number;
  /** Slugs of the modules that the course still waits for, in order. */
  readonly missing: readonly string[];
  /** Modules done, of all modules. */
  readonly done: number;
  readonly total: number;
}

/** Whether the learner reached what the course asks for. */
export function isOver(status: CourseOutcome['status']): boolean {
  return status === 'passed' || status === 'completed';
}

/** Null until each test that counts was finished. */
function scoreOf(counted: readonly ModuleOutline[], state: CourseState): number | null {
  const scores = counted.map((module) => ({
    weight: module.test?.weight ?? 0,
    percent: state.modules.get(module.slug)?.attempt?.best ?? null,
  }));
  const known = scores.flatMap(({ weight, percent }) => (percent === null ? [] : [{ weight, percent }]));
  return known.length < scores.length ? null : courseScore(known);
}

function slugs(modules: readonly ModuleOutline[]): readonly string[] {
  return modules.map((module) => module.slug);
}

function missingModules(outline: CourseOutline, state: CourseState): readonly string[] {
  const undone = outline.modules.filter((module) => state.modules.get(module.slug)?.done !== true);
  const tests = scoredModules(outline.modules);
  const undoneTests = undone.filter((module) => tests.includes(module));
  if (outline.completion === 'post-test') {
    const postTests = outline.modules.filter((module) => module.kind === 'post-test' && isTest(module));
    const wanted = postTests.length > 0 ? postTests : tests;
    if (wanted.length > 0) return slugs(undone.filter((module) => wanted.includes(module)));
  }
  if (outline.completion === 'any-module') {
    return undone.length < outline.modules.length ? slugs(undoneTests) : slugs(undone);
  }
  return slugs(undone);
}

/** `passMark`: percent; the LMS's own mastery score where it gives one, else the course's. */
export function courseOutcome(outline: CourseOutline, state: CourseState, passMark: number): CourseOutcome {
  const counted = scoredModules(outline.modules);
  const score = scoreOf(counted, state);
  const missing = missingModules(outline, state);
  const done = outline.modules.filter((module) => state.modules.get(module.slug)?.done === true).length;
  return {
    status: statusOf(counted.length > 0, score, passMark, missing),
    score,
    passMark,
    missing,
    done,
    total: outline.modules.length,
  };
}

function statusOf(
  scored: boolean,
  score: number | null,
  passMark: number,
  missing: readonly string[],
): CourseOutcome['status'] {
  if (score !== null && score < passMark) return 'failed';
  if (missing.length > 0) return 'incomplete';
  if (!scored) return 'completed';
  return score === null ? 'incomplete' : 'passed';
}

/** With sequential navigation a module opens when all before it are done; what was opened once stays open. */
export function isLocked(outline: CourseOutline, state: CourseState, slug: string): boolean {
  if (outline.navigation !== 'sequential' || state.modules.has(slug)) return false;
  const at = outline.modules.findIndex((module) => module.slug === slug);
  return outline.modules.slice(0, Math.max(0, at)).some((module) => state.modules.get(module.slug)?.done !== true);
}
