/** The requests of a unit to its LRS (xAPI 1.0.3, Communication; cmi5 Quartz, section 8.2). */
import type { Timing } from '../driver.ts';
import { parseObject, type Json, type Launch } from './launch.ts';
import type { Statement } from './statements.ts';

/** The part of the browser's `fetch` that is used. */
export type Fetch = (address: string, init: RequestInit) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>;

/**
 * `refused`: the LRS will not take it at another try either. `known`: a statement of the request is there already, which may
 * have kept the others of the request out (xAPI 1.0.3, Communication, section 2.1.1).
 */
export type Delivery = 'done' | 'failed' | 'refused' | 'known';

/** Milliseconds after which a request counts as lost. */
const patience = 20_000;

/** A page that goes away may still send 64 KiB, in all its requests together. */
const longestLast = 60_000;

/** Bytes of a request with this content. */
export function sizeOf(content: unknown): number {
  return new TextEncoder().encode(JSON.stringify(content)).length;
}

export class Lrs {
  readonly #launch: Launch;
  readonly #fetch: Fetch;
  readonly #timing: Timing;
  #token = '';

  constructor(launch: Launch, fetch: Fetch, timing: Timing) {
    this.#launch = launch;
    this.#fetch = fetch;
    this.#timing = timing;
  }

  useToken(token: string): void {
    this.#token = token;
  }

  /** The LMS gives the token once in a session. Rejects when it gives none. */
  async fetchToken(): Promise<string> {
    const response = await this.#fetch(this.#launch.fetchUrl, { method: 'POST', signal: this.#signal() });
    const token = response.ok ? parseObject(await response.text())?.['auth-token'] : undefined;
    if (typeof token !== 'string') throw new Error('The LMS gave no token');
    return token;
  }

  /** A document of the learner's own in this registration; null when there is none. Rejects when it cannot be read. */
  state(stateId: string): Promise<Json | null> {
    return this.#document(this.#stateAddress(stateId));
  }

  /** cmi5 obliges a unit to read them. Rejects when they cannot be read. */
  preferences(): Promise<Json | null> {
    return this.#document(
      this.#address('agents/profile', {
        profileId: 'cmi5LearnerPreferences',
        agent: JSON.stringify(this.#launch.actor),
      }),
    );
  }

  keepState(stateId: string, document: Json): Promise<Delivery> {
    return this.#send('PUT', this.#stateAddress(stateId), document);
  }

  /** In one request, so that they arrive in order also when nobody waits for the answer. */
  tell(statements: readonly Statement[]): Promise<Delivery> {
    return this.#send('POST', this.#address('statements', {}), statements);
  }

  async #document(address: string): Promise<Json | null> {
    const response = await this.#fetch(address, { method: 'GET', headers: this.#headers(), signal: this.#signal() });
    if (response.ok) return parseObject(await response.text());
    if (response.status === 404 || response.status === 403) return null;
    throw new Error(`The LRS answered ${response.status}`);
  }

  async #send(method: 'PUT' | 'POST', address: string, content: unknown): Promise<Delivery> {
    const body = JSON.stringify(content);
    const keepalive = sizeOf(content) < longestLast;
    const headers = { ...this.#headers(), 'Content-Type': 'application/json' };
    try {
      const { ok, status } = await this.#fetch(address, { method, headers, body, keepalive, signal: this.#signal() });
      if (ok) return 'done';
      if (status === 409) return 'known';
      return status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status) ? 'refused' : 'failed';
    } catch {
      return 'failed';
    }
  }

  #headers(): Readonly<Record<string, string>> {
    return { Authorization: `Basic ${this.#token}`, 'X-Experience-API-Version': '1.0.3' };
  }

  #signal(): AbortSignal {
    const controller = new AbortController();
    this.#timing.later(() => controller.abort(), patience);
    return controller.signal;
  }

  #stateAddress(stateId: string): string {
    const { activityId, actor, registration } = this.#launch;
    return this.#address('activities/state', { stateId, activityId, agent: JSON.stringify(actor), registration });
  }

  #address(resource: string, query: Readonly<Record<string, string>>): string {
    const text = new URLSearchParams(query).toString();
    return `${this.#launch.endpoint}/${resource}${text === '' ? '' : `?${text}`}`;
  }
}
