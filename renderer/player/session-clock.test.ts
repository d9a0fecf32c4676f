import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { SessionClock } from './session-clock.ts';

const noon = 1_800_000_000_000;
const minute = 60_000;

/** Clocks moved by hand. */
const device = { wallTime: 0, ran: 0 };
const clocks = { wall: () => device.wallTime, monotonic: () => device.ran };
const pass = (milliseconds: number) => {
  device.wallTime += milliseconds;
  device.ran += milliseconds;
};

beforeEach(() => {
  device.wallTime = noon;
  device.ran = 5_000;
});

describe('the clock of a test with a time limit', () => {
  it('runs with the clock of the device', () => {
    const clock = new SessionClock(clocks, 0);
    expect(clock.now()).toBe(noon);
    pass(minute);
    expect(clock.now()).toBe(noon + minute);
  });

  it('gives no minute to who sets the clock back during the test', () => {
    const clock = new SessionClock(clocks, 0);
    pass(minute);
    device.wallTime -= 60 * minute;
    expect(clock.now()).toBe(noon + minute);
    pass(minute);
    expect(clock.now()).toBe(noon + 2 * minute);
  });

  it('gives no minute to who sets the clock back and opens the course again', () => {
    const seenAt = new SessionClock(clocks, 0).now() / 1000;
    device.wallTime -= 60 * minute;
    device.ran = 0;
    const clock = new SessionClock(clocks, seenAt);
    pass(minute);
    expect(clock.now()).toBe(noon + minute);
  });

  it('gives no minute to who starts the test with a clock that is ahead and puts it right afterwards', () => {
    device.wallTime += 60 * minute;
    const clock = new SessionClock(clocks, 0);
    const deadline = clock.now() + 10 * minute;
    device.wallTime -= 60 * minute;
    pass(10 * minute);
    expect(clock.now()).toBe(deadline);
  });

  it('counts the time that a phone slept, where the monotonic clock stood still', () => {
    const clock = new SessionClock(clocks, 0);
    device.wallTime += 20 * minute;
    expect(clock.now()).toBe(noon + 20 * minute);
  });

  it('counts the time that the course was closed', () => {
    const clock = new SessionClock(clocks, (noon - 30 * minute) / 1000);
    expect(clock.now()).toBe(noon);
  });

  it('never goes back and never slower than the monotonic clock, whatever is done to the device', () => {
    const step = fc.record({ ran: fc.nat(10 * minute), jump: fc.integer({ min: -120 * minute, max: 120 * minute }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const clock = new SessionClock(clocks, 0);
        for (const { ran, jump } of steps) {
          const before = clock.now();
          device.ran += ran;
          device.wallTime += jump;
          expect(clock.now()).toBeGreaterThanOrEqual(before + ran);
        }
      }),
    );
  });
});
