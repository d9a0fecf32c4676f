import type { CourseOutline } from '../course/compiled.ts';
import type { LocalText } from '../course/problem.ts';
import type { NotedCall } from '../lms/call-words.ts';
import type { LineName } from '../lms/line.ts';
import type { PackageFormat } from '../packaging/plan.ts';

/**
 * Messages between the rehearsal page and the simulator's page (`postMessage`, exact origins). The simulator's page is an LMS: it
 * frames the package of one format and keeps what the package reports, for as long as the page lives.
 */

export type SimulatedFormat = Exclude<PackageFormat, 'html'>;

export interface SimulatedLearner {
  readonly id: string;
  /** `Peserta, Contoh` */
  readonly name: string;
}

/** What is wrong with the LMS; `expired` lasts until the next launch. */
export type LmsCondition = 'usual' | 'refuses' | 'offline' | 'expired';

export type SimulatedTheme = 'light' | 'dark';

export interface SimulatedLaunch {
  readonly learner: SimulatedLearner;
  /** Resume data (shared/results/state.ts) that take the place of what the LMS has kept; null: as it is. */
  readonly state: string | null;
  readonly theme: SimulatedTheme;
  readonly processor: 'usual' | 'slow';
  readonly line: LineName;
  /**
   * Where the learner is brought: to the start page, or on to where `state` stands, and there to a question by its id or to a
   * block of the module by its index.
   */
  readonly goal:
    'start' | 'place' | { readonly question: string } | { readonly module: string; readonly block: number };
}

export type ToSimulator =
  /** Closes the window of a session that is open, in order, and opens the course again. */
  | ({ readonly type: 'sim:launch' } & SimulatedLaunch)
  | { readonly type: 'sim:condition'; readonly condition: LmsCondition }
  /** The power is gone: the LMS hears nothing any more, and the course is closed. */
  | { readonly type: 'sim:cut' }
  /** The learner closes the window. */
  | { readonly type: 'sim:close' }
  /** The course is loaded again within the same session. */
  | { readonly type: 'sim:reload' }
  | { readonly type: 'sim:theme'; readonly theme: SimulatedTheme };

export type SimulatorEvent =
  | ({ readonly kind: 'call' } & NotedCall)
  /** What was done to the course or the LMS. */
  | {
      readonly kind: 'fault';
      readonly fault: Exclude<LmsCondition, 'usual'> | 'repaired' | 'cut' | 'closed' | 'reloaded';
    }
  | { readonly kind: 'launch'; readonly learner: string }
  /** What the learner reads now in the notice above the page and in the word about saving; '' for nothing. */
  | { readonly kind: 'seen'; readonly text: string }
  /** A rule of the standard that the package broke, in the words of shared/lms. */
  | { readonly kind: 'violation'; readonly text: LocalText };

export interface SimulatorEntry {
  /** Grows by one with each entry. */
  readonly number: number;
  /** Milliseconds since the simulator's page was opened. */
  readonly at: number;
  readonly event: SimulatorEvent;
}

/** What the LMS has of a learner, in one vocabulary for all standards. */
export interface KeptByLms {
  readonly status: 'nothing' | 'incomplete' | 'completed' | 'passed' | 'failed';
  /** Percent. */
  readonly score: number | null;
}

export interface SimulatorState {
  readonly phase: 'closed' | 'open';
  readonly condition: LmsCondition;
  readonly learner: SimulatedLearner | null;
  readonly kept: KeptByLms;
  /** Elements as last set in this session; under cmi5 the statements of the registration and the documents. */
  readonly values: readonly (readonly [name: string, value: string])[];
  /** Characters of the resume data that the LMS has kept, and how many it takes. */
  readonly stateLength: number;
  readonly stateLimit: number;
  readonly violations: readonly LocalText[];
  /** Of the package that was launched; null before the first. */
  readonly outline: CourseOutline | null;
}

export type FromSimulator =
  | { readonly type: 'sim:ready' }
  /** The course could not be launched. */
  | { readonly type: 'sim:failed'; readonly reason: LocalText }
  | { readonly type: 'sim:entry'; readonly entry: SimulatorEntry }
  | { readonly type: 'sim:state'; readonly state: SimulatorState };
