/** One learner, one course, one sitting: holds the state, and hands each change to the driver. */
import type { CourseOutline, ModuleOutline, PlayableQuestion } from '#shared/course/compiled.ts';
import type { Answer } from '#shared/quiz/answer.ts';
import { emptyState, type CourseState } from '#shared/results/model.ts';
import {
  courseOutcome,
  hasPassMark,
  isOver,
  moduleStatus,
  passMarks,
  type CourseOutcome,
  type ModuleStatus,
  type PassMarks,
} from '#shared/results/outcome.ts';
import { attemptsLeft } from '#shared/results/progress.ts';
import { decodeState, encodeState } from '#shared/results/state.ts';
import type { SlipLearner } from '#shared/results/slip.ts';
import type { Driver, DriverStart, SaveState } from './drivers/driver.ts';
import { play } from './registry.ts';
import { SessionClock, type Clocks } from './session-clock.ts';
import { plainText } from './ui/dom.ts';

/** Milliseconds after the last key before typed text is saved. */
const typingPause = 800;
/** Milliseconds of learning that are worth a save of their own when the page is hidden or closed. */
const worthSaving = 30_000;

/** What a session takes from outside. */
export interface SessionPorts {
  /** Any whole number from 0 to 2^31 − 1, used when there is no stored state. */
  readonly seed: number;
  readonly clocks: Clocks;
}

export class Session {
  outline: CourseOutline;
  readonly start: DriverStart;
  /** As `DriverStart.learner`; changes when the learner gives another name. */
  learner: SlipLearner | null | undefined;
  /** Whether an earlier sitting left something to go on with. */
  readonly resumed: boolean;
  /** `elsewhere`: another window goes on with the course, this one keeps nothing any more. */
  saveState: SaveState | 'elsewhere' = 'saved';
  /** The LMS has not room enough for everything that the learner has not handed in; this device has it all. */
  shortened = false;
  #state: CourseState;
  readonly #driver: Driver;
  readonly #listeners = new Set<() => void>();
  #typing: ReturnType<typeof setTimeout> | null = null;
  readonly #clock: SessionClock;
  readonly #clocks: Clocks;
  /** Monotonic milliseconds until which the time spent is in the state; null while nobody looks at the page. */
  #countedAt: number | null;

  /** `start`: what the driver found when it connected. */
  constructor(outline: CourseOutline, driver: Driver, start: DriverStart, { seed, clocks }: SessionPorts) {
    this.outline = outline;
    this.#driver = driver;
    this.start = start;
    this.learner = start.learner;
    const stored = this.start.state === null ? null : decodeState(play, outline, this.start.state);
    this.#clocks = clocks;
    this.#clock = new SessionClock(clocks, stored?.seenAt ?? 0);
    this.#countedAt = clocks.monotonic();
    this.#state = stored ?? { ...emptyState(seed), begunAt: Math.floor(this.now() / 1000) };
    this.resumed = (stored?.modules.size ?? 0) > 0;
    driver.onSaveState((saveState) => {
      if (this.saveState !== 'elsewhere') this.saveState = saveState;
      this.#tell();
    });
  }

  get state(): CourseState {
    return this.#state;
  }

  /** Milliseconds since 1970, by a clock that cannot be set back. */
  now(): number {
    return this.#clock.now();
  }

  /** Percent; the LMS's own mastery score goes before the course's pass mark. */
  get passMark(): number {
    return this.start.masteryScore ?? this.outline.passMark;
  }

  passMarks(module: ModuleOutline): PassMarks {
    return passMarks(this.outline, module, this.passMark);
  }

