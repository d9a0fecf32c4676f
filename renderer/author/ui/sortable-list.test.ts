import { expect, it } from 'vitest';
import { movedBy, movedTo } from './sortable-list.tsx';

it('moves a row one place up or down, and not beyond the ends', () => {
  const ids = ['a', 'b', 'c'];
  expect(movedBy(ids, 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(movedBy(ids, 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(movedBy(ids, 'a', -1)).toBe(ids);
  expect(movedBy(ids, 'c', 1)).toBe(ids);
});

it('drops rows in front of or behind another one', () => {
  expect(movedTo(['a', 'b', 'c'], new Set(['c']), { id: 'a', position: 'before' })).toEqual(['c', 'a', 'b']);
  expect(movedTo(['a', 'b', 'c'], new Set(['a']), { id: 'c', position: 'after' })).toEqual(['b', 'c', 'a']);
  expect(movedTo(['a', 'b'], new Set(['a']), { id: 'a', position: 'before' })).toEqual(['a', 'b']);
});
