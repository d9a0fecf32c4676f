import { expect, test } from 'vitest';
import { changeSize } from './change-size.ts';

const nothing = { linesAdded: 0, linesRemoved: 0, wordsAdded: 0, wordsRemoved: 0 };

test('the same text, or the same lines in another order, is no change', () => {
  expect(changeSize('a b\nc', 'a b\nc')).toEqual(nothing);
  expect(changeSize('satu\ndua', 'dua\nsatu')).toEqual(nothing);
});

test('one word changed in a long line counts as one line and one word', () => {
  const before = 'Pelayanan publik itu hak warga.\n';
  const after = 'Pelayanan publik itu hak semua warga.\n';
  expect(changeSize(before, after)).toEqual({ linesAdded: 1, linesRemoved: 1, wordsAdded: 1, wordsRemoved: 0 });
});

test('a line that stands there once more is an added line', () => {
  expect(changeSize('sama\n', 'sama\nsama\n')).toEqual({ ...nothing, linesAdded: 1, wordsAdded: 1 });
});

test('a first text is all added, an emptied one all removed', () => {
  expect(changeSize('', 'dua kata')).toMatchObject({ wordsAdded: 2, wordsRemoved: 0 });
  expect(changeSize('dua kata', '')).toMatchObject({ wordsAdded: 0, wordsRemoved: 2 });
});
