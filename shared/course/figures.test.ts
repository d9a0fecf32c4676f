import { expect, test } from 'vitest';
import { dayAt, dayText, sizeText } from './figures.ts';

test('a size has steps of 1000, one decimal at most, and the comma of the language', () => {
  const sizes = [0, 999, 1_000, 1_440_000, 999_949, 999_950, 200_000_000, 4_294_967_295];
  expect(sizes.map((bytes) => sizeText(bytes, 'id'))).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '1,4 MB',
    '999,9 kB',
    '1 MB',
    '200 MB',
    '4,3 GB',
  ]);
  expect(sizeText(1_440_000, 'en')).toBe('1.4 MB');
});

test('the day of a time is that of the place, and is written as the language does', () => {
  expect(dayAt('2026-11-23T20:30:00.000Z', 420)).toBe('2026-11-24');
  expect(dayAt('2026-11-23T20:30:00.000Z', 0)).toBe('2026-11-23');
  expect(dayText('2026-11-24', 'id')).toBe('24 November 2026');
  expect(dayText('2026-08-01', 'id')).toBe('1 Agustus 2026');
  expect(dayText('2026-08-01', 'en')).toBe('1 August 2026');
});
