import { expect, test } from 'vitest';
import { dayOf, timeOfDay } from './day.ts';

/** Jakarta, UTC+7. */
const offset = -420;
const earlyMorning = Date.parse('2026-11-23T18:30:00.000Z');

test('a day is the local one, also when it is still yesterday in universal time', () => {
  expect(dayOf(earlyMorning, offset)).toBe('2026-11-24');
});

test('today means now; another day means its noon', () => {
  expect(timeOfDay('2026-11-24', earlyMorning, offset)).toBe('2026-11-23T18:30:00.000Z');
  expect(timeOfDay('2026-11-20', earlyMorning, offset)).toBe('2026-11-20T05:00:00.000Z');
});
