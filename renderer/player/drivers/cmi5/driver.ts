/**
 * cmi5: statements to the LMS's LRS. Of one session it says `initialized` first and `terminated` last, and between them
 * at most one of `passed` and `failed`; of one registration `completed`, `passed` and `failed` once each.
 */
import { shortHash } from '#shared/results/short-hash.ts';
import type { Driver, DriverEnvironment, DriverStart, InteractionRecord, Report, SaveState } from '../driver.ts';
import { newerState, readCopy, writeCopy } from '../local-copy.ts';
import { Retry } from '../retry.ts';
import { readLaunchData, type Json, type Launch } from './launch.ts';
import { Lrs, type Fetch } from './lrs.ts';
import { stableId, Statements, type Event, type Statement } from './statements.ts';
import { keepVisit, readVisit, type Visit } from './visit.ts';

export interface Cmi5Options extends Omit<DriverEnvironment, 'window'> {
  readonly launch: Launch;
  readonly fetch: Fetch;
  /** A new random UUID. */
  readonly newId: () => string;
}

type Result = 'completed' | 'passed' | 'failed';
const results: readonly Result[] = ['completed', 'passed', 'failed'];

/** Document of the learner's state in the LRS. */
const stateId = 'ajar';

interface Letter {
  readonly statement: Statement;
  readonly about: Result | 'start' | 'answer';
}

export class Cmi5Driver implements Driver {
  readonly stateLimit = 30_000;
  readonly #options: Cmi5Options;
  readonly #lrs: Lrs;
  readonly #copyKey: string;
  readonly #retry: Retry;
  #statements: Statements | null = null;
  #visit: Visit | null = null;
  #phase: 'open' | 'read-only' | 'silent' | 'over' = 'silent';
  /** Results that the LRS has, and those on the way to it. */
  readonly #told = new Set<Result>();
  readonly #said = new Set<Result>();
  #letters: Letter[] = [];
  /** The letter that the LRS has not answered yet. */
  #underway: Letter | null = null;
  #report: Report | null = null;
  #stateIsNew = false;
  #sending = false;
  #listener: (state: SaveState) => void = () => {};

  constructor(options: Cmi5Options) {
    this.#options = options;
    this.#lrs = new Lrs(options.launch, options.fetch, options.timing);
    this.#copyKey = `ajar:${options.courseId}:${shortHash(JSON.stringify(options.launch.actor))}`;
    this.#retry = new Retry(options.timing, () => this.#send());
  }

  async connect(): Promise<DriverStart> {
    try {
      return await this.#begin();
    } catch {
      return this.#alone('lms-silent');
    }
  }

