/** An LMS of either SCORM standard: scorm-again behind the strict rules; it keeps what each learner has reached. */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { KeptByLms, LmsCondition, SimulatedLearner } from '#shared/contract/simulator.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { callDelay, type LineName } from '#shared/lms/line.ts';
import { afterCommit, atLaunch, keptOf, type Standard, type Stored } from '#shared/lms/stored.ts';
import type { StrictSession } from '#shared/lms/strict-session.ts';
import { Strict12 } from '#shared/lms/strict12.ts';
import { Strict2004 } from '#shared/lms/strict2004.ts';
import type { Manifest } from './manifest.ts';
import { setOnline } from './online.ts';
import type { CourseWindow, Note, SimulatedLms } from './simulated-lms.ts';
import { standStill } from './slow-processor.ts';

interface Runtime {
  renderCMIToJSONObject(): unknown;
}

const noted = /^(LMS)?(Initialize|Finish|Terminate|Commit|SetValue|GetValue)$/;
/** Calls for which an LMS's adapter asks its server, and the page waits; the others it answers itself. */
const asked = /(Initialize|Finish|Terminate|Commit)$/;
/** Characters of resume data that the strict rules take. */
const limits = { '1.2': 4096, '2004': 30_000 } as const;

export class ScormLms implements SimulatedLms {
  readonly #standard: Standard;
  readonly #note: Note;
  readonly #kept = new Map<string, Stored>();
  #learner = '';
  #stored: Stored = {};
  #runtime: Runtime | null = null;
  #session: Strict12 | Strict2004 | null = null;
  #condition: LmsCondition = 'usual';
  #line: LineName = 'usual';
  #window: CourseWindow | null = null;
  /** Questions whose answers were set since the last commit. */
  #unsaved = new Set<string>();

  constructor(standard: Standard, note: Note) {
    this.#standard = standard;
    this.#note = note;
  }

  launch(learner: SimulatedLearner, { masteryScore }: Manifest, state: string | null): string {
    const before = this.#kept.get(learner.id) ?? null;
    const resumed = state === null ? before : { ...before, suspend_data: state };
    this.#learner = learner.id;
    this.#stored = atLaunch({ standard: this.#standard, learner, masteryScore, mode: 'normal' }, resumed);
    this.#condition = 'usual';
    this.#unsaved = new Set();
    const session = this.#open();
    session.commitsWhile(() => this.#condition === 'usual');
    this.#session = session;
    Reflect.set(window, this.#standard === '2004' ? 'API_1484_11' : 'API', this.#journaled(session));
    return '';
  }

  prepare(courseWindow: CourseWindow): void {
    this.#window = courseWindow;
    setOnline(courseWindow, () => this.#condition !== 'offline');
  }

  setCondition(condition: LmsCondition): void {
    const before = this.#condition;
    this.#condition = condition;
    if (condition === 'expired') this.#session?.expire();
    if ((before === 'offline') === (condition === 'offline')) return;
    this.#window?.dispatchEvent(new this.#window.Event(condition === 'offline' ? 'offline' : 'online'));
  }

  setLine(line: LineName): void {
    this.#line = line;
  }

  cut(): void {
    this.#session = null;
  }

  get kept(): KeptByLms {
    const { status, raw } = keptOf(this.#kept.get(this.#learner) ?? {});
    const isNothing = status === '' || status === 'not attempted' || status === 'unknown';
    // The strict run-time lets no other word through.
    return { status: isNothing ? 'nothing' : (status as KeptByLms['status']), score: raw === '' ? null : Number(raw) };
  }

  get values(): readonly (readonly [name: string, value: string])[] {
    return [...(this.#session?.values ?? [])];
  }

  get stateText(): string {
    return keptOf(this.#kept.get(this.#learner) ?? {}).suspendData;
  }

  get stateLimit(): number {
    return limits[this.#standard];
  }

  get violations(): readonly LocalText[] {
    return this.#session?.findings ?? [];
  }

  #open(): Strict12 | Strict2004 {
    const stored = () => this.#stored;
    const keep = () => this.#keep();
    if (this.#standard === '2004') {
      return new Strict2004(() => this.#runs(new Scorm2004API({ logLevel: 5 }), stored()), keep);
    }
    return new Strict12(() => this.#runs(new Scorm12API({ logLevel: 5, mastery_override: false }), stored()), keep);
  }

  #runs<Api extends Runtime & { loadFromJSON(json: Stored): void }>(api: Api, stored: Stored): Api {
    api.loadFromJSON(stored);
    this.#runtime = api;
    return api;
  }

  #keep(): void {
    const { cmi } = (this.#runtime?.renderCMIToJSONObject() ?? {}) as { cmi?: Stored }; // scorm-again's own form
    if (cmi === undefined) return;
    this.#stored = afterCommit(this.#stored, cmi);
    this.#kept.set(this.#learner, this.#stored);
  }

  /** The adapter that the package finds. A session that was cut hears nothing and says nothing. */
  #journaled(session: Strict12 | Strict2004): object {
    return new Proxy(session, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...given: readonly string[]) => {
          if (this.#session !== session) return '';
          if (asked.test(String(name))) this.#wait(session);
          const answer = String(Reflect.apply(method, target, given));
          if (noted.test(String(name))) this.#noteCall(session, String(name), given, answer);
          return answer;
        };
      },
    });
  }

  /** An adapter sends everything that it has in one request and lets the page stand still until the server has answered. */
  #wait(session: Strict12 | Strict2004): void {
    const bytes = [...session.values].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    standStill(callDelay(this.#line, bytes));
  }

  #noteCall(session: Strict12 | Strict2004, call: string, given: readonly string[], answer: string): void {
    const [element = '', value = ''] = given.map(String);
    const error = session instanceof Strict12 ? session.LMSGetLastError() : session.GetLastError();
    const questions = this.#questionsOf(session, call, element, answer);
    this.#note({ kind: 'call', call, element, value, answer, error: error === '0' ? '' : error, questions });
  }

  #questionsOf(session: StrictSession, call: string, element: string, answer: string): readonly string[] {
    if (/(Commit|Finish|Terminate)$/.test(call) && answer === 'true') {
      const saved = [...this.#unsaved];
      this.#unsaved.clear();
      return saved;
    }
    const at = /^cmi\.interactions\.(\d+)\./.exec(element)?.[1];
    const id = at === undefined ? undefined : session.values.get(`cmi.interactions.${at}.id`);
    if (id === undefined) return [];
    if (call.endsWith('SetValue')) this.#unsaved.add(id);
    return [id];
  }
}
