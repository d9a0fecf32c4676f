import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disguisedOrder, seededOrder } from './seeded-order.ts';

describe('the order in which a learner sees options', () => {
  it('holds every option exactly once', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.string(), (n, seed) => {
        expect([...seededOrder(n, seed)].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, index) => index));
      }),
    );
  });

  it('is the same after a resume on any device', () => {
    expect(seededOrder(8, 'percobaan-1/q7f3')).toEqual([0, 7, 2, 5, 6, 3, 4, 1]);
  });

  it('puts every option at every place about equally often', () => {
    const rounds = 4_000;
    const orders = Array.from({ length: rounds }, (_, round) => seededOrder(4, `peserta-${round}`));
    const counts = [0, 1, 2, 3].map((place) =>
      [0, 1, 2, 3].map((option) => orders.filter((order) => order[place] === option).length),
    );
    for (const count of counts.flat()) expect(Math.abs(count - rounds / 4)).toBeLessThan(rounds / 25);
  });

  it('never shows the order that the author wrote where that is the answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.string(), (n, seed) => {
        const order = disguisedOrder(n, seed);
        expect(order.every((value, place) => value === place)).toBe(false);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, index) => index));
        expect(disguisedOrder(n, seed)).toEqual(order);
      }),
    );
    expect([disguisedOrder(0, 'a'), disguisedOrder(1, 'a')]).toEqual([[], [0]]);
  });
});
