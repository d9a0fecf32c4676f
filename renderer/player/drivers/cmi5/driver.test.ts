import { describe, expect, it } from 'vitest';
import { launch, MemoryLrs, sessionExtension } from '#tests/harness/lms/memory-lrs.ts';
import { forbiddenStorage, Hand, record, report, stateAt, Storage } from '#tests/harness/lms/scorm-bench.ts';
import type { SaveState } from '../driver.ts';
import type { KeyValueStorage } from '../local-copy.ts';
import { Cmi5Driver } from './driver.ts';
import { readLaunch } from './launch.ts';

interface Places {
  readonly lrs?: MemoryLrs;
  readonly storage?: KeyValueStorage;
  readonly tabStorage?: KeyValueStorage;
  /** A new session of the same registration has another one. */
  readonly fetchUrl?: string;
}

let lastId = 0;
const newId = () => `00000000-0000-4000-a000-${String((lastId += 1)).padStart(12, '0')}`;

function setUp(places: Places = {}) {
  const { lrs = new MemoryLrs(), storage = new Storage(), tabStorage = new Storage() } = places;
  const timing = new Hand();
  const session = { ...launch, fetchUrl: places.fetchUrl ?? launch.fetchUrl };
  const driver = new Cmi5Driver({
    courseId: 'kursus',
    launch: session,
    fetch: lrs.fetch,
    storage,
    tabStorage,
    timing,
    newId,
  });
  const saves: SaveState[] = [];
  driver.onSaveState((state) => saves.push(state));
  return { lrs, storage, tabStorage, timing, driver, saves };
}

/** All requests of the memory LRS are answered within the microtasks of one turn. */
const quiet = () => new Promise<void>((resolve) => setImmediate(resolve));

async function connected(places: Places = {}) {
  const all = setUp(places);
  const start = await all.driver.connect();
  await quiet();
  return { ...all, start };
}

const passed = report({ status: 'passed', score: 90, completed: true, progress: 1 });
const failed = report({ status: 'failed', score: 40 });

function nextSession(lrs: MemoryLrs, more: Places = {}) {
  lrs.tokens = 0;
  return connected({ lrs, fetchUrl: 'https://lms.example/token/2', ...more });
}

describe('a cmi5 launch', () => {
  it('is there when the address carries all five parameters', () => {
    const query = new URLSearchParams({ ...launch, fetch: launch.fetchUrl, actor: JSON.stringify(launch.actor) });
    query.delete('fetchUrl');
    query.set('endpoint', `${launch.endpoint}/`);
    expect(readLaunch(`?${query.toString()}`)).toEqual(launch);
    query.set('actor', 'nobody');
    expect(readLaunch(`?${query.toString()}`)).toBeNull();
    expect(readLaunch('?endpoint=https://lms.example')).toBeNull();
  });

  it('begins with the token, the launch data, the preferences and the state, then says initialized first', async () => {
    const { lrs, start } = await connected();
    expect(lrs.requests[0]).toBe('POST 1');
    expect(lrs.requests.slice(1, 4).toSorted()).toEqual([
      'GET activities/state',
      'GET activities/state',
      'GET agents/profile',
    ]);
    expect(lrs.verbs).toEqual(['initialized']);
    expect(start).toMatchObject({ keeping: 'lms', state: null, masteryScore: 80 });
  });

  it('lets the learner go on when there is no token, no launch data or no network, and never rejects', async () => {
    for (const broken of ['1', 'activities/state', 'agents/profile']) {
      for (const fault of [500, 'no-network'] as const) {
        const { lrs, driver, saves, storage } = setUp();
        lrs.fault = (resource) => (resource === broken ? fault : null);
        const { keeping, copyKey } = await driver.connect();
        expect(keeping).toBe('lms-silent');
        driver.save(report());
        expect(saves).toEqual(['unsaved']);
        expect(storage.getItem(copyKey)).toBe(`-${stateAt(5)}`);
      }
    }
  });

  it('gives back the address to return to, when it is one of the web', async () => {
    const returnURL = 'https://lms.example/kursus';
    expect((await connected({ lrs: new MemoryLrs({ returnURL }) })).start.returnUrl).toBe(returnURL);
    expect((await connected({ lrs: new MemoryLrs({ returnURL: 'javascript:1' }) })).start.returnUrl).toBeNull();
  });
});

