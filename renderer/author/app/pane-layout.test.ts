import { expect, test } from 'vitest';
import { layoutOf, sizesOf } from './pane-layout.ts';

const ids = ['outline', 'middle'];

test('panes come back with the sizes the trainer gave them', () => {
  expect(layoutOf(ids, [30, 70], [20, 80])).toEqual({ outline: 30, middle: 70 });
});

test('sizes of other panes, or sizes that leave a gap, are not used', () => {
  const usual = { outline: 20, middle: 80 };
  expect(layoutOf(ids, [], [20, 80])).toEqual(usual);
  expect(layoutOf(ids, [10, 20, 70], [20, 80])).toEqual(usual);
  expect(layoutOf(ids, [10, 20], [20, 80])).toEqual(usual);
  expect(layoutOf(ids, [0, 100], [20, 80])).toEqual(usual);
});

test('sizes are remembered in the order of the panes', () => {
  expect(sizesOf(ids, { middle: 66.6666, outline: 33.3333 })).toEqual([33.33, 66.67]);
});
