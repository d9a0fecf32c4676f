/** What the player remembers of one learner in one course. Immutable. */
import type { Answer } from '../quiz/answer.ts';

export interface CourseState {
  /** Grows by one with each change, so that the newer of two copies can be told. */
  readonly sequence: number;
  /** Seconds since 1970 of the first start; 0 where it is not known. */
  readonly begunAt: number;
  /** Seconds since 1970 of the moment at which the course was passed or completed; 0 before. */
  readonly finishedAt: number;
  /** Seconds learned, over all sittings. */
  readonly spent: number;
  /** The latest time of day that was seen, in seconds since 1970: a clock that is set back afterwards gains nothing. */
  readonly seenAt: number;
  /** 0 … 2^31 − 1, drawn once at the first start: every shuffle of this learner derives from it. */
  readonly seed: number;
  /** Slug of the module that was shown last; null before the first. */
  readonly place: string | null;
  /** By slug; a module that was never opened has no entry. */
  readonly modules: ReadonlyMap<string, ModuleState>;
  /** By question id; an untouched question has no entry. */
  readonly answers: ReadonlyMap<string, QuestionState>;
}

export interface ModuleState {
  /** A lesson is done when its end was reached, a test when it was finished once, a survey also when it was skipped. */
  readonly done: boolean;
  /** Null for a module without a test and for a test that was never started. */
  readonly attempt: AttemptState | null;
}

export interface AttemptState {
  /** 1 for the first attempt. */
  readonly number: number;
  readonly phase: 'running' | 'finished';
  /** Seconds since 1970; null without a time limit, and when the attempt is over. */
  readonly deadline: number | null;
  /** Percent 0–100 with at most 2 decimals, of the last finished attempt; null before that and for surveys. */
  readonly last: number | null;
  /** Best of all finished attempts, in the same unit. */
  readonly best: number | null;
  /** Seconds since 1970 of the latest hand-in; null before the first. */
  readonly finishedAt: number | null;
}

export interface QuestionState {
  readonly answer: Answer;
  /** The learner asked for the verdict of this very answer. */
  readonly checked: boolean;
}

/** State before anything happened. `seed` is any whole number from 0 to 2^31 − 1. */
export function emptyState(seed: number): CourseState {
  return {
    sequence: 0,
    begunAt: 0,
    finishedAt: 0,
    spent: 0,
    seenAt: 0,
    seed,
    place: null,
    modules: new Map(),
    answers: new Map(),
  };
}

export const untouchedModule: ModuleState = { done: false, attempt: null };
