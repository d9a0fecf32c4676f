/**
 * An LMS with an LRS for cmi5 that forgives nothing (cmi5 Quartz; xAPI 1.0.3): it launches a unit, gives the token once in a
 * session, keeps statements and documents of one registration, and notes everything that the standard refuses.
 */
import type { LocalText } from '../course/problem.ts';

export interface Statement {
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

/** One request; `path` without the query: `/xapi/statements`, `/token/0`. */
export interface LrsRequest {
  readonly method: string;
  readonly path: string;
  /** Null for a parameter that is not there. */
  readonly query: (name: string) => string | null;
  /** Null for a header that is not there; names in lower case. */
  readonly header: (name: string) => string | null;
  readonly body: string;
}

export interface LrsAnswer {
  readonly status: number;
  /** JSON; '' where there is none. */
  readonly body: string;
}

export interface Registration {
  /** A UUID. */
  readonly registration: string;
  readonly activityId: string;
  readonly actor: unknown;
  /** 0–1; null where the LMS says nothing. */
  readonly masteryScore: number | null;
}

type Mode = 'Normal' | 'Review';

interface Session {
  readonly token: string;
  readonly mode: Mode;
  fetched: boolean;
  readonly verbs: string[];
}

const prefix = 'https://w3id.org/xapi/cmi5/context';
const sessionExtension = `${prefix}/extensions/sessionid`;
const verbPrefix = 'http://adlnet.gov/expapi/verbs/';
const defined = new Set(['initialized', 'completed', 'passed', 'failed', 'terminated']);

/** `passed`, `answered` and the like; '' for a statement without a verb. */
export function verbOf(statement: Statement): string {
  return statement.verb?.id?.replace(verbPrefix, '') ?? '';
}

/** The statements of a request's body. Throws for what is no JSON. */
export function statementsOf(body: string): readonly Statement[] {
  const parsed: unknown = JSON.parse(body);
  // Checked field by field below.
  return (Array.isArray(parsed) ? parsed : [parsed]) as readonly Statement[];
}

export class StrictLrs {
  /** Everything that the standard refuses, in words. */
  readonly findings: LocalText[] = [];
  /** In the order in which they arrived. */
  readonly statements: Statement[] = [];
  readonly documents = new Map<string, string>();
  readonly #registration: () => Registration;
  readonly #sessions: Session[] = [];
  #fault: number | null = null;

  /** `registration` is asked at each use: what the manifest says may change when the package is replaced. */
  constructor(registration: () => Registration) {
    this.#registration = registration;
  }

  /** The findings in English, as tests read them. */
  get violations(): readonly string[] {
    return this.findings.map(({ en }) => en);
  }

  /** From now on every request for statements and documents is answered with this status; null: as it should be. */
  answerWith(status: number | null): void {
    this.#fault = status;
  }

  /** Parameters of a new session's launch address. `base`: address under which `answer` is reached. */
  launch(base: string, mode: Mode): Readonly<Record<string, string>> {
    const number = this.#sessions.length;
    this.#sessions.push({ token: `rahasia-${number}`, mode, fetched: false, verbs: [] });
    const { actor, registration, activityId } = this.#registration();
    return {
      endpoint: `${base}/xapi`,
      fetch: `${base}/token/${number}`,
      actor: JSON.stringify(actor),
      registration,
      activityId,
    };
  }

  answer(request: LrsRequest): LrsAnswer {
    const [status, content] = this.#respond(request);
    return { status, body: status === 204 ? '' : JSON.stringify(content) };
  }

  #respond(request: LrsRequest): readonly [status: number, content: unknown] {
    const { method, path } = request;
    const token = /^\/token\/(\d+)$/.exec(path)?.[1];
    if (token !== undefined) return this.#token(method, Number(token));
    if (this.#fault !== null) return [this.#fault, { error: 'ordered' }];
    const session = this.#sessions.find((one) => request.header('authorization') === `Basic ${one.token}`);
    if (session === undefined) return [401, {}];
    if (!/^1\.0\.\d$/.test(request.header('x-experience-api-version') ?? ''))
      this.#violation({ id: 'versi xAPI tidak disebut', en: 'no version of xAPI' });
    if (path === '/xapi/statements') return this.#take(session, request);
    return path === '/xapi/activities/state' ? this.#state(session, request) : [404, {}];
  }

  #violation(finding: LocalText): void {
    this.findings.push(finding);
  }

