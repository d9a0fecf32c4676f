/** What the simulator's page needs of the LMS of one format. */
import type { KeptByLms, LmsCondition, SimulatedLearner, SimulatorEvent } from '#shared/contract/simulator.ts';
import type { LocalText } from '#shared/course/problem.ts';
import type { LineName } from '#shared/lms/line.ts';
import type { Manifest } from './manifest.ts';

/** A window with what it knows of its own kind: a course's errors and answers must be of its own window's making. */
export type CourseWindow = Window & typeof globalThis;

export interface SimulatedLms {
  /**
   * A new session of this learner. `state`: resume data in place of what was kept. Returns the query of the package's
   * address, '' for none.
   */
  launch(learner: SimulatedLearner, manifest: Manifest, state: string | null): string;
  /** Before the player of the session runs. */
  prepare(window: CourseWindow): void;
  setCondition(condition: LmsCondition): void;
  /** On which calls reach the LMS from now on. */
  setLine(line: LineName): void;
  /** From now on the LMS hears nothing of this session. */
  cut(): void;
  readonly kept: KeptByLms;
  readonly values: readonly (readonly [name: string, value: string])[];
  /** The resume data that were kept. */
  readonly stateText: string;
  readonly stateLimit: number;
  readonly violations: readonly LocalText[];
}

export type Note = (event: SimulatorEvent) => void;

declare global {
  interface Window {
    /** Of the simulator's page, for frame.js. */
    ajarSimulator?: { prepare(window: Window): void };
  }
}
