/** An LMS with an LRS in this page: the package's requests are answered here and never reach a network. */
import type { KeptByLms, LmsCondition, SimulatedLearner } from '#shared/contract/simulator.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { callDelay, type LineName } from '#shared/lms/line.ts';
import {
  statementsOf,
  StrictLrs,
  verbOf,
  type LrsAnswer,
  type LrsRequest,
  type Statement,
} from '#shared/lms/strict-lrs.ts';
import type { Manifest } from './manifest.ts';
import { setOnline } from './online.ts';
import type { CourseWindow, Note, SimulatedLms } from './simulated-lms.ts';

/** No such host exists (RFC 6761), so a request that slipped by would fail. */
const base = 'https://lms.invalid';
const stateId = 'ajar';

interface Registered {
  readonly lrs: StrictLrs;
  readonly registration: string;
  manifest: Manifest;
}

function scoreOf({ result }: Statement): number | null {
  const scaled = result?.score?.scaled;
  return scaled === undefined ? null : Math.round(scaled * 10_000) / 100;
}

function addressOf(address: RequestInfo | URL): string {
  if (typeof address === 'string') return address;
  return 'href' in address ? address.href : address.url;
}

/** The id of the question that a statement is about. */
function questionOf({ object }: Statement): string {
  return object?.id?.replace(/^.*\//, '') ?? '';
}

export class Cmi5Lms implements SimulatedLms {
  readonly stateLimit = 30_000;
  readonly #note: Note;
  readonly #registered = new Map<string, Registered>();
  #current: Registered | null = null;
  #condition: LmsCondition = 'usual';
  #window: CourseWindow | null = null;
  #line: LineName = 'usual';
  /** Requests that a slow line still carries, in the order in which they were sent. */
  #underWay: readonly (() => void)[] = [];
  /** When the last of them arrives, on the page's clock. */
  #arrivesAt = 0;
  #session = 0;
  #isCut = false;

  constructor(note: Note) {
    this.#note = note;
  }

  launch(learner: SimulatedLearner, manifest: Manifest, state: string | null): string {
    const known = this.#registered.get(learner.id) ?? this.#register(learner, manifest);
    known.manifest = manifest;
    // What the browser sends for a page that has gone arrives before its successor's first word.
    for (const arrive of this.#underWay) arrive();
    if (state !== null) known.lrs.documents.set(stateId, JSON.stringify({ state, sent: [] }));
    this.#current = known;
    this.#session += 1;
    this.#isCut = false;
    this.#condition = 'usual';
    known.lrs.answerWith(null);
    return `?${new URLSearchParams(known.lrs.launch(`${base}/${known.registration}`, 'Normal')).toString()}`;
  }

  prepare(courseWindow: CourseWindow): void {
    this.#window = courseWindow;
    setOnline(courseWindow, () => this.#condition !== 'offline');
    const session = this.#session;
    courseWindow.fetch = (address, init = {}) => this.#fetch(courseWindow, session, addressOf(address), init);
  }

  setCondition(condition: LmsCondition): void {
    const before = this.#condition;
    this.#condition = condition;
    this.#current?.lrs.answerWith(condition === 'refuses' ? 500 : condition === 'expired' ? 401 : null);
    if ((before === 'offline') === (condition === 'offline')) return;
    this.#window?.dispatchEvent(new this.#window.Event(condition === 'offline' ? 'offline' : 'online'));
  }

  setLine(line: LineName): void {
    this.#line = line;
  }

  cut(): void {
    this.#isCut = true;
    this.#underWay = [];
  }

  get kept(): KeptByLms {
    const statements = this.#current?.lrs.statements ?? [];
    const verbs = statements.map(verbOf);
    const said = (['passed', 'failed', 'completed'] as const).find((verb) => verbs.includes(verb));
    const scored = statements.findLast((statement) => scoreOf(statement) !== null);
    return {
      status: said ?? (verbs.includes('initialized') ? 'incomplete' : 'nothing'),
      score: scored === undefined ? null : scoreOf(scored),
    };
  }

  get values(): readonly (readonly [name: string, value: string])[] {
    const { statements = [], documents = new Map<string, string>() } = this.#current?.lrs ?? {};
    const told = statements.flatMap((statement, at) => this.#rowsOf(statement, at));
    return [...told, ...[...documents].map(([id, text]) => [`state.${id}`, text] as const)];
  }

  get stateText(): string {
    return this.#current?.lrs.documents.get(stateId) ?? '';
  }

  get violations(): readonly LocalText[] {
    return this.#current?.lrs.findings ?? [];
  }

  #register(learner: SimulatedLearner, manifest: Manifest): Registered {
    const registration = crypto.randomUUID();
    const actor = { objectType: 'Agent', name: learner.name, account: { homePage: base, name: learner.id } };
    const registered: Registered = {
      registration,
      manifest,
      lrs: new StrictLrs(() => {
        const { activityId, masteryScore } = registered.manifest;
        return { registration, activityId, actor, masteryScore: masteryScore === null ? null : masteryScore / 100 };
      }),
    };
    this.#registered.set(learner.id, registered);
    return registered;
  }

  #rowsOf(statement: Statement, at: number): readonly (readonly [name: string, value: string])[] {
    const prefix = `statements.${at}`;
    const verb = verbOf(statement);
    const { result } = statement;
    const about = verb === 'answered' ? [[`${prefix}.object`, questionOf(statement)] as const] : [];
    const fields = {
      success: result?.success,
      completion: result?.completion,
      'score.scaled': result?.score?.scaled,
      response: result?.response,
      duration: result?.duration,
    };
    const told = Object.entries(fields).flatMap(([name, value]) =>
      value === undefined ? [] : [[`${prefix}.result.${name}`, String(value)] as const],
    );
    return [[`${prefix}.verb`, verb], ...about, ...told];
  }

  #fetch(from: CourseWindow, session: number, address: string, init: RequestInit): Promise<Response> {
    // A window whose power is gone hears nothing, not even a refusal.
    const hears = () => !this.#isCut && session === this.#session && this.#current !== null;
    if (!hears()) return new Promise(() => {});
    const url = new URL(address);
    const headers = new Headers(init.headers);
    const request: LrsRequest = {
      method: init.method ?? 'GET',
      // Below the registration's own address: no two learners share the address of a token.
      path: url.pathname.replace(/^\/[^/]+/, ''),
      query: (name) => url.searchParams.get(name),
      header: (name) => headers.get(name),
      body: typeof init.body === 'string' ? init.body : '',
    };
    const answer = () => (hears() ? this.#answer(from, request) : new Promise<Response>(() => {}));
    const delay = callDelay(this.#line, address.length + request.body.length);
    return delay === 0 ? answer() : this.#sendSlowly(delay, init.signal ?? null, answer);
  }

  /** In order: a short request does not overtake a long one. Rejects when the course has given up. */
  #sendSlowly(delay: number, signal: AbortSignal | null, answer: () => Promise<Response>): Promise<Response> {
    const now = performance.now();
    this.#arrivesAt = Math.max(now + delay, this.#arrivesAt);
    return new Promise((resolve, reject) => {
      const arrive = () => {
        if (!this.#underWay.includes(arrive)) return;
        this.#underWay = this.#underWay.filter((known) => known !== arrive);
        answer().then(resolve, reject);
      };
      this.#underWay = [...this.#underWay, arrive];
      setTimeout(arrive, this.#arrivesAt - now);
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }); // fetch's own reason
    });
  }

  async #answer(from: CourseWindow, request: LrsRequest): Promise<Response> {
    if (this.#condition === 'offline') {
      this.#noteRequest(request, 'offline');
      throw new from.TypeError('Failed to fetch');
    }
    const { status, body } = this.#current?.lrs.answer(request) ?? { status: 404, body: '' };
    this.#noteRequest(request, String(status));
    // A page that has gone cannot take an answer.
    if (from.closed) return new Promise<Response>(() => {});
    return new from.Response(status === 204 ? null : body, { status });
  }

  #noteRequest({ method, path, query, body }: LrsRequest, answer: LrsAnswer['body']): void {
    const resource = path.split('/').at(-1) === 'state' ? 'state' : path.startsWith('/token/') ? 'token' : path;
    const error = /^2\d\d$/.test(answer) || answer === '404' ? '' : answer;
    if (!path.endsWith('/statements')) {
      const element = query('stateId') ?? '';
      this.#note({ kind: 'call', call: `${method} ${resource}`, element, value: body, answer, error, questions: [] });
      return;
    }
    for (const statement of statementsOf(body)) {
      const verb = verbOf(statement);
      const score = scoreOf(statement);
      const value = verb === 'answered' ? (statement.result?.response ?? '') : score === null ? '' : String(score);
      const questions = verb === 'answered' ? [questionOf(statement)] : [];
      this.#note({ kind: 'call', call: 'statement', element: verb, value, answer, error, questions });
    }
  }
}
