import { expect, test } from 'vitest';
import { limitsKept } from './send-limits.ts';

test('a file just as large as a limit keeps it, one byte more does not', () => {
  expect(limitsKept(16_000_000)).toEqual([16, 25, 100]);
  expect(limitsKept(16_000_001)).toEqual([25, 100]);
  expect(limitsKept(100_000_001)).toEqual([]);
});
