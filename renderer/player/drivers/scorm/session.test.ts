import { describe, expect, it } from 'vitest';
import type { InteractionValue } from '#shared/quiz/interaction.ts';
import type { Dialect } from './dialect.ts';
import { dialect2004 } from './dialect2004.ts';
import { ScormDriver } from './session.ts';
import {
  dialects,
  forbiddenStorage,
  names,
  record,
  report,
  setUp,
  stateAt,
  Storage,
  type TestLms,
} from '#tests/harness/lms/scorm-bench.ts';

const kinds: readonly InteractionValue[] = [
  { kind: 'choice', choices: [0, 29], options: 30 },
  { kind: 'true-false', value: false },
  { kind: 'fill-in', texts: ['Sofifi', '', 'a[,]b\n', 'x'.repeat(400)] },
  { kind: 'long-fill-in', text: `{lang=id}Dua\r\nbaris ${'x'.repeat(5000)}` },
  {
    kind: 'matching',
    pairs: [
      [0, 1],
      [11, 27],
    ],
  },
  { kind: 'sequencing', order: [2, 0, 1] },
  { kind: 'likert', choice: 4, options: 5 },
];

const refuse = (call: string, error: string) => (name: string) =>
  name === call ? { answer: 'false', error } : undefined;

/** What adapters say of a record that they do not like: nothing, or that something went wrong. */
const refuseId = (id: string) => (_: string, element: string, given: string) =>
  element.endsWith('.id') && given === id ? { answer: 'false', error: '101' } : undefined;

/** Ids of the answers that the LMS has, by their numbers; a gap is undefined. */
function numbered(lms: TestLms): readonly (string | undefined)[] {
  const numbers = [...lms.taken.keys()].flatMap((element) => /^cmi\.interactions\.(\d+)\.id$/.exec(element)?.[1] ?? []);
  return Array.from({ length: Math.max(...numbers.map(Number)) + 1 }, (_, at) =>
    lms.taken.get(`cmi.interactions.${at}.id`),
  );
}

function value(lms: TestLms, dialect: Dialect, element: string): unknown {
  const get: unknown = Reflect.get(lms.api, dialect.calls.get);
  return typeof get === 'function' ? get(element) : undefined;
}

function openSession(lms: TestLms, dialect: Dialect): void {
  const initialize: unknown = Reflect.get(lms.api, dialect.calls.initialize);
  if (typeof initialize === 'function') initialize('');
}

async function copyAfter(dialect: Dialect, commits: 'true' | 'false'): Promise<Storage> {
  const storage = new Storage();
  const { lms, driver } = setUp(dialect, {}, storage);
  await driver.connect();
  if (commits === 'false') lms.fault = refuse('Commit', '391');
  driver.save(report({ state: stateAt(9), fullState: stateAt(9) }));
  return storage;
}

