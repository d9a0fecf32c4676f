import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hunkEdit, type LineChange } from './hunk-edit.ts';

function apply(text: string, { start, end, text: put }: ReturnType<typeof hunkEdit>): string {
  return text.slice(0, start) + put + text.slice(end);
}

/** The one change between two texts: what is left between their common first and last lines. */
function changeBetween(original: string, modified: string): LineChange | null {
  if (original === modified) return null;
  const [before, after] = [original.split('\n'), modified.split('\n')];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [last, lastAfter] = [before.length - tail, after.length - tail];
  return {
    originalStartLineNumber: head === last ? head : head + 1,
    originalEndLineNumber: head === last ? 0 : last,
    modifiedStartLineNumber: head === lastAfter ? head : head + 1,
    modifiedEndLineNumber: head === lastAfter ? 0 : lastAfter,
  };
}

const cases: readonly (readonly [string, string, string])[] = [
  ['a changed line', 'a\nb\nc', 'a\nx\nc'],
  ['an added line', 'a\nc', 'a\nb\nc'],
  ['an added first line', 'b', 'a\nb'],
  ['an added last line', 'a', 'a\nb'],
  ['a removed line', 'a\nb\nc', 'a\nc'],
  ['a removed first line', 'a\nb', 'b'],
  ['a removed last line', 'a\nb', 'a'],
  ['a line break at the end that was added', 'a', 'a\n'],
  ['a line break at the end that was removed', 'a\n', 'a'],
];

test.each(cases)('%s is brought back', (_what, original, modified) => {
  const change = changeBetween(original, modified);
  expect(change && apply(modified, hunkEdit(original, modified, change))).toBe(original);
});

test('one change of two is brought back and the other one stays', () => {
  const [original, modified] = ['a\nb\nc\nd\n', 'A\nb\nc\nD\nE\n'];
  const second = {
    originalStartLineNumber: 4,
    originalEndLineNumber: 4,
    modifiedStartLineNumber: 4,
    modifiedEndLineNumber: 5,
  };
  expect(apply(modified, hunkEdit(original, modified, second))).toBe('A\nb\nc\nd\n');
});

test('whatever the two texts are, bringing their one change back gives the original', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 6 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (original, modified) => {
      const change = changeBetween(original, modified);
      expect(change === null ? original : apply(modified, hunkEdit(original, modified, change))).toBe(original);
    }),
  );
});
