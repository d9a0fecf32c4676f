import { expect, test } from 'vitest';
import { dayGroups, timeOfDay } from './day-groups.ts';

/** Local time, so that the test says the same in every time zone. */
const at = (day: number, hour: number) => ({ at: new Date(2026, 0, day, hour, 35).toISOString() });
const now = new Date(2026, 0, 7, 12).getTime();

test('revisions of a day stand together, and the last two days have their own words', () => {
  const groups = dayGroups([at(7, 10), at(7, 8), at(6, 23), at(5, 9)], now, 'id');
  expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
    ['Hari ini', 2],
    ['Kemarin', 1],
    ['Senin, 5 Januari 2026', 1],
  ]);
});

test('in English the days have English names', () => {
  const titles = dayGroups([at(7, 1), at(6, 0), at(5, 9)], now, 'en').map((group) => group.title);
  expect(titles).toEqual(['Today', 'Yesterday', 'Monday, 5 January 2026']);
});

test('the time is written as in the language', () => {
  expect(timeOfDay(at(7, 6).at, 'id')).toBe('06.35');
  expect(timeOfDay(at(7, 6).at, 'en')).toBe('06:35');
});