describe('what cmi5 hears', () => {
  it('is completed and passed at the moment they happen, each once', async () => {
    const { lrs, driver } = await connected();
    driver.save(report());
    driver.save(passed);
    driver.save({ ...passed, score: 95 });
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed']);
  });

  it('is passed before the course is completed when the test comes first', async () => {
    const { lrs, driver } = await connected();
    driver.save(report({ verdict: 'passed', score: 90 }));
    await quiet();
    driver.save(passed);
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'passed', 'completed']);
  });

  it('is completed and passed not again after a resume', async () => {
    const { lrs, driver } = await connected();
    driver.save(passed);
    await quiet();
    driver.leave();
    const next = await nextSession(lrs);
    next.driver.save(passed);
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed', 'terminated', 'initialized']);
    expect(lrs.repeated).toEqual([]);
  });

  it('is failed at once when no attempt is left', async () => {
    const { lrs, driver } = await connected();
    driver.save({ ...failed, final: true });
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'failed']);
  });

  it('is only passed when the learner fails and passes in one session: a session may hear one of them', async () => {
    const { lrs, driver } = await connected();
    driver.save(failed);
    driver.save(passed);
    await quiet();
    driver.leave();
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  });

  it('is failed before the end when the learner leaves without passing, and passed in a later session', async () => {
    const { lrs, driver } = await connected();
    driver.save(failed);
    await quiet();
    driver.leave();
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'failed', 'terminated']);
    const again = await nextSession(lrs);
    again.driver.save({ ...failed, final: true });
    again.driver.leave();
    await quiet();
    expect(lrs.verbs.slice(3)).toEqual(['initialized', 'terminated']);
    const next = await nextSession(lrs, { fetchUrl: 'https://lms.example/token/3' });
    next.driver.save(passed);
    await quiet();
    next.driver.leave();
    expect(lrs.verbs.slice(5)).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  });

  it('is no failure after a pass', async () => {
    const { lrs, driver } = await connected();
    driver.save(passed);
    driver.save({ ...failed, final: true });
    await quiet();
    driver.leave();
    expect(lrs.verbs).not.toContain('failed');
  });

  it('is terminated last and once, with the duration, in a request that outlives the page', async () => {
    const { lrs, driver, timing } = await connected();
    timing.time += 65_000;
    driver.leave();
    driver.leave();
    driver.save(passed);
    driver.record(record('q1'));
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'terminated']);
    expect(lrs.told[1]?.statement['result']).toEqual({ duration: 'PT1M5S' });
    expect(lrs.told[1]?.keepalive).toBe(true);
  });

  it('is results first, then the answers that led to them, few of them in one request', async () => {
    const { lrs, driver } = await connected();
    for (const id of ['q1', 'q2']) driver.record(record(id));
    const before = lrs.requests.length;
    driver.save(passed);
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed', 'answered', 'answered']);
    const statements = lrs.requests.slice(before).filter((request) => request === 'POST statements');
    expect(statements).toHaveLength(1);
  });

  it('is results first also of a hundred answers, in requests that leave room for the end', async () => {
    const { lrs, driver } = await connected();
    const sizes: number[] = [];
    lrs.fault = (resource, _, body) => {
      if (resource === 'statements') sizes.push(body.length);
      return null;
    };
    answers(driver);
    driver.save(passed);
    await quiet();
    expect(lrs.verbs.slice(0, 3)).toEqual(['initialized', 'completed', 'passed']);
    expect(lrs.verbs).toHaveLength(103);
    expect(Math.max(...sizes)).toBeLessThan(16_000);
  });

  it('is only initialized and terminated in Browse and in Review', async () => {
    for (const launchMode of ['Browse', 'Review']) {
      const { lrs, driver, start } = await connected({ lrs: new MemoryLrs({ launchMode }) });
      expect(start.keeping).toBe('read-only');
      driver.record(record('q1'));
      driver.save(passed);
      driver.leave();
      await quiet();
      expect(lrs.verbs).toEqual(['initialized', 'terminated']);
      expect(lrs.documents.has('ajar')).toBe(false);
    }
  });
});