describe.each(dialects)('a session of $name', (dialect) => {
  const at = names[dialect.name];

  it('says incomplete right after the start, and nothing when the course was begun before', async () => {
    const { lms, driver } = setUp(dialect);
    await driver.connect();
    expect(value(lms, dialect, at.status)).toBe('incomplete');
    expect(lms.calls).toContain(dialect.calls.commit);
    expect(lms.violations).toEqual([]);
    const again = setUp(dialect, { status: 'completed' });
    await again.driver.connect();
    expect([...again.lms.taken]).toEqual([]);
  });

  it('counts as connected when the session is open already', async () => {
    const { lms, driver } = setUp(dialect);
    openSession(lms, dialect);
    expect((await driver.connect()).keeping).toBe('lms');
  });

  it('reads the mastery score of the LMS as percent', async () => {
    expect((await setUp(dialect, { mastery: 80 }).driver.connect()).masteryScore).toBe(80);
    expect((await setUp(dialect).driver.connect()).masteryScore).toBeNull();
  });

  it('saves a report with a commit, and only what changed the next time', async () => {
    const { lms, driver, saves } = setUp(dialect);
    await driver.connect();
    driver.save(report());
    const before = lms.calls.length;
    driver.save(report({ state: stateAt(6), fullState: stateAt(6) }));
    expect(lms.calls.slice(before)).toEqual([dialect.calls.set, dialect.calls.commit]);
    expect(value(lms, dialect, 'cmi.suspend_data')).toBe(stateAt(6));
    expect(value(lms, dialect, at.location)).toBe('01-pengantar');
    expect(saves).toEqual(['saved', 'saved']);
  });

  it('writes no score before the test is finished', async () => {
    const { lms, driver } = setUp(dialect);
    await driver.connect();
    driver.save(report());
    expect([...lms.taken.keys()].filter((element) => element.includes('score'))).toEqual([]);
  });

  it('never lowers a passed status or its score', async () => {
    const { lms, driver } = setUp(dialect, { status: 'passed', raw: '90' });
    await driver.connect();
    driver.save(report({ status: 'failed', score: 30 }));
    expect(value(lms, dialect, at.raw)).toBe('90');
    expect(lms.taken.get(at.status)).toBe(dialect.name === 'scorm12' ? 'passed' : 'completed');
    expect([...lms.taken.values()]).not.toContain('failed');
    expect(lms.violations).toEqual([]);
  });

  it('never lowers what it has passed itself in this session', async () => {
    const { lms, driver } = setUp(dialect);
    await driver.connect();
    driver.save(report({ status: 'passed', score: 90, completed: true, progress: 1 }));
    driver.save(report({ status: 'failed', score: 30, completed: true }));
    expect(value(lms, dialect, at.raw)).toBe('90');
    expect([...lms.taken.values()]).not.toContain('failed');
  });

  it('finishes once, with the time of the session', async () => {
    const { lms, driver, hand } = setUp(dialect);
    await driver.connect();
    hand.time += 65_000;
    driver.leave();
    driver.leave();
    driver.save(report());
    driver.suspend();
    expect(lms.calls.filter((call) => call === dialect.calls.finish)).toHaveLength(1);
    expect(lms.calls.at(-1)).toBe(dialect.calls.finish);
    expect(lms.taken.get(dialect.elements.sessionTime)).toBe(dialect.duration(65_000));
    expect(lms.violations).toEqual([]);
  });

  it('writes the time and commits when the page is hidden', async () => {
    const { lms, driver, hand } = setUp(dialect);
    await driver.connect();
    hand.time += 1000;
    driver.suspend();
    expect(lms.taken.get(dialect.elements.sessionTime)).toBe(dialect.duration(1000));
    expect(lms.calls.at(-1)).toBe(dialect.calls.commit);
  });

  it('writes nothing at all when the LMS shows an earlier result for review', async () => {
    const { lms, driver } = setUp(dialect, { mode: 'review', status: 'completed' });
    expect((await driver.connect()).keeping).toBe('read-only');
    driver.record(record('q1'));
    driver.save(report({ status: 'failed', score: 0 }));
    driver.suspend();
    driver.leave();
    expect([...lms.taken]).toEqual([]);
    expect(lms.calls.at(-1)).toBe(dialect.calls.finish);
    expect(lms.violations).toEqual([]);
  });

  it('records answers one after the other', async () => {
    const { lms, driver } = setUp(dialect);
    await driver.connect();
    driver.record(record('q1'));
    driver.record(record('q2'));
    driver.save(report());
    expect(lms.violations).toEqual([]);
    expect(lms.taken.get('cmi.interactions.0.latency')).toBe(dialect.duration(2500));
    expect(lms.taken.get('cmi.interactions.1.id')).toBe('q2');
    expect(value(lms, dialect, 'cmi.interactions._count')).toSatisfy((count) => String(count) === '2');
  });

  it.each(kinds)('records an answer of kind $kind in a form that the LMS takes', async (response) => {
    const { lms, driver, saves } = setUp(dialect);
    await driver.connect();
    const { interaction, ...rest } = record('q1');
    driver.record({ ...rest, interaction: { ...interaction, kind: response.kind, response, correct: response } });
    driver.save(report());
    expect(lms.violations).toEqual([]);
    expect(saves).toEqual(['saved']);
    expect(lms.taken.get('cmi.interactions.0.result')).toBe(dialect.name === 'scorm12' ? 'wrong' : 'incorrect');
  });

  it('stops when another window goes on, and does not even finish', async () => {
    const { lms, driver } = setUp(dialect);
    await driver.connect();
    const before = lms.calls.length;
    driver.stop();
    driver.save(report());
    driver.suspend();
    driver.leave();
    expect(lms.calls.slice(before)).toEqual([]);
  });
});

