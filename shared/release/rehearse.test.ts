import { expect, it } from 'vitest';
import { isLocked } from '../results/outcome.ts';
import { course, lesson } from '../results/test-outlines.ts';
import { stateAt } from './rehearse.ts';

it('a learner who begins at a later module finds it open, also where modules open one after the other', () => {
  const outline = { ...course([lesson('a'), lesson('b'), lesson('c')]), navigation: 'sequential' as const };
  const state = stateAt(outline, 'c', 7);
  expect(state.place).toBe('c');
  expect(isLocked(outline, state, 'c')).toBe(false);
  expect(state.modules.get('c')?.done).toBe(false);
});

it('a module that is not there is the beginning after all modules', () => {
  expect(stateAt(course([]), 'x', 7).place).toBeNull();
});