const category = (name: string) => ({ id: `https://w3id.org/xapi/cmi5/context/categories/${name}` });

async function statements() {
  const { lrs, driver } = await connected();
  driver.record(record('q1'));
  driver.save(passed);
  await quiet();
  driver.leave();
  await quiet();
  return Object.fromEntries(lrs.told.map(({ verb, statement }) => [verb, statement]));
}

describe('a cmi5 statement', () => {
  it('carries the session, the registration, the actor and the categories that its verb asks for', async () => {
    const all = await statements();
    for (const statement of Object.values(all)) {
      expect(statement).toMatchObject({
        actor: launch.actor,
        context: {
          registration: launch.registration,
          extensions: { [sessionExtension]: 'sesi-1' },
          contextActivities: { grouping: [{ id: 'urn:au' }] },
        },
      });
    }
    const categories = (verb: string) => all[verb] as { context: { contextActivities: { category?: unknown } } };
    expect(categories('initialized').context.contextActivities.category).toEqual([category('cmi5')]);
    expect(categories('terminated').context.contextActivities.category).toEqual([category('cmi5')]);
    expect(categories('completed').context.contextActivities.category).toEqual([category('cmi5'), category('moveon')]);
    expect(categories('passed').context.contextActivities.category).toEqual([category('cmi5'), category('moveon')]);
    expect(categories('answered').context.contextActivities.category).toBeUndefined();
  });

  it('of a pass has success, the scaled score, a duration and the mastery score of the LMS', async () => {
    expect((await statements())['passed']).toMatchObject({
      object: { id: launch.activityId },
      result: { success: true, score: { scaled: 0.9 }, duration: 'PT0S' },
      context: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8 } },
    });
    expect((await statements())['completed']).toMatchObject({ result: { completion: true, duration: 'PT0S' } });
  });

  it('of an answer names the question below the unit and says what was answered', async () => {
    expect((await statements())['answered']).toMatchObject({
      object: {
        id: `${launch.activityId}/interaction/q1`,
        definition: { interactionType: 'choice', correctResponsesPattern: ['a'], description: { und: 'Apa?' } },
      },
      result: { response: 'b', success: false, duration: 'PT2.5S' },
    });
  });
});

describe('the state of a learner under cmi5', () => {
  it('is kept with each change and found at the next launch', async () => {
    const { lrs, driver, saves } = await connected();
    driver.save(report({ state: stateAt(7), fullState: stateAt(7) }));
    await quiet();
    expect(saves.at(-1)).toBe('saved');
    expect((await nextSession(lrs)).start.state).toBe(stateAt(7));
  });

  it('comes from this device when the LRS never got it', async () => {
    const { lrs, driver, storage } = await connected();
    lrs.fault = () => 'no-network';
    driver.save(report({ state: stateAt(8), fullState: stateAt(8) }));
    driver.leave();
    await quiet();
    lrs.fault = () => null;
    expect((await nextSession(lrs, { storage })).start.state).toBe(stateAt(8));
    expect((await nextSession(lrs)).start.state).toBeNull();
  });

  it('needs no storage of the browser', async () => {
    const { lrs, driver, saves } = await connected({ storage: forbiddenStorage, tabStorage: forbiddenStorage });
    driver.save(passed);
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed']);
    expect(saves.at(-1)).toBe('saved');
  });
});