describe.each(dialects)('an LMS of $name with faults', (dialect) => {
  const at = names[dialect.name];

  it('is tried again later and later when a commit fails, and the learner sees it', async () => {
    const { lms, driver, hand, saves } = setUp(dialect);
    await driver.connect();
    lms.fault = refuse('Commit', '391');
    driver.save(report());
    hand.planned.shift()?.run();
    expect(saves).toEqual(['unsaved', 'unsaved']);
    expect(hand.planned.map(({ delay }) => delay)).toEqual([5000]);
    lms.fault = () => undefined;
    hand.planned.shift()?.run();
    expect(saves.at(-1)).toBe('saved');
    expect(hand.planned).toEqual([]);
  });

  it('gets everything again after its session had expired for a while', async () => {
    const { lms, driver, hand, saves, storage } = setUp(dialect);
    const { copyKey } = await driver.connect();
    const expired = dialect.name === 'scorm12' ? '301' : '132';
    lms.fault = () => ({ answer: 'false', error: expired });
    driver.record(record('q1'));
    driver.save(report({ state: stateAt(8), fullState: stateAt(8) }));
    expect(saves).toEqual(['unsaved']);
    expect(storage.getItem(copyKey)).toBe(`-${stateAt(8)}`);
    lms.fault = () => undefined;
    hand.planned.shift()?.run();
    expect(lms.taken.get('cmi.interactions.0.id')).toBe('q1');
    expect(value(lms, dialect, 'cmi.suspend_data')).toBe(stateAt(8));
    expect(saves).toEqual(['unsaved', 'saved']);
  });

  it('keeps a copy on the device while it does not save', async () => {
    expect([...(await copyAfter(dialect, 'false')).items.values()]).toContain(`-${stateAt(9)}`);
    expect([...(await copyAfter(dialect, 'true')).items.values()]).toContain(`+${stateAt(9)}`);
  });

  it('keeps the copy unconfirmed when even the last call fails', async () => {
    const { lms, driver, storage } = setUp(dialect);
    const { copyKey } = await driver.connect();
    lms.fault = (call) =>
      call === 'Commit' || /Finish|Terminate/.test(call) ? { answer: 'false', error: '391' } : undefined;
    driver.save(report());
    driver.leave();
    expect(storage.getItem(copyKey)).toBe(`-${stateAt(5)}`);
  });

  it('does without interactions when it has none', async () => {
    const { lms, driver, saves } = setUp(dialect);
    await driver.connect();
    lms.fault = (_, element) => (element.endsWith('.id') ? { answer: 'false', error: '401' } : undefined);
    driver.record(record('q1'));
    driver.save(report());
    driver.record(record('q2'));
    driver.save(report({ state: stateAt(6), fullState: stateAt(6) }));
    expect(saves).toEqual(['saved', 'saved']);
  });

  it('may refuse one answer again and again: the others follow, and their numbers have no gap', async () => {
    const { lms, driver, hand, saves } = setUp(dialect);
    await driver.connect();
    lms.fault = refuseId('q2');
    for (const id of ['q1', 'q2', 'q3']) driver.record(record(id));
    driver.save(report());
    expect(saves).toEqual(['unsaved']);
    for (let tries = 0; saves.at(-1) === 'unsaved' && tries < 5; tries++) hand.planned.shift()?.run();
    expect(saves.at(-1)).toBe('saved');
    driver.record(record('q4'));
    driver.save(report({ state: stateAt(6), fullState: stateAt(6) }));
    expect(saves.at(-1)).toBe('saved');
    expect(numbered(lms)).toEqual(['q1', 'q3', 'q4']);
    expect(Number(value(lms, dialect, 'cmi.interactions._count'))).toBe(3);
    expect(lms.violations).toEqual([]);
  });

  it('may refuse one part of an answer again and again: the answer keeps its number and its other parts', async () => {
    const { lms, driver, hand, saves } = setUp(dialect);
    await driver.connect();
    lms.fault = (_, element) => (element === 'cmi.interactions.0.type' ? { answer: 'false', error: '0' } : undefined);
    for (const id of ['q1', 'q2']) driver.record(record(id));
    driver.save(report());
    for (let tries = 0; saves.at(-1) === 'unsaved' && tries < 5; tries++) hand.planned.shift()?.run();
    expect(saves.at(-1)).toBe('saved');
    expect(numbered(lms)).toEqual(['q1', 'q2']);
    expect(lms.taken.get('cmi.interactions.0.latency')).toBeDefined();
  });

  it('gets the other answers also when the learner leaves at once', async () => {
    const { lms, driver } = setUp(dialect);
    await driver.connect();
    lms.fault = refuseId('q1');
    for (const id of ['q1', 'q2']) driver.record(record(id));
    driver.save(report());
    driver.leave();
    expect(numbered(lms)).toEqual(['q2']);
  });

  it('may refuse what is of no weight for ever, but not the resume data', async () => {
    const { lms, driver, saves } = setUp(dialect);
    await driver.connect();
    lms.fault = (_, element) => (element === at.location ? { answer: 'false', error: '401' } : undefined);
    driver.save(report());
    lms.fault = (_, element) => (element === 'cmi.suspend_data' ? { answer: 'false', error: '401' } : undefined);
    driver.save(report({ state: stateAt(6), fullState: stateAt(6) }));
    expect(saves).toEqual(['saved', 'unsaved']);
    expect(lms.calls.at(-1)).toBe(dialect.calls.commit);
  });

  it('keeps what it took even when it refused something else', async () => {
    const { lms, driver } = setUp(dialect);
    await driver.connect();
    lms.fault = (_, element) => (element === at.status ? { answer: 'false', error: '101' } : undefined);
    driver.save(report({ status: 'completed', completed: true }));
    expect(lms.calls.at(-1)).toBe(dialect.calls.commit);
    expect(value(lms, dialect, 'cmi.suspend_data')).toBe(stateAt(5));
  });

  it('lets the learner go on when it throws at each call, and the copy stays on this device', async () => {
    const storage = new Storage();
    const { lms, driver, saves } = setUp(dialect, {}, storage);
    lms.fault = () => 'throw';
    expect((await driver.connect()).keeping).toBe('lms-silent');
    driver.record(record('q1'));
    driver.save(report());
    driver.suspend();
    driver.leave();
    expect(saves).toEqual(['unsaved']);
    const next = setUp(dialect, {}, storage);
    next.lms.fault = () => 'throw';
    expect((await next.driver.connect()).state).toBe(stateAt(5));
  });

  it('may begin to throw in mid-course', async () => {
    const { lms, driver, saves } = setUp(dialect);
    await driver.connect();
    lms.fault = () => 'throw';
    driver.save(report());
    driver.suspend();
    driver.leave();
    expect(saves).toEqual(['unsaved', 'unsaved']);
  });

  it('gets everything where the browser forbids or has no room for storage', async () => {
    const { lms, driver, saves } = setUp(dialect, {}, forbiddenStorage);
    await driver.connect();
    driver.save(report());
    expect(value(lms, dialect, 'cmi.suspend_data')).toBe(stateAt(5));
    expect(saves).toEqual(['saved']);
  });
});

