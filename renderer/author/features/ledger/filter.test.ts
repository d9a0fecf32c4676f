import { expect, test } from 'vitest';
import { courseChoices, isFiltered, wholeLedger, type Entry } from './filter.ts';

const entry = (courseId: string, courseTitle: string) => ({ courseId, courseTitle }) as Entry;

test('a filter that asks for everything filters nothing', () => {
  expect(isFiltered(wholeLedger)).toBe(false);
  expect(isFiltered({ ...wholeLedger, search: '' })).toBe(false);
  expect(isFiltered({ ...wholeLedger, state: 'handed' })).toBe(true);
  expect(isFiltered({ ...wholeLedger, search: 'dinas' })).toBe(true);
});

test('a course that was deleted can still be chosen, one that was renamed stands under its new title', () => {
  const entries = [entry('a', 'Judul lama'), entry('b', 'Arsip')];
  expect(courseChoices([{ id: 'a', title: 'Judul baru' }], entries)).toEqual([
    { id: 'b', title: 'Arsip' },
    { id: 'a', title: 'Judul baru' },
  ]);
});
