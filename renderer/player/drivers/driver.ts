/** One driver for each place where a learner's progress is kept. The player knows only this interface. */
import type { CourseOutcome } from '#shared/results/outcome.ts';
import type { Interaction } from '#shared/quiz/interaction.ts';
import type { SlipLearner } from '#shared/results/slip.ts';
import type { KeyValueStorage } from './local-copy.ts';

/** The clock and timer of the browser; tests bring their own. */
export interface Timing {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `run` once after `milliseconds`. */
  later(run: () => void, milliseconds: number): void;
}

/** What a driver may use of the page that it runs in. */
export interface DriverEnvironment {
  readonly courseId: string;
  readonly window: Window;
  /** Null where the browser forbids storage. */
  readonly storage: KeyValueStorage | null;
  /** Lives as long as the browser's tab; null where the browser forbids it. */
  readonly tabStorage: KeyValueStorage | null;
  readonly timing: Timing;
}

/** What a driver found when it connected. */
export interface DriverStart {
  /** The newest stored state, or null. */
  readonly state: string | null;
  /** Percent that the LMS wants for a pass, or null where it says nothing. */
  readonly masteryScore: number | null;
  /**
   * `device`: kept on this device only; `lost`: kept nowhere; `read-only`: the LMS shows an earlier result; `lms-silent`: the
   * LMS does not answer; `session-over`: the LMS was told the end already and takes nothing before the next launch.
   */
  readonly keeping: 'lms' | 'device' | 'read-only' | 'lost' | 'lms-silent' | 'session-over';
  /** Where the copy on this device is kept: one key for each course and learner. */
  readonly copyKey: string;
  /** Who learns, where nobody but this device knows: null before they gave a name; missing under an LMS and in the preview. */
  readonly learner?: SlipLearner | null;
  /** Where the LMS wants the learner to go at the end. */
  readonly returnUrl?: string | null;
}

/** The whole progress at one moment; each report replaces the one before. */
export interface Report {
  /** State in at most `stateLimit` characters. */
  readonly state: string;
  /** The same state with nothing left out. */
  readonly fullState: string;
  /** Slug of the module shown, or ''. */
  readonly location: string;
  readonly status: CourseOutcome['status'];
  /** Percent 0–100 with at most 2 decimals; null before the tests that count are finished. */
  readonly score: number | null;
  /** What the score means by itself, also before everything else is done; null without a score. */
  readonly verdict: 'passed' | 'failed' | null;
  /** Whether the course waits for nothing any more; a course can be completed and failed. */
  readonly completed: boolean;
  /** Share of the modules done, 0–1. */
  readonly progress: number;
  /** Whether a failed course stays failed: no attempt is left that could change it. */
  readonly final: boolean;
}

/** One answer for the LMS's records. */
export interface InteractionRecord {
  readonly interaction: Interaction;
  /** The question as plain text on one line, at most 250 characters. */
  readonly description: string;
  /** When the learner gave it. */
  readonly at: Date;
  /** Milliseconds from the first sight of the question. */
  readonly latency: number;
}

export type SaveState = 'saved' | 'unsaved';

export interface Driver {
  /** Longest `Report.state` in characters. */
  readonly stateLimit: number;
  /** Called once, before anything else. Never rejects: what cannot be reached is said in `keeping`. */
  connect(): Promise<DriverStart>;
  /** Called at each answer and each page. Never throws: a failure is told to the listener and tried again. */
  save(report: Report): void;
  /** Kept with the next `save`. */
  record(record: InteractionRecord): void;
  /** The page may be gone any moment (hidden tab, phone in the pocket): what is pending is written now. */
  suspend(): void;
  /** The page goes away. Only the first call counts. */
  leave(): void;
  /** Another window goes on with the course: nothing of this one is kept any more. */
  stop(): void;
  onSaveState(listener: (state: SaveState) => void): void;
}