  moduleStatus(module: ModuleOutline): ModuleStatus {
    return moduleStatus(module, this.#state, this.passMarks(module).test);
  }

  outcome(): CourseOutcome {
    return courseOutcome(this.outline, this.#state, this.passMark);
  }

  /** Saved at once. A state that did not change costs nothing. */
  change(next: CourseState): void {
    if (next === this.#state) return;
    this.#state = next;
    this.#save();
  }

  /** Saved when the learner pauses: for text that is being typed. */
  changeSoon(next: CourseState): void {
    this.#state = next;
    if (this.#typing !== null) clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#save(), typingPause);
  }

  /** `kind`: a survey answer is neither right nor wrong. `latency` in milliseconds. Sent with the next change. */
  record(question: PlayableQuestion, answer: Answer, latency: number, kind: 'scored' | 'survey'): void {
    const known = play.interaction(question, answer);
    const interaction = kind === 'scored' ? known : ({ ...known, result: 'neutral', correct: null } as const);
    const description = plainText(question.stem, 250);
    this.#driver.record({ interaction, description, at: new Date(this.now()), latency });
  }

  /** The learner looks elsewhere. */
  suspend(): void {
    this.#saveRest();
    this.#countedAt = null;
    this.#driver.suspend();
  }

  /** The network is back: what waits for the LMS need not wait longer. */
  reconnect(): void {
    this.#driver.suspend();
  }

  /** The learner looks at the page again. */
  wake(): void {
    this.#countedAt ??= this.#clocks.monotonic();
  }

  /** What an earlier visit could not tell the LMS is told now. */
  resume(): void {
    if (this.resumed) this.#save();
  }

  stop(): void {
    this.#driver.stop();
    this.saveState = 'elsewhere';
    this.#tell();
  }

  leave(): void {
    this.#saveRest();
    this.#driver.leave();
  }

  /** For time that passes without a step of the learner, as in a test with a time limit. */
  keepTime(): void {
    this.#save();
  }

  /** Returns the function that ends the subscription. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** What is not saved yet: typed text, a good while of reading, the clock of a running test. */
  #saveRest(): void {
    const unsaved = this.#countedAt === null ? 0 : this.#clocks.monotonic() - this.#countedAt;
    const timed = [...this.#state.modules.values()].some(
      ({ attempt }) => attempt?.phase === 'running' && attempt.deadline !== null,
    );
    const begun = this.#state.modules.size > 0;
    if (this.#typing !== null || (begun && unsaved >= worthSaving) || timed) this.#save();
  }

  /** Whole seconds are put into the state, the rest waits for the next time; and when the course came to its end. */
  #countTime(): void {
    const ran = this.#countedAt === null ? 0 : Math.floor((this.#clocks.monotonic() - this.#countedAt) / 1000);
    if (this.#countedAt !== null) this.#countedAt += ran * 1000;
    const seenAt = Math.floor(this.now() / 1000);
    const finishedAt = isOver(this.outcome().status) ? this.#state.finishedAt || seenAt : 0;
    this.#state = { ...this.#state, spent: this.#state.spent + ran, seenAt, finishedAt };
  }

  #save(): void {
    if (this.#typing !== null) clearTimeout(this.#typing);
    this.#typing = null;
    this.#countTime();
    const outcome = this.outcome();
    const full = encodeState(play, this.outline, this.#state, Infinity);
    const { stateLimit } = this.#driver;
    const kept = full.text.length <= stateLimit ? full : encodeState(play, this.outline, this.#state, stateLimit);
    this.shortened = kept.losesUnfinished;
    this.#driver.save({
      state: kept.text,
      fullState: full.text,
      location: this.#state.place ?? '',
      status: outcome.status,
      score: outcome.score,
      verdict: outcome.score === null ? null : outcome.score >= outcome.passMark ? 'passed' : 'failed',
      completed: outcome.missing.length === 0,
      progress: outcome.total === 0 ? 0 : outcome.done / outcome.total,
      final: !this.outline.modules.some((module) => this.#canImprove(module)),
    });
    this.#tell();
  }

  #canImprove(module: ModuleOutline): boolean {
    return hasPassMark(module) && attemptsLeft(this.#state, module);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
