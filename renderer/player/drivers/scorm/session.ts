/** A SCORM session of either standard. Everything that is known about how LMSs really behave is said where it is heeded. */
import { shortHash } from '#shared/results/short-hash.ts';
import type { Driver, DriverEnvironment, DriverStart, InteractionRecord, Report, SaveState } from '../driver.ts';
import { newerState, readCopy, readText, writeCopy, writeText } from '../local-copy.ts';
import { Retry } from '../retry.ts';
import type { Dialect, Values } from './dialect.ts';
import { parseDecimal } from './values.ts';

/** What adapters really return: most of them text, some booleans or numbers, old ones nothing at all. */
type ApiResult = string | number | boolean | null | undefined;

export interface ScormOptions extends Omit<DriverEnvironment, 'window'> {
  /** The LMS's adapter, as found: its methods are called by the names of the dialect. */
  readonly api: object;
  readonly dialect: Dialect;
}

/** So often an answer may be refused while everything else is taken; after that the course goes on without it. */
const patience = 2;

/** Of the copy of a learner whom no LMS has named. */
function namelessKey(courseId: string): string {
  return `ajar:${courseId}:`;
}

export class ScormDriver implements Driver {
  readonly stateLimit: number;
  readonly #options: ScormOptions;
  readonly #dialect: Dialect;
  readonly #startedAt: number;
  /** Values that the LMS took, or will never take, by element. */
  readonly #settled = new Map<string, string>();
  /** Values of `Dialect.remembered` that the LMS has. */
  readonly #known = new Map<string, string>();
  readonly #retry: Retry;
  #phase: 'connected' | 'read-only' | 'silent' | 'over' = 'silent';
  #copyKey = '';
  #report: Report | null = null;
  #pending: InteractionRecord[] = [];
  #interactionCount = 0;
  /** Of answers, since the LMS took one. */
  #refusals = 0;
  #listener: (state: SaveState) => void = () => {};