  /** cmi5 Quartz, 8.2: the token can be had once; another request gets an error code. */
  #token(method: string, number: number): readonly [number, unknown] {
    const session = this.#sessions[number];
    if (session === undefined) return [404, {}];
    if (method !== 'POST')
      this.#violation({ id: 'kunci sesi harus diambil dengan POST', en: 'the token is fetched with POST' });
    if (session.fetched) {
      this.#violation({ id: 'kunci sesi diambil dua kali', en: 'the token was fetched twice' });
      return [200, { 'error-code': '1', 'error-text': 'used' }];
    }
    session.fetched = true;
    return [200, { 'auth-token': session.token }];
  }

  #state(session: Session, { method, query, body }: LrsRequest): readonly [number, unknown] {
    const id = query('stateId') ?? '';
    const { registration, activityId } = this.#registration();
    if (query('registration') !== registration)
      this.#violation({ id: `state ${id} tanpa registrasinya`, en: `state ${id} without its registration` });
    if (query('activityId') !== activityId)
      this.#violation({ id: `state ${id} milik aktivitas lain`, en: `state ${id} of another activity` });
    if (id === 'LMS.LaunchData' && method === 'GET') return [200, this.#launchData(session)];
    if (method === 'PUT') {
      if (session.mode !== 'Normal')
        this.#violation({
          id: `state ${id} ditulis dalam mode ${session.mode}`,
          en: `state ${id} written in ${session.mode}`,
        });
      this.documents.set(id, body);
      return [204, {}];
    }
    const document = this.documents.get(id);
    return document === undefined ? [404, {}] : [200, JSON.parse(document)];
  }

  #launchData(session: Session): unknown {
    const { masteryScore } = this.#registration();
    return {
      contextTemplate: {
        extensions: { [sessionExtension]: session.token },
        contextActivities: { grouping: [{ id: 'urn:uuid:0198f2a4-0000-7000-8000-000000000001' }] },
      },
      launchMode: session.mode,
      moveOn: 'CompletedAndPassed',
      ...(masteryScore === null ? {} : { masteryScore }),
    };
  }

  #take(session: Session, { query, body }: LrsRequest): readonly [number, unknown] {
    const asked = query('statementId');
    for (const statement of statementsOf(body)) {
      if (asked !== null && asked !== statement.id)
        this.#violation({
          id: 'id pernyataan berbeda dari alamatnya',
          en: 'the statement has another id than its address',
        });
      if (this.statements.some(({ id }) => id === statement.id)) return [409, {}];
      this.#check(session, statement);
      this.statements.push(statement);
    }
    return [204, {}];
  }

  #check(session: Session, statement: Statement): void {
    const verb = verbOf(statement);
    const { actor, registration } = this.#registration();
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(statement.id ?? '')) {
      this.#violation({ id: `${verb} tanpa UUID`, en: `${verb} without a UUID` });
    }
    if (JSON.stringify(statement.actor) !== JSON.stringify(actor))
      this.#violation({ id: `${verb} milik peserta lain`, en: `${verb} of another actor` });
    if (statement.context?.registration !== registration)
      this.#violation({ id: `${verb} tanpa registrasinya`, en: `${verb} without its registration` });
    if (statement.context?.extensions?.[sessionExtension] !== session.token) {
      this.#violation({ id: `${verb} tanpa id sesinya`, en: `${verb} without the id of its session` });
    }
    if (!/T.*Z$/.test(statement.timestamp ?? ''))
      this.#violation({ id: `${verb} tanpa waktu UTC`, en: `${verb} without a time in UTC` });
    this.#checkOrder(session, verb);
    if (defined.has(verb)) this.#checkDefined(statement, verb);
    session.verbs.push(verb);
  }

  #checkOrder(session: Session, verb: string): void {
    const { verbs, mode } = session;
    if ((verbs.length === 0) !== (verb === 'initialized'))
      this.#violation({ id: `${verb} di urutan ke-${verbs.length + 1}`, en: `${verb} at place ${verbs.length + 1}` });
    if (verbs.includes('terminated'))
      this.#violation({ id: `${verb} sesudah terminated`, en: `${verb} after terminated` });
    if (mode !== 'Normal' && !['initialized', 'terminated'].includes(verb))
      this.#violation({ id: `${verb} dalam mode ${mode}`, en: `${verb} in ${mode}` });
    const judged = verbs.some((known) => known === 'passed' || known === 'failed');
    if (judged && (verb === 'passed' || verb === 'failed'))
      this.#violation({ id: `${verb} di samping hasil lain`, en: `${verb} beside another verdict` });
    const all = this.#sessions.flatMap((one) => one.verbs);
    if ((verb === 'passed' || verb === 'completed') && all.includes(verb))
      this.#violation({ id: `${verb} dua kali`, en: `${verb} twice` });
    if (verb === 'failed' && all.includes('passed'))
      this.#violation({ id: 'failed sesudah passed', en: 'failed after passed' });
  }

  /** cmi5 Quartz, 9.5 and 9.6. */
  #checkDefined(statement: Statement, verb: string): void {
    const { result = {}, context, object } = statement;
    const { activityId, masteryScore } = this.#registration();
    const categories = (context?.contextActivities?.category ?? []).map(({ id }) => id);
    const counts = ['completed', 'passed', 'failed'].includes(verb);
    if (!categories.includes(`${prefix}/categories/cmi5`))
      this.#violation({ id: `${verb} tanpa kategori cmi5`, en: `${verb} without the cmi5 category` });
    if (categories.includes(`${prefix}/categories/moveon`) !== counts)
      this.#violation({ id: `${verb} dan moveOn tidak cocok`, en: `${verb} and moveOn` });
    if (object?.id !== activityId)
      this.#violation({ id: `${verb} milik aktivitas lain`, en: `${verb} of another activity` });
    if (verb === 'terminated' && result.duration === undefined)
      this.#violation({ id: 'terminated tanpa durasi', en: 'terminated without a duration' });
    if (verb === 'completed' && result.completion !== true)
      this.#violation({ id: 'completed tanpa penyelesaian', en: 'completed without completion' });
    if (verb === 'passed' && result.success !== true)
      this.#violation({ id: 'passed tanpa kelulusan', en: 'passed without success' });
    if (verb === 'failed' && result.success !== false)
      this.#violation({ id: 'failed dengan kelulusan', en: 'failed with success' });
    const scaled = result.score?.scaled;
    if (verb === 'passed' && scaled !== undefined && scaled < (masteryScore ?? 0)) {
      this.#violation({ id: 'passed di bawah nilai lulus', en: 'passed below the mastery score' });
    }
  }
}
