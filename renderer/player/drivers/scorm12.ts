/** SCORM 1.2 (RTE 1.2). Everything that is known about how LMSs really behave is said where it is heeded. */
import { shortHash } from '#shared/results/short-hash.ts';
import { sequenceOf } from '#shared/results/state.ts';
import type { Driver, DriverStart, InteractionRecord, Report, SaveState, Timing } from './driver.ts';
import type { ApiResult, Scorm12Api } from './find-api.ts';
import { readCopy, writeCopy, type KeyValueStorage } from './local-copy.ts';
import { interactionValues, parseDecimal, timespan, valuesOf } from './scorm12-values.ts';

export interface Scorm12Options {
  readonly courseId: string;
  readonly api: Scorm12Api;
  readonly storage: KeyValueStorage | null;
  readonly timing: Timing;
}

/** Milliseconds to the next try after a failed commit; the last one repeats. */
const retryDelays = [2_000, 5_000, 15_000, 30_000, 60_000];

/** Error codes that will not change with another try: not implemented, wrong kind of element or value. */
const permanentErrors = new Set(['201', '202', '203', '401', '402', '403', '404', '405']);

export class Scorm12Driver implements Driver {
  readonly name = 'scorm12';
  readonly stateLimit = 4096;
  readonly #options: Scorm12Options;
  readonly #startedAt: number;
  /** Values that the LMS took, by element. */
  readonly #written = new Map<string, string>();
  #phase: 'connected' | 'read-only' | 'silent' | 'finished' = 'silent';
  #known = { status: '', score: null as number | null };
  #copyKey = '';
  #report: Report | null = null;
  #pending: InteractionRecord[] = [];
  #interactionCount = 0;
  #interactionsTaken = true;
  #failures = 0;
  #retryPlanned = false;
  #listener: (state: SaveState) => void = () => {};

  constructor(options: Scorm12Options) {
    this.#options = options;
    this.#startedAt = options.timing.now();
  }

