import { beforeEach, describe, expect, it } from 'vitest';
import { completeModule, openModule } from '#shared/results/progress.ts';
import { finishAttempt, startAttempt } from '#shared/results/test-progress.ts';
import { decodeEveryState } from '#shared/results/every-state.ts';
import { course, lesson, postTest, questionOutline } from '#shared/results/test-outlines.ts';
import type { Driver, DriverStart, Report } from './drivers/driver.ts';
import { Session } from './session.ts';

const noon = 1_800_000_000_000;
const exam = postTest('90', [questionOutline('t1')], { timeLimitMinutes: 10 });
const outline = course([lesson('01'), exam]);

/** Clocks moved by hand. */
let ran = 0;
const clocks = { wall: () => noon + ran, monotonic: () => ran };
let reports: Report[] = [];

const start: DriverStart = { state: null, masteryScore: null, keeping: 'device', copyKey: 'ajar:uji' };
const driver: Driver = {
  stateLimit: 4096,
  connect: () => Promise.resolve(start),
  save: (report) => void reports.push(report),
  record: () => {},
  suspend: () => {},
  leave: () => {},
  stop: () => {},
  onSaveState: () => {},
};

function sitting(state: string | null = null): Session {
  return new Session(outline, driver, { ...start, state }, { seed: 7, clocks });
}
const stored = () => decodeEveryState(outline, reports.at(-1)?.state ?? '');

function handIn(session: Session, percent: number): void {
  session.change(startAttempt(session.state, exam, session.now() / 1000));
  session.change(finishAttempt(session.state, '90', percent, session.now() / 1000));
}

beforeEach(() => {
  ran = 0;
  reports = [];
});

describe('the moment at which a course is over', () => {
  it('is that of the step that passed it, however long the learner stays and repeats', () => {
    const session = sitting();
    handIn(session, 100);
    expect(stored()?.finishedAt).toBe(0);
    ran += 60_000;
    session.change(completeModule(session.state, '01'));
    expect(stored()?.finishedAt).toBe(noon / 1000 + 60);
    ran += 3600_000;
    handIn(session, 80);
    session.leave();
    expect(stored()?.finishedAt).toBe(noon / 1000 + 60);
  });

  it('is not known of a course that was failed', () => {
    const session = sitting();
    session.change(completeModule(session.state, '01'));
    handIn(session, 20);
    expect(stored()?.finishedAt).toBe(0);
    ran += 60_000;
    handIn(session, 90);
    expect(stored()?.finishedAt).toBe(noon / 1000 + 60);
  });
});

describe('the time that a learner spends', () => {
  it('is counted from the first start, over sittings, and says when it was', () => {
    const first = sitting();
    ran += 90_500;
    first.change(openModule(first.state, '01'));
    expect(stored()).toMatchObject({ begunAt: noon / 1000, spent: 90, seenAt: noon / 1000 + 90 });
    const second = sitting(reports.at(-1)?.state ?? null);
    ran += 3600_000;
    second.change(openModule(second.state, '90'));
    expect(stored()).toMatchObject({ begunAt: noon / 1000, spent: 3690 });
  });

  it('stands still while nobody looks at the page', () => {
    const session = sitting();
    session.change(openModule(session.state, '01'));
    ran += 60_000;
    session.suspend();
    ran += 3600_000;
    session.wake();
    ran += 10_000;
    session.change(openModule(session.state, '90'));
    expect(stored()?.spent).toBe(70);
  });

  it('goes on when the network comes back while the learner reads', () => {
    const session = sitting();
    session.change(openModule(session.state, '01'));
    ran += 60_000;
    session.reconnect();
    ran += 60_000;
    session.change(openModule(session.state, '90'));
    expect(stored()?.spent).toBe(120);
  });

  it('is saved when the learner leaves after a good while of reading, and not for a moment', () => {
    const session = sitting();
    session.change(openModule(session.state, '01'));
    ran += 5_000;
    session.suspend();
    expect(reports).toHaveLength(1);
    session.wake();
    ran += 120_000;
    session.leave();
    expect(stored()?.spent).toBe(120);
  });

  it('is saved at once when a test with a time limit runs, so that its clock goes on from there', () => {
    const session = sitting();
    session.change(startAttempt(session.state, exam, session.now() / 1000));
    ran += 5_000;
    session.suspend();
    expect(stored()?.seenAt).toBe(noon / 1000 + 5);
  });
});