describe.each(dialects)('two copies of the state under $name', (dialect) => {
  it('prefer the copy on this device when the LMS never got it', async () => {
    const { driver } = setUp(dialect, { state: stateAt(5) }, await copyAfter(dialect, 'false'));
    expect((await driver.connect()).state).toBe(stateAt(9));
  });

  it('prefer the LMS when its state is the newer one', async () => {
    const { driver } = setUp(dialect, { state: stateAt(12) }, await copyAfter(dialect, 'false'));
    expect((await driver.connect()).state).toBe(stateAt(12));
  });

  it('prefer the copy when both are the same change, because nothing was cut from it', async () => {
    const whole = `${stateAt(9)}-`;
    const storage = new Storage();
    const { driver } = setUp(dialect, {}, storage);
    await driver.connect();
    driver.save(report({ state: stateAt(9), fullState: whole }));
    expect((await setUp(dialect, { state: stateAt(9) }, storage).driver.connect()).state).toBe(whole);
  });

  it('start anew when the trainer reset the attempt in the LMS', async () => {
    const { driver } = setUp(dialect, {}, await copyAfter(dialect, 'true'));
    expect((await driver.connect()).state).toBeNull();
  });

  it('stay apart for two learners at one computer', async () => {
    const { driver } = setUp(dialect, { learner: 'peserta-2' }, await copyAfter(dialect, 'false'));
    expect((await driver.connect()).state).toBeNull();
  });
});

