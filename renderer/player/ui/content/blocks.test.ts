import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonEnds } from './blocks.ts';

describe('the difference of two versions of a module', () => {
  it('is the one block that was edited', () => {
    expect(commonEnds(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual({ prefix: 1, suffix: 1 });
    expect(commonEnds(['a', 'a'], ['a', 'a', 'a'])).toEqual({ prefix: 2, suffix: 0 });
  });

  it('keeps a beginning and an end that really are the same and do not overlap', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { prefix, suffix } = commonEnds(before, after);
        expect(prefix + suffix).toBeLessThanOrEqual(Math.min(before.length, after.length));
        const middle = after.slice(prefix, after.length - suffix);
        const rebuilt = [...before.slice(0, prefix), ...middle, ...before.slice(before.length - suffix)];
        expect(rebuilt).toEqual(after);
      }),
    );
  });
});