describe('a network that fails under cmi5', () => {
  it('is shown, tried again, and every statement arrives once and in order when it is back', async () => {
    const { lrs, driver, timing, saves } = await connected();
    lrs.fault = () => 'no-network';
    driver.record(record('q1'));
    driver.save(report());
    await quiet();
    driver.save(passed);
    await quiet();
    expect(saves.at(-1)).toBe('unsaved');
    lrs.fault = () => null;
    for (const { run, delay } of timing.planned) if (delay < 20_000) run();
    await quiet();
    expect(saves.at(-1)).toBe('saved');
    expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed', 'answered']);
  });

  it('that loses only the answer of the LRS says nothing twice', async () => {
    const { lrs, driver, timing, saves } = await connected();
    lrs.loseAnswers = true;
    driver.save(passed);
    await quiet();
    expect(saves.at(-1)).toBe('unsaved');
    lrs.loseAnswers = false;
    for (const { run, delay } of timing.planned) if (delay < 20_000) run();
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed']);
    expect(saves.at(-1)).toBe('saved');
  });

  it('is no reason to hold up results behind an answer that the LRS refuses for ever', async () => {
    const { lrs, driver, saves } = await connected();
    lrs.fault = (_, __, body) => (body.includes('interaction/q2"') ? 400 : null);
    for (const id of ['q1', 'q2', 'q3']) driver.record(record(id));
    driver.save(passed);
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed', 'answered', 'answered']);
    expect(saves.at(-1)).toBe('saved');
  });

  it('that lost the answer to one request keeps out nothing of the next', async () => {
    const { lrs, driver, timing, saves } = await connected();
    lrs.loseAnswers = true;
    for (const id of ['q1', 'q2']) driver.record(record(id));
    driver.save(report());
    await quiet();
    lrs.loseAnswers = false;
    driver.record(record('q3'));
    for (const { run, delay } of timing.planned) if (delay < 20_000) run();
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'answered', 'answered', 'answered']);
    expect(saves.at(-1)).toBe('saved');
  });

  it('keeps the state also while a result is refused, and says that something is missing', async () => {
    const { lrs, driver, saves } = await connected();
    lrs.fault = (_, verb) => (verb.includes('completed') ? 403 : null);
    driver.save(passed);
    await quiet();
    expect(JSON.parse(lrs.documents.get('ajar') ?? '{}')).toEqual({ state: stateAt(5), sent: [] });
    expect(saves.at(-1)).toBe('unsaved');
    lrs.fault = () => null;
    driver.suspend();
    await quiet();
    expect(JSON.parse(lrs.documents.get('ajar') ?? '{}')).toEqual({ state: stateAt(5), sent: ['completed', 'passed'] });
  });
});

const verdict = { ...passed, state: 'x'.repeat(30_000), fullState: 'x'.repeat(30_000) };

/** The network is down from the learner's last steps until the moment when the page goes away. */
async function leftAfter(steps: (driver: Cmi5Driver) => void, places: Places = {}) {
  const all = await connected(places);
  all.lrs.fault = () => 'no-network';
  steps(all.driver);
  await quiet();
  all.lrs.fault = () => null;
  all.lrs.pageIsGone = true;
  all.driver.leave();
  await quiet();
  all.lrs.pageIsGone = false;
  return all;
}

function answers(driver: Cmi5Driver): void {
  for (let at = 0; at < 100; at++) driver.record(record(`soal_${at}`));
}

