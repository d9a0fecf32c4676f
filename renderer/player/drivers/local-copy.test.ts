import { describe, expect, it } from 'vitest';
import { newerState } from './local-copy.ts';

interface Stamp {
  readonly sequence: number;
  readonly seed?: number;
  readonly seenAt?: number;
  /** What tells two texts apart that have the same stamp. */
  readonly place?: string;
}

function stateOf({ sequence, seed = 1, seenAt = 1_800_000_000, place = '' }: Stamp): string {
  return `2;${sequence.toString(36)};${seed.toString(36)};0:0:${seenAt.toString(36)};${place};;`;
}

const confirmed = (stamp: Stamp) => ({ state: stateOf(stamp), sequence: stamp.sequence, confirmed: true });
const unconfirmed = (stamp: Stamp) => ({ ...confirmed(stamp), confirmed: false });

describe('of the state that the LMS has and the copy on this device', () => {
  const theirs = stateOf({ sequence: 9 });

  it('the LMS’s is taken without a copy, and nothing without both', () => {
    expect(newerState(theirs, null)).toBe(theirs);
    expect(newerState('', null)).toBeNull();
  });

  it('the one with more changes wins, but a confirmed copy never: the trainer reset what it knows', () => {
    const more = { sequence: 10 };
    expect(newerState(theirs, unconfirmed(more))).toBe(stateOf(more));
    expect(newerState(theirs, unconfirmed({ sequence: 8 }))).toBe(theirs);
    expect(newerState(theirs, confirmed(more))).toBe(theirs);
    expect(newerState('', confirmed(more))).toBeNull();
    expect(newerState('', unconfirmed({ sequence: 0 }))).toBe(stateOf({ sequence: 0 }));
  });

  it('a copy with the same change wins: nothing was cut from it', () => {
    const whole = { sequence: 9, place: 'abcd' };
    expect(newerState(theirs, unconfirmed(whole))).toBe(stateOf(whole));
    expect(newerState(theirs, confirmed({ ...whole, seenAt: 1_700_000_000 }))).toBe(
      stateOf({ ...whole, seenAt: 1_700_000_000 }),
    );
  });

  it('the one that was seen later wins where two devices went apart at the last change', () => {
    const later = { sequence: 9, seenAt: 1_800_000_060 };
    const earlier = { sequence: 9, seenAt: 1_799_999_940 };
    expect(newerState(theirs, unconfirmed(later))).toBe(stateOf(later));
    expect(newerState(theirs, unconfirmed(earlier))).toBe(theirs);
  });

  it('the LMS’s goes on where the copy, with as many changes, is from another beginning', () => {
    const other = { sequence: 9, seed: 2, seenAt: 1_800_000_060 };
    expect(newerState(theirs, unconfirmed(other))).toBe(theirs);
    expect(newerState(theirs, confirmed(other))).toBe(theirs);
  });
});
