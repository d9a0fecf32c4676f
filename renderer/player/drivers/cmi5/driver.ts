/**
 * cmi5: statements to the LMS's LRS. Of one session it says `initialized` first and `terminated` last, and between them
 * at most one of `passed` and `failed`; of one registration `completed`, `passed` and `failed` once each.
 */
import { shortHash } from '#shared/results/short-hash.ts';
import type { Driver, DriverEnvironment, DriverStart, InteractionRecord, Report, SaveState } from '../driver.ts';
import { newerState, readCopy, writeCopy } from '../local-copy.ts';
import { Retry } from '../retry.ts';
import { readLaunchData, type Json, type Launch } from './launch.ts';
import { Lrs, sizeOf, type Fetch } from './lrs.ts';
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

/** Bytes of one request: with that on its way, a page that goes away may still send three times as much. */
const bytesAtOnce = 15_000;
const bytesAtLast = 45_000;

interface Letter {
  readonly statement: Statement;
  readonly about: Result | 'start' | 'answer';
  /** It may be there already: it was sent, perhaps by an earlier page, and nobody heard the answer. */
  tried: boolean;
}

function isAnswer({ about }: Letter): boolean {
  return about === 'answer';
}

function statementsOf(letters: readonly Letter[]): readonly Statement[] {
  return letters.map(({ statement }) => statement);
}

/** The first of them, as many as have room. */
function fitting(letters: readonly Letter[], bytes: number): readonly Letter[] {
  let left = bytes;
  return letters.filter(({ statement }) => (left -= sizeOf(statement)) >= 0);
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
  /** Results that the LRS has, and those on the way to it: the latter are among the letters. */
  readonly #said = new Set<Letter['about']>();
  /** Results before answers: a pass does not wait for a hundred answers. */
  #letters: readonly Letter[] = [];
  /** Letters of the request that the LRS has not answered yet. */
  #underway: readonly Letter[] = [];
  /** The LRS did not take a request as a whole. */
  #oneByOne = false;
  /** Another page or session may have told this registration something before. */
  #isLater = false;
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
    this.#post('answer', this.#statements.answered(record, this.#options.newId()));
  }

  suspend(): void {
    this.#send();
  }

  /**
   * Results come before answers, and answers only as far as the browser still sends them: the resume data have them all. One
   * request keeps the end behind the rest; what may be there already goes apart, because it could keep the others out.
   */
  leave(): void {
    if (this.#statements === null || this.#phase === 'over' || this.#phase === 'silent') return;
    if (this.#report?.verdict === 'failed' && this.#phase === 'open') this.#say('failed');
    const rest = this.#letters.filter((letter) => !this.#underway.includes(letter));
    const answers = fitting(rest.filter(isAnswer), bytesAtLast - sizeOf(this.#document()));
    const last = rest.filter((letter) => !isAnswer(letter) || answers.includes(letter));
    const doubtful = last.filter(({ tried }) => tried);
    for (const letter of doubtful) if (!isAnswer(letter)) void this.#lrs.tell([letter.statement]);
    if (doubtful.some(isAnswer)) void this.#lrs.tell(statementsOf(doubtful.filter(isAnswer)));
    const fresh = last.filter(({ tried }) => !tried);
    const end = this.#statements.defined('terminated', this.#event(this.#options.newId()), null);
    void this.#lrs.tell([...statementsOf(fresh), end]);
    if (this.#report !== null && (this.#stateIsNew || rest.length > 0)) {
      void this.#lrs.keepState(stateId, this.#document());
    }
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
    this.#visit = known ?? { token, openedBy: newId(), openedAt: timing.now(), phase: 'new', judged: null };
    keepVisit(tabStorage, launch.fetchUrl, this.#visit);
    this.#lrs.useToken(token);
    const [launchData, stored] = await Promise.all([
      this.#lrs.state('LMS.LaunchData'),
      this.#lrs.state(stateId),
      this.#lrs.preferences(),
    ]);
    if (launchData === null) throw new Error('The LMS has no launch data');
    this.#isLater = known !== null || stored !== null;
    return this.#open(launchData, stored ?? {});
  }

  #open(launchData: Json, stored: Json): DriverStart {
    const data = readLaunchData(launchData);
    this.#statements = new Statements(this.#options.launch, data);
    this.#phase = data.mode === 'Normal' ? 'open' : 'read-only';
    const sent: readonly unknown[] = Array.isArray(stored['sent']) ? stored['sent'] : [];
    for (const result of results) if (sent.includes(result)) this.#said.add(result);
    if (this.#visit?.phase === 'new') {
      const { openedBy, openedAt } = this.#visit;
      this.#post('start', this.#statements.defined('initialized', { id: openedBy, at: openedAt, duration: 0 }, null));
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
    const contradicts = judges && (this.#said.has('passed') || (this.#visit?.judged ?? result) !== result);
    if (this.#statements === null || this.#said.has(result) || contradicts) return;
    this.#said.add(result);
    if (judges) this.#keepVisit({ judged: result });
    const event = this.#event(
      stableId(`${this.#options.launch.registration}\n${this.#options.launch.activityId}\n${result}`),
    );
    this.#post(result, this.#statements.defined(result, event, this.#report?.score ?? null));
  }

  #post(about: Letter['about'], statement: Statement): void {
    const letter = { statement, about, tried: this.#isLater && about !== 'answer' };
    this.#letters = [...this.#letters, letter].sort((a, b) => Number(isAnswer(a)) - Number(isAnswer(b)));
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

  /** One request after the other: the next only when the LRS has the one before. */
  async #sendLetters(): Promise<boolean> {
    for (let some = this.#next(); some.length > 0 && this.#phase !== 'over'; some = this.#next()) {
      this.#underway = some;
      const delivery = await this.#lrs.tell(statementsOf(some));
      this.#underway = [];
      if (delivery === 'failed') for (const letter of some) letter.tried = true;
      if (delivery === 'refused' || delivery === 'known') this.#oneByOne = true;
      if (this.#oneByOne && some.length > 1) continue;
      // An answer that the LRS will never take must not hold up what comes after it; the others must reach it.
      if (delivery === 'failed' || (delivery === 'refused' && some[0]?.about !== 'answer')) return false;
      this.#letters = this.#letters.filter((letter) => !some.includes(letter));
      if (some.some(({ about }) => about === 'start')) this.#keepVisit({ phase: 'open' });
      // What was told is kept with the state.
      if (some.some(({ about }) => this.#said.has(about))) this.#stateIsNew = this.#report !== null;
    }
    this.#oneByOne = false;
    return true;
  }

  /** Some letters; a single one where the LRS did not take several. */
  #next(): readonly Letter[] {
    const several = this.#oneByOne ? [] : fitting(this.#letters, bytesAtOnce);
    return several.length > 0 ? several : this.#letters.slice(0, 1);
  }

  async #sendState(): Promise<boolean> {
    if (!this.#stateIsNew || this.#report === null || this.#phase === 'over') return true;
    this.#stateIsNew = false;
    const kept = (await this.#lrs.keepState(stateId, this.#document())) === 'done';
    if (!kept) this.#stateIsNew = true;
    return kept;
  }

  #document(): Json {
    const sent = results.filter(
      (result) => this.#said.has(result) && !this.#letters.some(({ about }) => about === result),
    );
    return { state: this.#report?.state ?? '', sent };
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