describe('a page that goes away under cmi5', () => {
  it('tells the results and the end and keeps the state, however many answers wait', async () => {
    const { lrs } = await leftAfter((driver) => {
      answers(driver);
      driver.save(verdict);
    });
    const results = lrs.verbs.filter((verb) => verb !== 'answered');
    expect(results).toEqual(['initialized', 'completed', 'passed', 'terminated']);
    expect(lrs.verbs.filter((verb) => verb === 'answered').length).toBeGreaterThan(5);
    expect(JSON.parse(lrs.documents.get('ajar') ?? '{}')).toMatchObject({ state: verdict.state });
  });

  it('does so also when the learner leaves in the moment in which a test is handed in', async () => {
    const { lrs, driver } = await connected();
    answers(driver);
    driver.save(verdict);
    lrs.pageIsGone = true;
    driver.leave();
    await quiet();
    expect(lrs.verbs.filter((verb) => verb !== 'answered')).toEqual([
      'initialized',
      'completed',
      'passed',
      'terminated',
    ]);
    expect(lrs.verbs.at(-1)).toBe('terminated');
  });

  it('has told a failure only when the LMS has it, and says it again at the end of the next session', async () => {
    const { lrs, storage } = await leftAfter((driver) => driver.save(report()));
    const second = await nextSession(lrs, { storage });
    second.driver.save(failed);
    await quiet();
    lrs.fault = (resource) => (resource === 'statements' ? 'no-network' : null);
    second.driver.leave();
    await quiet();
    lrs.fault = () => null;
    const third = await nextSession(lrs, { storage, fetchUrl: 'https://lms.example/token/3' });
    third.driver.save(failed);
    await quiet();
    third.driver.leave();
    await quiet();
    expect(lrs.verbs.slice(-3)).toEqual(['initialized', 'failed', 'terminated']);
  });

  it('is heard to the end also when a result is there already that nobody confirmed', async () => {
    const { lrs, driver } = await connected();
    lrs.loseAnswers = true;
    driver.save(passed);
    await quiet();
    lrs.loseAnswers = false;
    driver.leave();
    await quiet();
    expect(lrs.repeated).toEqual(['completed', 'passed']);
    expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  });

  it('does not write over the state of an earlier session when nothing happened in this one', async () => {
    const { lrs, driver } = await connected();
    driver.save(report({ state: stateAt(7), fullState: stateAt(7) }));
    await quiet();
    driver.leave();
    await quiet();
    lrs.fault = (resource) => (resource === 'statements' ? 'no-network' : null);
    const next = await nextSession(lrs);
    lrs.fault = () => null;
    next.driver.leave();
    await quiet();
    expect(JSON.parse(lrs.documents.get('ajar') ?? '{}')).toMatchObject({ state: stateAt(7) });
    expect(lrs.verbs.slice(-2)).toEqual(['initialized', 'terminated']);
  });
});

describe('a page that is loaded again under cmi5', () => {
  it('fetches no second token and opens no second session when the page was discarded', async () => {
    const { lrs, tabStorage } = await connected();
    const again = await connected({ lrs, tabStorage });
    again.driver.save(passed);
    await quiet();
    expect(lrs.tokens).toBe(1);
    expect(again.start.keeping).toBe('lms');
    expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed']);
  });

  it('says nothing after terminated; what happens then reaches the LMS at the next launch', async () => {
    const { lrs, driver, tabStorage, storage } = await connected();
    driver.save(report());
    await quiet();
    driver.leave();
    const again = await connected({ lrs, tabStorage, storage });
    expect(again.start).toMatchObject({ keeping: 'session-over', state: stateAt(5) });
    again.driver.save({ ...passed, state: stateAt(9), fullState: stateAt(9) });
    again.driver.leave();
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'terminated']);
    const next = await nextSession(lrs, { tabStorage, storage });
    expect(next.start).toMatchObject({ keeping: 'lms', state: stateAt(9) });
  });

  it('says a pass again that the discarded page could not tell', async () => {
    const { lrs, driver, tabStorage } = await connected();
    lrs.fault = () => 'no-network';
    driver.save(passed);
    await quiet();
    lrs.fault = () => null;
    const again = await connected({ lrs, tabStorage });
    again.driver.save(passed);
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed']);
  });

  it('hears one verdict only, also when the page was discarded between fail and pass', async () => {
    const { lrs, driver, tabStorage } = await connected();
    driver.save({ ...failed, final: true });
    await quiet();
    const again = await connected({ lrs, tabStorage });
    again.driver.save(passed);
    await quiet();
    expect(lrs.verbs).toEqual(['initialized', 'failed', 'completed']);
  });
});

describe('another window under cmi5', () => {
  it('silences this one', async () => {
    const { lrs, driver } = await connected();
    driver.stop();
    driver.save(passed);
    driver.leave();
    await quiet();
    expect(lrs.verbs).toEqual(['initialized']);
  });
});