  constructor(options: ScormOptions) {
    this.#options = options;
    this.#dialect = options.dialect;
    this.stateLimit = options.dialect.stateLimit;
    this.#startedAt = options.timing.now();
    this.#retry = new Retry(options.timing, () => {
      if (this.#phase === 'connected') this.#flush();
    });
  }

  connect(): Promise<DriverStart> {
    return Promise.resolve(this.#initialize() ? this.#begin() : this.#beginAlone());
  }

  save(report: Report): void {
    if (this.#phase === 'over' || this.#phase === 'read-only') return;
    this.#report = report;
    this.#flush();
  }

  record(record: InteractionRecord): void {
    if (this.#phase === 'connected') this.#pending.push(record);
  }

  suspend(): void {
    if (this.#phase !== 'connected') return;
    this.#setSessionTime();
    this.#flush();
  }

  leave(): void {
    if (this.#phase === 'over' || this.#phase === 'silent') return;
    if (this.#phase === 'connected') {
      this.#refusals = patience;
      this.#writeInteractions();
      this.#writeReport();
      this.#setSessionTime();
    }
    this.#phase = 'over';
    const done = this.#call('finish', '') === 'true';
    // The last call commits. If even that failed, the copy on this device stays marked as not confirmed.
    this.#keepCopy(done ? 'confirmed' : 'unconfirmed');
  }

  /** Not even the end is told: many adapters would write their own older copy of everything with it. */
  stop(): void {
    this.#phase = 'over';
  }

  onSaveState(listener: (state: SaveState) => void): void {
    this.#listener = listener;
  }

  /** A reload within the same session finds the session open: that is as good as connected. */
  #initialize(): boolean {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (this.#call('initialize', '') === 'true' || this.#dialect.openErrors.test(this.#lastError())) return true;
    }
    return false;
  }

  /** Who the learner is remains unknown: the copy of an earlier silent start is all there is to go on with. */
  #beginAlone(): DriverStart {
    const { courseId, storage, tabStorage } = this.#options;
    const keeping = this.#dialect.overErrors?.test(this.#lastError()) ? 'session-over' : 'lms-silent';
    // A page that was loaded again after the end of its session: the same learner in the same tab.
    const lastKey = keeping === 'session-over' ? readText(tabStorage, `ajar:${courseId}`) : null;
    this.#copyKey = lastKey ?? namelessKey(courseId);
    const state = readCopy(storage, this.#copyKey)?.state ?? null;
    return { state, masteryScore: null, keeping, copyKey: this.#copyKey };
  }

  #begin(): DriverStart {
    const { elements, remembered } = this.#dialect;
    const mode = this.#get(elements.mode);
    const keeping = mode === 'review' || mode === 'browse' ? 'read-only' : 'lms';
    this.#phase = keeping === 'lms' ? 'connected' : 'read-only';
    this.#copyKey = `ajar:${this.#options.courseId}:${shortHash(this.#get(elements.learner))}`;
    writeText(this.#options.tabStorage, `ajar:${this.#options.courseId}`, this.#copyKey);
    for (const element of remembered) this.#known.set(element, this.#get(element));
    this.#interactionCount = parseDecimal(this.#get('cmi.interactions._count')) ?? 0;
    const stored = this.#get(elements.state);
    const masteryScore = this.#dialect.masteryScore(this.#get(elements.masteryScore));
    if (keeping === 'lms') {
      this.#adopt(stored);
      this.#markAsBegun();
    }
    const state = newerState(stored, readCopy(this.#options.storage, this.#copyKey));
    return { state, masteryScore, keeping, copyKey: this.#copyKey };
  }

  /**
   * What was learned here while the LMS was silent belongs to the first learner of this course whom an LMS names on this
   * device (there is no other copy then), and only where the LMS has no state of that learner: two beginnings cannot be
   * joined, and of two learners at one device nobody knows whose it is.
   */
  #adopt(stored: string): void {
    const { courseId, storage } = this.#options;
    const nameless = namelessKey(courseId);
    if (stored === '' && readText(storage, `${nameless}named`) === null) {
      writeText(storage, this.#copyKey, readText(storage, nameless) ?? '');
      writeText(storage, nameless, '');
    }
    writeText(storage, `${nameless}named`, '1');
  }

  #markAsBegun(): void {
    const values = this.#dialect.beginning(this.#known);
    if (values.length === 0) return;
    this.#write(values);
    this.#call('commit', '');
  }

  #flush(): void {
    let saved = false;
    if (this.#phase === 'connected') {
      const recorded = this.#writeInteractions();
      const reported = this.#writeReport();
      // Also when something was refused: what was taken is worth keeping.
      const kept = this.#call('commit', '') === 'true' && reported;
      // An LMS that takes everything else means the answer, not the session.
      if (kept && !recorded) this.#refusals += 1;
      saved = kept && recorded;
      if (saved) this.#retry.succeeded();
      else this.#retry.failed();
    }
    this.#keepCopy(saved ? 'confirmed' : 'unconfirmed');
    this.#listener(saved ? 'saved' : 'unsaved');
  }

  /** Writes what the LMS does not have yet; false when it refused what another try could get through. */
  #writeReport(): boolean {
    return this.#report === null || this.#write(this.#dialect.values(this.#report, this.#known));
  }

  #write(values: Values): boolean {
    let complete = true;
    for (const [element, value] of values) {
      if (this.#settled.get(element) === value) continue;
      if (this.#set(element, value)) {
        this.#settled.set(element, value);
        if (this.#known.has(element)) this.#known.set(element, value);
      } else if (this.#isForEver() && !this.#dialect.essential.includes(element)) {
        this.#settled.set(element, value);
      } else {
        complete = false;
      }
    }
    return complete;
  }

  /** Interactions are optional in SCORM 1.2. One whose id is refused has no number: the next takes it. */
  #writeInteractions(): boolean {
    for (let record = this.#pending[0]; record !== undefined; record = this.#pending[0]) {
      let refused = '';
      for (const [field, value] of this.#dialect.interaction(record)) {
        if (this.#set(`cmi.interactions.${this.#interactionCount}.${field}`, value)) continue;
        if (!this.#isForEver() && this.#refusals < patience) return false;
        refused = field;
        if (field === 'id') break;
      }
      this.#pending.shift();
      if (refused !== 'id') this.#interactionCount += 1;
      if (refused === '') this.#refusals = 0;
    }
    return true;
  }

  #setSessionTime(): void {
    const milliseconds = this.#options.timing.now() - this.#startedAt;
    this.#set(this.#dialect.elements.sessionTime, this.#dialect.duration(milliseconds));
  }

  /** Nothing before the first report, and so never of a session that only looks. */
  #keepCopy(confirmation: 'confirmed' | 'unconfirmed'): void {
    if (this.#report === null) return;
    const copy = { state: this.#report.fullState, confirmed: confirmation === 'confirmed' };
    writeCopy(this.#options.storage, this.#copyKey, copy);
  }

  #isForEver(): boolean {
    return this.#dialect.permanentErrors.test(this.#lastError());
  }

  #lastError(): string {
    return this.#call('lastError');
  }

  #get(element: string): string {
    return this.#call('get', element);
  }

  #set(element: string, value: string): boolean {
    return this.#call('set', element, value) === 'true';
  }

  /** What the LMS returned, as text; '' when it threw, as the adapter of a closed window does. */
  #call(call: keyof Dialect['calls'], ...parameters: readonly string[]): string {
    try {
      const { api } = this.#options;
      const method: unknown = Reflect.get(api, this.#dialect.calls[call]);
      const result: ApiResult = typeof method === 'function' ? Reflect.apply(method, api, parameters) : '';
      return result === null || result === undefined ? '' : String(result);
    } catch {
      return '';
    }
  }
}
