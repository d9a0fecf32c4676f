/**
 * A small LMS with an LRS for cmi5 (cmi5 Quartz; xAPI 1.0.3): it launches a package, gives the token once in a session,
 * keeps statements and documents, and notes everything that the standard refuses.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, contentType, packageFile, serve } from './serve.ts';

interface Statement {
  readonly id?: string;
  readonly timestamp?: string;
  readonly actor?: unknown;
  readonly verb?: { readonly id?: string };
  readonly object?: { readonly id?: string };
  readonly result?: {
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly duration?: string;
    readonly response?: string;
    readonly score?: { readonly scaled?: number };
  };
  readonly context?: {
    readonly registration?: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
    readonly contextActivities?: { readonly category?: readonly { readonly id: string }[] };
  };
}

export interface LrsSnapshot {
  /** Verbs of the registration, in the order in which they arrived. */
  readonly verbs: readonly string[];
  /** Statements about single answers. */
  readonly answers: readonly Statement[];
  /** `scaled` of the latest passed or failed, or null. */
  readonly scaled: number | null;
  /** The unit's own document; '' for none. */
  readonly state: string;
  readonly violations: readonly string[];
}

export interface Lrs {
  /** Each call is a new session of the same registration. */
  launchUrl(mode?: 'Normal' | 'Review'): string;
  /** Address of the package without launch parameters. */
  readonly bareUrl: string;
  /** A page of the same origin with nothing in it. */
  readonly emptyUrl: string;
  /** From now on every request for statements and documents is answered with this status; null: as it should be. */
  answerWith(status: number | null): void;
  snapshot(): LrsSnapshot;
  close(): Promise<void>;
}

export interface LrsOptions {
  /** Where the unpacked package is now; it may be replaced while the LMS runs. */
  readonly package: { readonly dir: string };
  /** 0–1 */
  readonly masteryScore: number;
}

const prefix = 'https://w3id.org/xapi/cmi5/context';
const sessionExtension = `${prefix}/extensions/sessionid`;
const verbPrefix = 'http://adlnet.gov/expapi/verbs/';
const defined = new Set(['initialized', 'completed', 'passed', 'failed', 'terminated']);
const registration = '0198f2a4-0000-7000-8000-0000000000aa';
const activityId = 'https://lms.example/units/1';
const actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'peserta-1' } };

function verbOf(statement: Statement): string {
  return statement.verb?.id?.replace(verbPrefix, '') ?? '';
}

interface Session {
  readonly token: string;
  readonly mode: 'Normal' | 'Review';
  fetched: boolean;
  readonly verbs: string[];
}

class LrsServer {
  readonly options: LrsOptions;
  readonly violations: string[] = [];
  readonly statements: Statement[] = [];
  readonly documents = new Map<string, string>();
  readonly sessions: Session[] = [];
  fault: number | null = null;