  connect(): Promise<DriverStart> {
    return Promise.resolve(this.#connect());
  }

  save(report: Report): void {
    if (this.#phase === 'finished' || this.#phase === 'read-only') return;
    this.#report = report;
    this.#flush();
  }

  record(record: InteractionRecord): void {
    if (this.#phase === 'connected' && this.#interactionsTaken) this.#pending.push(record);
  }

  suspend(): void {
    if (this.#phase !== 'connected') return;
    this.#set('cmi.core.session_time', this.#sessionTime());
    this.#flush();
  }

  leave(): void {
    if (this.#phase === 'finished' || this.#phase === 'silent') return;
    const writes = this.#phase === 'connected';
    if (writes) {
      this.#writeAll();
      this.#set('cmi.core.session_time', this.#sessionTime());
    }
    this.#phase = 'finished';
    const done = this.#call((api) => api.LMSFinish('')) === 'true';
    // Finish commits. If even that failed, the copy on this device stays marked as not confirmed.
    if (writes) this.#keepCopy(done ? 'confirmed' : 'unconfirmed');
  }

  onSaveState(listener: (state: SaveState) => void): void {
    this.#listener = listener;
  }

  #connect(): DriverStart {
    if (!this.#initialize()) {
      // Who the learner is remains unknown then: the copy of an earlier silent start is all there is to go on with.
      this.#copyKey = `ajar:${this.#options.courseId}:`;
      const copy = readCopy(this.#options.storage, this.#copyKey);
      return { state: copy?.state ?? null, masteryScore: null, keeping: 'lms-silent' };
    }
    const mode = this.#get('cmi.core.lesson_mode');
    this.#phase = mode === 'review' || mode === 'browse' ? 'read-only' : 'connected';
    this.#copyKey = `ajar:${this.#options.courseId}:${shortHash(this.#get('cmi.core.student_id'))}`;
    this.#known = {
      status: this.#get('cmi.core.lesson_status'),
      score: parseDecimal(this.#get('cmi.core.score.raw')),
    };
    this.#interactionCount = parseDecimal(this.#get('cmi.interactions._count')) ?? 0;
    const state = this.#newestState(this.#get('cmi.suspend_data'));
    this.#markAsBegun();
    const mastery = parseDecimal(this.#get('cmi.student_data.mastery_score'));
    return { state, masteryScore: mastery, keeping: this.#phase === 'read-only' ? 'read-only' : 'lms' };
  }

  /** A reload within the same session finds the session open (101, some LMSs 103): that is as good as connected. */
  #initialize(): boolean {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (this.#call((api) => api.LMSInitialize('')) === 'true') return true;
      const code = this.#lastError();
      if (code === '101' || code === '103') return true;
    }
    return false;
  }

  /** Moodle stores `completed` for a learner who leaves before any status was set. */
  #markAsBegun(): void {
    if (this.#phase !== 'connected') return;
    if (['', 'not attempted', 'browsed'].includes(this.#known.status)) {
      this.#set('cmi.core.lesson_status', 'incomplete');
      this.#set('cmi.core.exit', 'suspend');
      this.#commit();
    }
  }

  /**
   * The copy on this device wins when the LMS never confirmed it, or when it is the same state without the cuts that
   * 4,096 characters need. A confirmed copy that the LMS no longer knows was reset by the trainer: it is left alone.
   */
  #newestState(fromLms: string): string | null {
    const copy = readCopy(this.#options.storage, this.#copyKey);
    const sequence = sequenceOf(fromLms);
    if (copy === null) return fromLms === '' ? null : fromLms;
    if (sequence === null) return copy.confirmed ? (fromLms === '' ? null : fromLms) : copy.state;
    if (copy.sequence === sequence) return copy.state;
    return !copy.confirmed && copy.sequence > sequence ? copy.state : fromLms;
  }

  #flush(): void {
    if (this.#phase === 'silent') {
      this.#keepCopy('unconfirmed');
      this.#listener('unsaved');
      return;
    }
    const saved = this.#writeAll() && this.#commit();
    this.#keepCopy(saved ? 'confirmed' : 'unconfirmed');
    this.#listener(saved ? 'saved' : 'unsaved');
    if (saved) this.#failures = 0;
    else this.#planRetry();
  }

  #planRetry(): void {
    if (this.#retryPlanned) return;
    const delay = retryDelays[Math.min(this.#failures, retryDelays.length - 1)] ?? 60_000;
    this.#failures += 1;
    this.#retryPlanned = true;
    this.#options.timing.later(() => {
      this.#retryPlanned = false;
      if (this.#phase === 'connected') this.#flush();
    }, delay);
  }

  /** Writes what the LMS does not have yet; false when it refused anything that another try could get through. */
  #writeAll(): boolean {
    let complete = this.#writeInteractions();
    if (this.#report === null) return complete;
    for (const [element, value] of valuesOf(this.#report, this.#known)) {
      if (this.#written.get(element) === value) continue;
      if (!this.#set(element, value)) complete = false;
      else if (element === 'cmi.core.lesson_status') this.#known.status = value;
    }
    return complete;
  }

  /** Interactions are optional in SCORM 1.2: an LMS without them refuses the first id with 401. */
  #writeInteractions(): boolean {
    while (this.#interactionsTaken) {
      const record = this.#pending[0];
      if (record === undefined) return true;
      const prefix = `cmi.interactions.${this.#interactionCount}.`;
      for (const [field, value] of interactionValues(record)) {
        if (this.#set(prefix + field, value)) continue;
        const code = this.#lastError();
        if (!permanentErrors.has(code)) return false;
        if (field === 'id') {
          this.#interactionsTaken = false;
          this.#pending = [];
          return true;
        }
      }
      this.#pending.shift();
      this.#interactionCount += 1;
    }
    return true;
  }

  #sessionTime(): string {
    return timespan(this.#options.timing.now() - this.#startedAt);
  }

  #keepCopy(confirmation: 'confirmed' | 'unconfirmed'): void {
    if (this.#report === null) return;
    const copy = { state: this.#report.fullState, confirmed: confirmation === 'confirmed' };
    writeCopy(this.#options.storage, this.#copyKey, copy);
  }

  #commit(): boolean {
    return this.#call((api) => api.LMSCommit('')) === 'true';
  }

  #set(element: string, value: string): boolean {
    const done = this.#call((api) => api.LMSSetValue(element, value)) === 'true';
    if (done) this.#written.set(element, value);
    return done;
  }

  #get(element: string): string {
    return this.#call((api) => api.LMSGetValue(element));
  }

  #lastError(): string {
    return this.#call((api) => api.LMSGetLastError());
  }

  /** What the LMS returned, as text; '' when it threw, as the adapter of a closed window does. */
  #call(ask: (api: Scorm12Api) => ApiResult): string {
    try {
      const result = ask(this.#options.api);
      return result === null || result === undefined ? '' : String(result);
    } catch {
      return '';
    }
  }
}
