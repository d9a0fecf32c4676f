import fc from 'fast-check';
import { expect, test } from 'vitest';
import { revisionsToPrune } from './revision-pruning.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const minute = 60_000;
const day = 24 * 60 * minute;
const at = (revision: number, age: number) => ({ revision, at: new Date(now.getTime() - age), isNamed: false });

test('everything of the last hour stays', () => {
  const revisions = Array.from({ length: 60 }, (_, index) => at(index + 1, (59 - index) * minute));
  expect(revisionsToPrune(revisions, now)).toEqual([]);
});

test('of the last day the last revision in each ten minutes stays', () => {
  const revisions = Array.from({ length: 31 }, (_, index) => at(index + 1, 5 * 60 * minute - index * minute));
  // Five hours ago, on the full minute: 07:00 to 07:30. The first and the newest stay in any case.
  expect(revisionsToPrune(revisions, now)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, ...range(11, 19), ...range(21, 29)]);
});

test('of older months the last revision of each day stays', () => {
  const revisions = [at(1, 60 * day), at(2, 50 * day), at(3, 50 * day - minute), at(4, 49 * day), at(5, 0)];
  expect(revisionsToPrune(revisions, now)).toEqual([2]);
});

test('a revision that has a name stays, whatever its age, and takes no other one’s place', () => {
  const revisions = [at(1, 60 * day), { ...at(2, 50 * day), isNamed: true }, at(3, 50 * day + minute), at(4, 0)];
  expect(revisionsToPrune(revisions, now)).toEqual([]);
});

test('the first and the newest revision always stay, and pruning twice changes nothing more', () => {
  const ages = fc.array(fc.integer({ min: 0, max: 400 * day }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(ages, (list) => {
      const revisions = list.toSorted((a, b) => b - a).map((age, index) => at(index + 1, age));
      const pruned = new Set(revisionsToPrune(revisions, now));
      const rest = revisions.filter((item) => !pruned.has(item.revision));
      expect(rest[0]?.revision).toBe(1);
      expect(rest.at(-1)?.revision).toBe(revisions.length);
      expect(revisionsToPrune(rest, now)).toEqual([]);
    }),
  );
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
