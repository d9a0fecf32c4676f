/** A SCORM driver before an LMS of either standard with faults to order, and a clock that stands. */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { emptyState } from '#shared/results/model.ts';
import { encodeEveryState } from '#shared/results/every-state.ts';
import { course } from '#shared/results/test-outlines.ts';
import { Strict12 } from '#shared/lms/strict12.ts';
import { Strict2004 } from '#shared/lms/strict2004.ts';
import type { InteractionRecord, Report, SaveState, Timing } from '#player/drivers/driver.ts';
import type { KeyValueStorage } from '#player/drivers/local-copy.ts';
import type { Dialect } from '#player/drivers/scorm/dialect.ts';
import { dialect12 } from '#player/drivers/scorm/dialect12.ts';
import { dialect2004 } from '#player/drivers/scorm/dialect2004.ts';
import { ScormDriver } from '#player/drivers/scorm/session.ts';

export class Storage implements KeyValueStorage {
  readonly items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
}

/** In a sandboxed frame, or on a full device. */
export const forbiddenStorage: KeyValueStorage = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('QuotaExceededError');
  },
};

/** Timers fire when the test says so. */
export class Hand implements Timing {
  time = 1_000_000;
  readonly planned: { readonly run: () => void; readonly delay: number }[] = [];

  now(): number {
    return this.time;
  }

  later(run: () => void, delay: number): void {
    this.planned.push({ run, delay });
  }
}

/** What the LMS has stored of an earlier session, in neutral words. */
export interface Earlier {
  readonly learner?: string;
  readonly mode?: 'normal' | 'review' | 'browse';
  readonly status?: 'incomplete' | 'completed' | 'passed';
  readonly raw?: string;
  readonly state?: string;
  /** Percent. */
  readonly mastery?: number;
}

/** What a call does to its answer; undefined: nothing. */
type Fault = (
  call: string,
  element: string,
  value: string,
) => { readonly answer: string; readonly error: string } | 'throw' | undefined;

function open12(earlier: Earlier): Scorm12API {
  const api = new Scorm12API({ logLevel: 5, mastery_override: false });
  const { learner = 'peserta-1', mode = 'normal', status = '', raw = '', state = '', mastery } = earlier;
  api.loadFromJSON({
    core: { student_id: learner, lesson_mode: mode, lesson_status: status, score: { raw } },
    suspend_data: state,
    ...(mastery === undefined ? {} : { student_data: { mastery_score: String(mastery) } }),
  });
  return api;
}

function open2004(earlier: Earlier): Scorm2004API {
  const api = new Scorm2004API({ logLevel: 5 });
  const { learner = 'peserta-1', mode = 'normal', status, raw = '', state = '', mastery } = earlier;
  api.loadFromJSON({
    learner_id: learner,
    mode,
    completion_status: status === 'passed' ? 'completed' : (status ?? 'unknown'),
    success_status: status === 'passed' ? 'passed' : 'unknown',
    score: raw === '' ? {} : { raw, scaled: String(Number(raw) / 100) },
    suspend_data: state,
    ...(mastery === undefined ? {} : { scaled_passing_score: String(mastery / 100) }),
  });
  return api;
}

/** Notes every value that was taken, and answers with the faults that are ordered. */
export class TestLms {
  readonly calls: string[] = [];
  readonly taken = new Map<string, string>();
  readonly api: object;
  readonly violations: readonly string[];
  fault: Fault = () => undefined;
  #error: string | null = null;

  constructor(dialect: Dialect, earlier: Earlier) {
    const inner =
      dialect.name === 'scorm12'
        ? new Strict12(
            () => open12(earlier),
            () => {},
          )
        : new Strict2004(
            () => open2004(earlier),
            () => {},
          );
    this.violations = inner.violations;
    this.api = new Proxy(inner, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...given: readonly string[]) =>
          this.#answer(String(name), given, () => Reflect.apply(method, target, given));
      },
    });
  }

  #answer(name: string, given: readonly string[], ask: () => unknown): unknown {
    if (name.endsWith('GetLastError') && this.#error !== null) return this.#error;
    this.calls.push(name);
    const fault = this.fault(name.replace('LMS', ''), given[0] ?? '', given[1] ?? '');
    if (fault === 'throw') throw new Error('the window is gone');
    this.#error = fault?.error ?? null;
    if (fault !== undefined) return fault.answer;
    const answer = ask();
    if (name.endsWith('SetValue') && answer === 'true') this.taken.set(given[0] ?? '', given[1] ?? '');
    return answer;
  }
}

/** The stored state of a learner after so many changes. */
export function stateAt(sequence: number): string {
  return encodeEveryState(course([]), { ...emptyState(1), sequence }, 4096).text;
}

/** The verdict is that of the status where it is not given. */
export function report(more: Partial<Report> = {}): Report {
  const state = stateAt(5);
  const { status } = more;
  return {
    state,
    fullState: state,
    location: '01-pengantar',
    status: 'incomplete',
    score: null,
    verdict: status === 'passed' || status === 'failed' ? status : null,
    completed: false,
    progress: 0.5,
    final: false,
    ...more,
  };
}

export const record = (id: string): InteractionRecord => ({
  interaction: {
    id,
    kind: 'choice',
    response: { kind: 'choice', choices: [1], options: 2 },
    correct: { kind: 'choice', choices: [0], options: 2 },
    result: 'incorrect',
    weighting: 1,
    objective: null,
  },
  description: 'Apa?',
  at: new Date(2026, 0, 1, 9, 5, 0),
  latency: 2500,
});

export function setUp(
  dialect: Dialect,
  earlier: Earlier = {},
  storage: KeyValueStorage = new Storage(),
  tabStorage: KeyValueStorage = new Storage(),
) {
  const lms = new TestLms(dialect, earlier);
  const hand = new Hand();
  const driver = new ScormDriver({ courseId: 'kursus', api: lms.api, dialect, storage, tabStorage, timing: hand });
  const saves: SaveState[] = [];
  driver.onSaveState((state) => saves.push(state));
  return { lms, hand, driver, saves, storage, tabStorage };
}

/** Names of the elements that the behaviour suite looks at. */
export const names = {
  scorm12: { status: 'cmi.core.lesson_status', raw: 'cmi.core.score.raw', location: 'cmi.core.lesson_location' },
  scorm2004: { status: 'cmi.completion_status', raw: 'cmi.score.raw', location: 'cmi.location' },
} as const;

export const dialects = [dialect12, dialect2004] as const;
