/** What this browser tab remembers of a session with the LMS, so that a page that is loaded again belongs to the same one. */
import { readText, writeText, type KeyValueStorage } from '../local-copy.ts';
import { parseObject } from './launch.ts';

export interface Visit {
  readonly token: string;
  /** Id of the statement that opened the session. */
  readonly openedBy: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** `over`: the LMS was told the end; nothing may be said in this session any more. */
  readonly phase: 'new' | 'open' | 'over';
  /** Which of `passed` and `failed` the session was to hear: it may hear one of them only. */
  readonly judged: 'passed' | 'failed' | null;
}

/** Null in a new session and where the browser forbids storage. `fetchUrl` is different in each session. */
export function readVisit(storage: KeyValueStorage | null, fetchUrl: string): Visit | null {
  const stored = parseObject(readText(storage, `ajar:visit:${fetchUrl}`) ?? '') ?? {};
  const { token, openedBy, openedAt, phase, judged } = stored;
  if (typeof token !== 'string' || typeof openedBy !== 'string' || typeof openedAt !== 'number') return null;
  const known = phase === 'open' || phase === 'over' ? phase : 'new';
  return {
    token,
    openedBy,
    openedAt,
    phase: known,
    judged: judged === 'passed' || judged === 'failed' ? judged : null,
  };
}

/** Where it is not kept, a page that is loaded again loses the session, and the learner is told so then. */
export function keepVisit(storage: KeyValueStorage | null, fetchUrl: string, visit: Visit): void {
  writeText(storage, `ajar:visit:${fetchUrl}`, JSON.stringify(visit));
}
