import { Scorm12API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { Strict12 } from '#tests/harness/lms/strict12.ts';
import type { InteractionRecord, Report, SaveState } from './driver.ts';
import type { KeyValueStorage } from './local-copy.ts';
import { Scorm12Driver } from './scorm12.ts';

class Storage implements KeyValueStorage {
  readonly items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
}

/** A clock that stands and timers that fire when the test says so. */
class Hand {
  time = 1_000_000;
  readonly planned: { readonly run: () => void; readonly delay: number }[] = [];

  now(): number {
    return this.time;
  }

  later(run: () => void, delay: number): void {
    this.planned.push({ run, delay });
  }
}

const stateAt = (sequence: number) => `1;${sequence.toString(36)};1;;;`;

function report(more: Partial<Report> = {}): Report {
  const state = stateAt(5);
  return { state, fullState: state, location: '01-pengantar', status: 'incomplete', score: null, ...more };
}

function setUp(stored: Record<string, unknown> = {}, storage = new Storage()) {
  const inner = () => {
    const api = new Scorm12API({ logLevel: 5, mastery_override: false });
    api.loadFromJSON({ core: { student_id: 'peserta-1' }, ...stored });
    return api;
  };
  const strict = new Strict12(inner, () => {});
  const hand = new Hand();
  const driver = new Scorm12Driver({ courseId: 'kursus', api: strict, storage, timing: hand });
  const saves: SaveState[] = [];
  driver.onSaveState((state) => saves.push(state));
  return { strict, hand, driver, saves, storage };
}

const record = (id: string): InteractionRecord => ({
  interaction: {
    id,
    kind: 'choice',
    response: { kind: 'choice', choices: [1], options: 2 },
    correct: { kind: 'choice', choices: [0], options: 2 },
    result: 'incorrect',
    weighting: 1,
    objective: null,
  },
  description: 'Apa?',
  at: new Date(2026, 0, 1, 9, 5, 0),
  latency: 2500,
});

async function storedAfter(commits: 'true' | 'false'): Promise<Storage> {
  const { strict, driver, storage } = setUp();
  await driver.connect();
  strict.answerCommits(commits);
  driver.save(report({ state: stateAt(9), fullState: stateAt(9) }));
  return storage;
}

describe('the SCORM 1.2 driver', () => {
  it('says incomplete right after the start', async () => {
    const { strict, driver } = setUp();
    await driver.connect();
    expect(strict.LMSGetValue('cmi.core.lesson_status')).toBe('incomplete');
    expect(strict.violations).toEqual([]);
  });

  it('counts as connected when the session is open already', async () => {
    const { strict, driver } = setUp();
    strict.LMSInitialize('');
    expect((await driver.connect()).keeping).toBe('lms');
  });

  it('reads the mastery score of the LMS', async () => {
    expect((await setUp({ student_data: { mastery_score: '80' } }).driver.connect()).masteryScore).toBe(80);
    expect((await setUp().driver.connect()).masteryScore).toBeNull();
  });

  it('saves a report with a commit and only what changed the next time', async () => {
    const { strict, driver, saves } = setUp();
    await driver.connect();
    driver.save(report());
    driver.save(report({ state: stateAt(6), fullState: stateAt(6) }));
    expect(strict.LMSGetValue('cmi.suspend_data')).toBe(stateAt(6));
    expect(strict.LMSGetValue('cmi.core.lesson_location')).toBe('01-pengantar');
    expect(saves).toEqual(['saved', 'saved']);
  });

  it('never lowers a passed status or its score', async () => {
    const { strict, driver } = setUp({ core: { lesson_status: 'passed', score: { raw: '90' } } });
    await driver.connect();
    driver.save(report({ status: 'failed', score: 30 }));
    expect(strict.LMSGetValue('cmi.core.lesson_status')).toBe('passed');
    expect(strict.LMSGetValue('cmi.core.score.raw')).toBe('90');
    expect(strict.violations).toEqual([]);
  });

  it('tells the learner that a commit failed and tries again later and later until it works', async () => {
    const { strict, driver, hand, saves } = setUp();
    await driver.connect();
    strict.answerCommits('false');
    driver.save(report());
    hand.planned.shift()?.run();
    expect(saves).toEqual(['unsaved', 'unsaved']);
    expect(hand.planned.map(({ delay }) => delay)).toEqual([5000]);
    strict.answerCommits('true');
    hand.planned.shift()?.run();
    expect(saves.at(-1)).toBe('saved');
    expect(hand.planned).toEqual([]);
  });

  it('finishes once, with the time of the session', async () => {
    const { strict, driver, hand } = setUp();
    await driver.connect();
    hand.time += 65_000;
    driver.leave();
    driver.leave();
    driver.save(report());
    driver.suspend();
    expect(strict.values.get('cmi.core.session_time')).toBe('0000:01:05.00');
    expect(strict.violations).toEqual([]);
  });

  it('writes nothing when the LMS shows an earlier result for review', async () => {
    const { strict, driver } = setUp({ core: { lesson_mode: 'review', lesson_status: 'completed' } });
    expect((await driver.connect()).keeping).toBe('read-only');
    driver.save(report({ status: 'failed', score: 0 }));
    driver.leave();
    expect([...strict.values]).toEqual([]);
    expect(strict.violations).toEqual([]);
  });

  it('records answers one after the other', async () => {
    const { strict, driver } = setUp();
    await driver.connect();
    driver.record(record('q1'));
    driver.record(record('q2'));
    driver.save(report());
    expect(strict.violations).toEqual([]);
    expect(strict.values.get('cmi.interactions.1.id')).toBe('q2');
    expect(strict.values.get('cmi.interactions.1.time')).toBe('09:05:00');
    expect(strict.values.get('cmi.interactions.0.latency')).toBe('0000:00:02.50');
  });

  it('lives without local storage', async () => {
    const full: KeyValueStorage = {
      getItem: () => {
        throw new Error('SecurityError');
      },
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const { driver } = setUp();
    const strict = new Strict12(
      () => new Scorm12API({ logLevel: 5 }),
      () => {},
    );
    const bare = new Scorm12Driver({ courseId: 'kursus', api: strict, storage: full, timing: new Hand() });
    await bare.connect();
    bare.save(report());
    expect(strict.LMSGetValue('cmi.suspend_data')).toBe(stateAt(5));
    expect((await driver.connect()).state).toBeNull();
  });

  it('plays on when the LMS does not answer, and says that nothing reaches it', async () => {
    const dead = {
      LMSInitialize: () => 'false',
      LMSFinish: () => 'false',
      LMSGetValue: () => '',
      LMSSetValue: () => 'false',
      LMSCommit: () => 'false',
      LMSGetLastError: () => '301',
    };
    const driver = new Scorm12Driver({ courseId: 'kursus', api: dead, storage: new Storage(), timing: new Hand() });
    const saves: SaveState[] = [];
    driver.onSaveState((state) => saves.push(state));
    expect((await driver.connect()).keeping).toBe('lms-silent');
    driver.save(report());
    expect(saves).toEqual(['unsaved']);
  });
});

describe('two copies of the state', () => {
  it('prefer the copy on this device when the LMS never got it', async () => {
    const { driver } = setUp({ suspend_data: stateAt(5) }, await storedAfter('false'));
    expect((await driver.connect()).state).toBe(stateAt(9));
  });

  it('prefer the LMS when its state is the newer one', async () => {
    const { driver } = setUp({ suspend_data: stateAt(12) }, await storedAfter('false'));
    expect((await driver.connect()).state).toBe(stateAt(12));
  });

  it('start anew when the trainer reset the attempt in the LMS', async () => {
    const { driver } = setUp({}, await storedAfter('true'));
    expect((await driver.connect()).state).toBeNull();
  });

  it('stay apart for two learners at one computer', async () => {
    const { driver } = setUp({ core: { student_id: 'peserta-2' } }, await storedAfter('false'));
    expect((await driver.connect()).state).toBeNull();
  });
});