  save(report: Report): void {
    if (this.#phase === 'over' || this.#phase === 'read-only') return;
    this.#report = report;
    this.#keepCopy('unconfirmed');
    if (this.#phase === 'silent') {
      this.#listener('unsaved');
      return;
    }
    this.#stateIsNew = true;
    if (report.completed) this.#say('completed');
    // A failure ends what a session may say of success: it waits while the learner can try again.
    if (report.verdict === 'passed') this.#say('passed');
    else if (report.verdict === 'failed' && report.final) this.#say('failed');
    this.#send();
  }

  record(record: InteractionRecord): void {
    if (this.#phase !== 'open' || this.#statements === null) return;
    this.#letters.push({ statement: this.#statements.answered(record, this.#options.newId()), about: 'answer' });
  }

  suspend(): void {
    this.#send();
  }

  leave(): void {
    if (this.#phase === 'over' || this.#phase === 'silent') return;
    if (this.#report?.verdict === 'failed' && this.#phase === 'open') this.#say('failed');
    const rest = this.#letters.filter((letter) => letter !== this.#underway);
    const end = this.#statements?.terminated(this.#event(this.#options.newId()));
    const last = [...rest.map(({ statement }) => statement), ...(end === undefined ? [] : [end])];
    void this.#lrs.tellAll(last);
    // Whether the others arrived is not known; said again at the next launch they have the same id.
    if (rest.some(({ about }) => about === 'failed')) this.#remember('failed');
    if (this.#stateIsNew || rest.length > 0) void this.#lrs.keepState(stateId, this.#document());
    this.#phase = 'over';
    this.#keepVisit({ phase: 'over' });
  }

  /** The session stays open: the learner may go on in this tab after all. The LMS ends a forgotten session itself. */
  stop(): void {
    this.#phase = 'over';
  }

  onSaveState(listener: (state: SaveState) => void): void {
    this.#listener = listener;
  }

  async #begin(): Promise<DriverStart> {
    const { launch, tabStorage, timing, newId } = this.#options;
    const known = readVisit(tabStorage, launch.fetchUrl);
    if (known?.phase === 'over') return this.#alone('session-over');
    const token = known?.token ?? (await this.#lrs.fetchToken());
    this.#visit = known ?? { token, openedBy: newId(), openedAt: timing.now(), phase: 'new', judged: false };
    keepVisit(tabStorage, launch.fetchUrl, this.#visit);
    this.#lrs.useToken(token);
    const [launchData, stored] = await Promise.all([
      this.#lrs.state('LMS.LaunchData'),
      this.#lrs.state(stateId),
      this.#lrs.preferences(),
    ]);
    if (launchData === null) throw new Error('The LMS has no launch data');
    return this.#open(launchData, stored ?? {});
  }

  #open(launchData: Json, stored: Json): DriverStart {
    const data = readLaunchData(launchData);
    const statements = new Statements(this.#options.launch, data);
    this.#statements = statements;
    this.#phase = data.mode === 'Normal' ? 'open' : 'read-only';
    const sent: readonly unknown[] = Array.isArray(stored['sent']) ? stored['sent'] : [];
    for (const result of results.filter((one) => sent.includes(one))) this.#remember(result);
    if (this.#visit?.phase === 'new') {
      const { openedBy, openedAt } = this.#visit;
      const statement = statements.initialized({ id: openedBy, at: openedAt, duration: 0 });
      this.#letters.push({ statement, about: 'start' });
    }
    this.#send();
    const fromLms = typeof stored['state'] === 'string' ? stored['state'] : '';
    return {
      state: newerState(fromLms, readCopy(this.#options.storage, this.#copyKey)),
      masteryScore: data.masteryScore === null ? null : Math.round(data.masteryScore * 10_000) / 100,
      keeping: this.#phase === 'open' ? 'lms' : 'read-only',
      copyKey: this.#copyKey,
      returnUrl: data.returnUrl,
    };
  }

  /** The device's copy is what there is; the next launch takes it to the LMS. */
  #alone(keeping: 'lms-silent' | 'session-over'): DriverStart {
    const state = readCopy(this.#options.storage, this.#copyKey)?.state ?? null;
    return { state, masteryScore: null, keeping, copyKey: this.#copyKey };
  }

  #say(result: Result): void {
    const judges = result !== 'completed';
    const judged = judges && (this.#said.has('passed') || this.#visit?.judged === true);
    if (this.#statements === null || this.#said.has(result) || judged) return;
    this.#said.add(result);
    if (judges) this.#keepVisit({ judged: true });
    const event = this.#event(
      stableId(`${this.#options.launch.registration}\n${this.#options.launch.activityId}\n${result}`),
    );
    const statement =
      result === 'completed'
        ? this.#statements.completed(event)
        : this.#statements.judged(result, event, this.#report?.score ?? null);
    this.#letters.push({ statement, about: result });
  }

  #remember(result: Result): void {
    this.#said.add(result);
    this.#told.add(result);
  }

  #event(id: string): Event {
    const at = this.#options.timing.now();
    return { id, at, duration: at - (this.#visit?.openedAt ?? at) };
  }

  #send(): void {
    if (this.#sending || this.#phase === 'over' || this.#phase === 'silent') return;
    this.#sending = true;
    void this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    const told = await this.#sendLetters();
    const kept = await this.#sendState();
    this.#sending = false;
    if (this.#phase === 'over') return;
    const saved = told && kept;
    if (saved && (this.#letters.length > 0 || this.#stateIsNew)) {
      this.#send();
      return;
    }
    if (saved) this.#retry.succeeded();
    else this.#retry.failed();
    if (saved) this.#keepCopy('confirmed');
    this.#listener(saved ? 'saved' : 'unsaved');
  }

  /** One after the other: the next only when the LRS has the one before. */
  async #sendLetters(): Promise<boolean> {
    for (let letter = this.#letters[0]; letter !== undefined && this.#phase !== 'over'; letter = this.#letters[0]) {
      this.#underway = letter;
      const delivery = await this.#lrs.tell(letter.statement);
      this.#underway = null;
      // An answer that the LRS will never take must not hold up what comes after it; the others must reach it.
      if (delivery === 'failed' || (delivery === 'refused' && letter.about !== 'answer')) return false;
      this.#letters.shift();
      this.#delivered(letter.about);
    }
    return true;
  }

  #delivered(about: Letter['about']): void {
    if (about === 'start') {
      this.#keepVisit({ phase: 'open' });
    } else if (about !== 'answer') {
      this.#told.add(about);
      this.#stateIsNew = this.#report !== null;
    }
  }

  async #sendState(): Promise<boolean> {
    if (!this.#stateIsNew || this.#report === null || this.#phase === 'over') return true;
    this.#stateIsNew = false;
    const kept = (await this.#lrs.keepState(stateId, this.#document())) === 'done';
    if (!kept) this.#stateIsNew = true;
    return kept;
  }

  #document(): Json {
    return { state: this.#report?.state ?? '', sent: [...this.#told] };
  }

  #keepVisit(change: Partial<Visit>): void {
    if (this.#visit === null) return;
    this.#visit = { ...this.#visit, ...change };
    keepVisit(this.#options.tabStorage, this.#options.launch.fetchUrl, this.#visit);
  }

  #keepCopy(confirmation: 'confirmed' | 'unconfirmed'): void {
    if (this.#report === null) return;
    const copy = { state: this.#report.fullState, confirmed: confirmation === 'confirmed' };
    writeCopy(this.#options.storage, this.#copyKey, copy);
  }
}
