import { expect, test } from 'vitest';
import { daysLeft } from './days-left.ts';

const deleted = '2026-11-01T08:00:00.000Z';

test('a course deleted just now is kept for thirty days', () => {
  expect(daysLeft(deleted, Date.parse(deleted))).toBe(30);
});

test('the last day counts until it is over, and never below nothing', () => {
  expect(daysLeft(deleted, Date.parse('2026-12-01T07:00:00.000Z'))).toBe(1);
  expect(daysLeft(deleted, Date.parse('2026-12-05T08:00:00.000Z'))).toBe(0);
});