  constructor(options: LrsOptions) {
    this.options = options;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://lms');
    if (url.pathname.startsWith('/package/')) {
      const file = await packageFile(this.options.package.dir, url.pathname);
      response.writeHead(200, { 'Content-Type': contentType(url.pathname) }).end(file);
      return;
    }
    if (url.pathname === '/empty') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>-</p>');
      return;
    }
    const body = await bodyOf(request);
    const [status, content] = this.#respond(request, url, body);
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content));
  }

  #respond(request: IncomingMessage, url: URL, body: string): readonly [status: number, content: unknown] {
    const token = /^\/token\/(\d+)$/.exec(url.pathname)?.[1];
    if (token !== undefined) return this.#token(request.method ?? '', Number(token));
    if (this.fault !== null) return [this.fault, { error: 'ordered by the test' }];
    const session = this.sessions.find((one) => request.headers.authorization === `Basic ${one.token}`);
    if (session === undefined) return [401, {}];
    if (!/^1\.0\.\d$/.test(String(request.headers['x-experience-api-version']))) this.#violation('no version of xAPI');
    switch (url.pathname) {
      case '/xapi/statements':
        return this.#statements(session, url, body);
      case '/xapi/activities/state':
        return this.#state(session, request.method ?? '', url, body);
      case '/xapi/agents/profile':
        return [404, {}];
      default:
        return [404, {}];
    }
  }

  #violation(sentence: string): void {
    this.violations.push(sentence);
  }

  /** cmi5 Quartz, 8.2: the token can be had once; another request gets an error code. */
  #token(method: string, number: number): readonly [number, unknown] {
    const session = this.sessions[number];
    if (session === undefined) return [404, {}];
    if (method !== 'POST') this.#violation('the token is fetched with POST');
    if (session.fetched) {
      this.#violation('the token was fetched twice');
      return [200, { 'error-code': '1', 'error-text': 'used' }];
    }
    session.fetched = true;
    return [200, { 'auth-token': session.token }];
  }

  #state(session: Session, method: string, url: URL, body: string): readonly [number, unknown] {
    const id = url.searchParams.get('stateId') ?? '';
    if (url.searchParams.get('registration') !== registration) this.#violation(`state ${id} without its registration`);
    if (url.searchParams.get('activityId') !== activityId) this.#violation(`state ${id} of another activity`);
    if (id === 'LMS.LaunchData' && method === 'GET') return [200, this.#launchData(session)];
    if (method === 'PUT') {
      if (session.mode !== 'Normal') this.#violation(`state ${id} written in ${session.mode}`);
      this.documents.set(id, body);
      return [204, {}];
    }
    const document = this.documents.get(id);
    return document === undefined ? [404, {}] : [200, JSON.parse(document)];
  }

  #launchData(session: Session): unknown {
    return {
      contextTemplate: {
        extensions: { [sessionExtension]: session.token },
        contextActivities: { grouping: [{ id: 'urn:uuid:0198f2a4-0000-7000-8000-000000000001' }] },
      },
      launchMode: session.mode,
      moveOn: 'CompletedAndPassed',
      masteryScore: this.options.masteryScore,
    };
  }

  #statements(session: Session, url: URL, body: string): readonly [number, unknown] {
    const parsed: unknown = JSON.parse(body);
    // Checked field by field below.
    const list = (Array.isArray(parsed) ? parsed : [parsed]) as readonly Statement[];
    const asked = url.searchParams.get('statementId');
    for (const statement of list) {
      if (asked !== null && asked !== statement.id) this.#violation('the statement has another id than its address');
      if (this.statements.some(({ id }) => id === statement.id)) return [409, {}];
      this.#check(session, statement);
      this.statements.push(statement);
    }
    return [204, {}];
  }

  #check(session: Session, statement: Statement): void {
    const verb = verbOf(statement);
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(statement.id ?? '')) {
      this.#violation(`${verb} without a UUID`);
    }
    if (JSON.stringify(statement.actor) !== JSON.stringify(actor)) this.#violation(`${verb} of another actor`);
    if (statement.context?.registration !== registration) this.#violation(`${verb} without its registration`);
    if (statement.context?.extensions?.[sessionExtension] !== session.token) {
      this.#violation(`${verb} without the id of its session`);
    }
    if (!/T.*Z$/.test(statement.timestamp ?? '')) this.#violation(`${verb} without a time in UTC`);
    this.#checkOrder(session, verb);
    if (defined.has(verb)) this.#checkDefined(statement, verb);
    session.verbs.push(verb);
  }

  #checkOrder(session: Session, verb: string): void {
    const { verbs, mode } = session;
    if ((verbs.length === 0) !== (verb === 'initialized')) this.#violation(`${verb} at place ${verbs.length + 1}`);
    if (verbs.includes('terminated')) this.#violation(`${verb} after terminated`);
    if (mode !== 'Normal' && !['initialized', 'terminated'].includes(verb)) this.#violation(`${verb} in ${mode}`);
    const judged = verbs.some((known) => known === 'passed' || known === 'failed');
    if (judged && (verb === 'passed' || verb === 'failed')) this.#violation(`${verb} beside another verdict`);
    const all = this.sessions.flatMap((one) => one.verbs);
    if ((verb === 'passed' || verb === 'completed') && all.includes(verb)) this.#violation(`${verb} twice`);
    if (verb === 'failed' && all.includes('passed')) this.#violation('failed after passed');
  }

  /** cmi5 Quartz, 9.5 and 9.6. */
  #checkDefined(statement: Statement, verb: string): void {
    const { result = {}, context, object } = statement;
    const categories = (context?.contextActivities?.category ?? []).map(({ id }) => id);
    const counts = ['completed', 'passed', 'failed'].includes(verb);
    if (!categories.includes(`${prefix}/categories/cmi5`)) this.#violation(`${verb} without the cmi5 category`);
    if (categories.includes(`${prefix}/categories/moveon`) !== counts) this.#violation(`${verb} and moveOn`);
    if (object?.id !== activityId) this.#violation(`${verb} of another activity`);
    if (verb === 'terminated' && result.duration === undefined) this.#violation('terminated without a duration');
    if (verb === 'completed' && result.completion !== true) this.#violation('completed without completion');
    if (verb === 'passed' && result.success !== true) this.#violation('passed without success');
    if (verb === 'failed' && result.success !== false) this.#violation('failed with success');
    const scaled = result.score?.scaled;
    if (verb === 'passed' && scaled !== undefined && scaled < this.options.masteryScore) {
      this.#violation('passed below the mastery score');
    }
  }
}

/** Listens on a free port of 127.0.0.1. */
export async function startLrs(options: LrsOptions): Promise<Lrs> {
  const lrs = new LrsServer(options);
  const served = await serve((request, response) => lrs.answer(request, response));
  return {
    bareUrl: `${served.origin}/package/index.html`,
    emptyUrl: `${served.origin}/empty`,
    launchUrl: (mode = 'Normal') => {
      const number = lrs.sessions.length;
      lrs.sessions.push({ token: `rahasia-${number}`, mode, fetched: false, verbs: [] });
      const query = new URLSearchParams({
        endpoint: `${served.origin}/xapi`,
        fetch: `${served.origin}/token/${number}`,
        actor: JSON.stringify(actor),
        registration,
        activityId,
      });
      return `${served.origin}/package/index.html?${query.toString()}`;
    },
    answerWith: (status) => {
      lrs.fault = status;
    },
    snapshot: () => ({
      verbs: lrs.statements.map(verbOf),
      answers: lrs.statements.filter((statement) => verbOf(statement) === 'answered'),
      scaled: lrs.statements.findLast(({ result }) => result?.score !== undefined)?.result?.score?.scaled ?? null,
      state: lrs.documents.get('ajar') ?? '',
      violations: [...lrs.violations],
    }),
    close: () => served.close(),
  };
}