describe.each(dialects)('a first sitting under $name before an LMS that is silent', (dialect) => {
  async function silentSitting(storage: Storage, sequence: number): Promise<void> {
    const { lms, driver } = setUp(dialect, {}, storage);
    lms.fault = () => 'throw';
    expect((await driver.connect()).keeping).toBe('lms-silent');
    driver.save(report({ state: stateAt(sequence), fullState: stateAt(sequence) }));
    driver.leave();
  }

  it('goes to the learner whom the LMS names at the next launch, and is told to the LMS then', async () => {
    const storage = new Storage();
    await silentSitting(storage, 4);
    const { lms, driver } = setUp(dialect, {}, storage);
    expect(await driver.connect()).toMatchObject({ keeping: 'lms', state: stateAt(4) });
    driver.save(report({ state: stateAt(5), fullState: stateAt(5) }));
    expect(value(lms, dialect, 'cmi.suspend_data')).toBe(stateAt(5));
    expect((await setUp(dialect, { learner: 'peserta-2' }, storage).driver.connect()).state).toBeNull();
  });

  it('stays out of what the LMS knows of the learner, however little that is', async () => {
    const storage = new Storage();
    await silentSitting(storage, 40);
    expect((await setUp(dialect, { state: stateAt(2) }, storage).driver.connect()).state).toBe(stateAt(2));
    expect((await setUp(dialect, {}, storage).driver.connect()).state).toBeNull();
  });

  it('goes to nobody where another learner was named on this device before', async () => {
    const storage = new Storage();
    const first = setUp(dialect, {}, storage);
    await first.driver.connect();
    first.driver.leave();
    await silentSitting(storage, 4);
    expect((await setUp(dialect, { learner: 'peserta-2' }, storage).driver.connect()).state).toBeNull();
  });

  it('is not given away by a look at an earlier result', async () => {
    const storage = new Storage();
    await silentSitting(storage, 4);
    expect((await setUp(dialect, { mode: 'review' }, storage).driver.connect()).state).toBeNull();
    expect((await setUp(dialect, {}, storage).driver.connect()).state).toBe(stateAt(4));
  });
});

describe('a page that is loaded again after the end of its SCORM 2004 session', () => {
  it('goes on with the same learner’s copy and says that the session is over', async () => {
    const { lms, hand, driver, storage, tabStorage } = setUp(dialect2004);
    await driver.connect();
    driver.save(report());
    driver.leave();
    const common = { courseId: 'kursus', api: lms.api, dialect: dialect2004, storage, timing: hand };
    const again = new ScormDriver({ ...common, tabStorage });
    expect(await again.connect()).toMatchObject({ keeping: 'session-over', state: stateAt(5) });
    again.save(report({ state: stateAt(8), fullState: stateAt(8) }));
    again.leave();
    expect((await setUp(dialect2004, { state: stateAt(5) }, storage).driver.connect()).state).toBe(stateAt(8));
    const otherTab = new ScormDriver({ ...common, tabStorage: new Storage() });
    expect(await otherTab.connect()).toMatchObject({ keeping: 'session-over', state: null });
  });
});
