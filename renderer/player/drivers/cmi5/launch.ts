/** How an LMS launches a unit and what it says about the session (cmi5 Quartz, sections 8.1 and 10). */

export type Json = Readonly<Record<string, unknown>>;

export interface Launch {
  /** Address of the LRS, without a slash at the end. */
  readonly endpoint: string;
  /** Where the token is fetched, once; different in each session. */
  readonly fetchUrl: string;
  readonly actor: Json;
  readonly registration: string;
  readonly activityId: string;
}

export interface LaunchData {
  readonly contextTemplate: Json;
  readonly mode: 'Normal' | 'Browse' | 'Review';
  /** 0–1, or null where the LMS says nothing. */
  readonly masteryScore: number | null;
  /** Where the learner goes at the end; only an address of the web. */
  readonly returnUrl: string | null;
}

/** `{}` for everything that is no object. */
export function objectOf(value: unknown): Json {
  // Each field is looked at before it is used.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** An object out of JSON text; null when it is none. */
export function parseObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? objectOf(value) : null;
  } catch {
    return null;
  }
}

/** `search`: the query of the page's address. Null when the page was not launched by a cmi5 LMS. */
export function readLaunch(search: string): Launch | null {
  const query = new URLSearchParams(search);
  const [endpoint, fetchUrl, actorText, registration, activityId] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => query.get(name) ?? '');
  const actor = parseObject(actorText ?? '');
  if (!endpoint || !fetchUrl || actor === null || !registration || !activityId) return null;
  return { endpoint: endpoint.replace(/\/+$/, ''), fetchUrl, actor, registration, activityId };
}

export function readLaunchData(document: Json): LaunchData {
  const { contextTemplate, launchMode, masteryScore, returnURL } = document;
  return {
    contextTemplate: objectOf(contextTemplate),
    mode: launchMode === 'Browse' || launchMode === 'Review' ? launchMode : 'Normal',
    masteryScore: typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : null,
    returnUrl: typeof returnURL === 'string' && /^https?:\/\//i.test(returnURL) ? returnURL : null,
  };
}
