/** An LRS in memory that a cmi5 unit talks to through `fetch`; it gives its token once and notes every statement. */
import type { Fetch } from '#player/drivers/cmi5/lrs.ts';
import type { Json, Launch } from '#player/drivers/cmi5/launch.ts';

export const launch: Launch = {
  endpoint: 'https://lms.example/xapi',
  fetchUrl: 'https://lms.example/token/1',
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'peserta-1' } },
  registration: '0198f2a4-0000-7000-8000-0000000000aa',
  activityId: 'https://lms.example/unit/7',
};

export const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

export interface Told {
  readonly id: string;
  readonly verb: string;
  readonly statement: Json;
  readonly keepalive: boolean;
}

type Answer = Awaited<ReturnType<Fetch>>;

const answer = (status: number, content: unknown = {}): Answer => ({
  ok: status < 300,
  status,
  text: () => Promise.resolve(typeof content === 'string' ? content : JSON.stringify(content)),
});

export class MemoryLrs {
  readonly told: Told[] = [];
  readonly documents = new Map<string, string>();
  readonly requests: string[] = [];
  /** Verbs of statements that came twice. */
  readonly repeated: string[] = [];
  tokens = 0;
  /** What a request gets instead of its answer: a status, or no network. */
  fault: (resource: string, verbs: string, body: string) => number | 'no-network' | null = () => null;

  /** Requests arrive, their answers do not. */
  loseAnswers = false;

  /** The browser sends only what may outlive the page, and of that 64 KiB at once. */
  pageIsGone = false;
  #underway = 0;

  constructor(launchData: Json = {}) {
    const contextTemplate = {
      extensions: { [sessionExtension]: 'sesi-1' },
      contextActivities: { grouping: [{ id: 'urn:au' }] },
    };
    this.documents.set(
      'LMS.LaunchData',
      JSON.stringify({
        contextTemplate,
        launchMode: 'Normal',
        moveOn: 'CompletedAndPassed',
        masteryScore: 0.8,
        ...launchData,
      }),
    );
  }

  get verbs(): readonly string[] {
    return this.told.map(({ verb }) => verb);
  }

  readonly fetch: Fetch = (address, init) => {
    const url = new URL(address);
    const resource = url.pathname.split('/').slice(2).join('/');
    const body = typeof init.body === 'string' ? init.body : '';
    const statements = resource === 'statements' ? this.#statements(body) : [];
    const fault = this.fault(resource, statements.map(({ verb }) => verb).join(' '), body);
    this.requests.push(`${init.method ?? 'GET'} ${resource}`);
    const isCut = this.pageIsGone && (init.keepalive !== true || this.#underway + body.length >= 65_536);
    if (isCut) return Promise.reject(new TypeError('Failed to fetch'));
    this.#underway += this.pageIsGone ? body.length : 0;
    if (fault === 'no-network') return Promise.reject(new TypeError('Failed to fetch'));
    if (fault !== null) return Promise.resolve(answer(fault));
    const given = this.#answer(url, resource, init, body);
    return this.loseAnswers ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(given);
  };

  #answer(url: URL, resource: string, init: RequestInit, body: string): Answer {
    if (url.pathname.startsWith('/token/')) return this.#token();
    if (new Headers(init.headers).get('Authorization') !== 'Basic rahasia') return answer(401);
    if (resource === 'agents/profile') return answer(404, 'none');
    if (resource === 'activities/state') return this.#document(url.searchParams.get('stateId') ?? '', init, body);
    const statements = this.#statements(body);
    const repeated = statements.filter((statement) => this.told.some(({ id }) => id === statement.id));
    this.repeated.push(...repeated.map(({ verb }) => verb));
    // All of a request or nothing of it.
    if (repeated.length > 0) return answer(409);
    this.told.push(...statements.map((statement) => ({ ...statement, keepalive: init.keepalive === true })));
    return answer(204);
  }

  #token(): Answer {
    this.tokens += 1;
    return this.tokens === 1 ? answer(200, { 'auth-token': 'rahasia' }) : answer(200, { 'error-code': '1' });
  }

  #document(stateId: string, init: RequestInit, body: string): Answer {
    if (init.method === 'PUT') this.documents.set(stateId, body);
    const document = this.documents.get(stateId);
    return document === undefined ? answer(404, 'none') : answer(200, document);
  }

  #statements(body: string): readonly Omit<Told, 'keepalive'>[] {
    const parsed: unknown = body === '' ? [] : JSON.parse(body);
    // What the unit sends is looked at field by field.
    const list = (Array.isArray(parsed) ? parsed : [parsed]) as readonly { id?: string; verb?: { id?: string } }[];
    return list.map((statement) => ({
      id: statement.id ?? '',
      verb: statement.verb?.id?.replace('http://adlnet.gov/expapi/verbs/', '') ?? '',
      statement: statement as Json,
    }));
  }
}
