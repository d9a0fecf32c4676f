import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionDraw } from '../course/compiled.ts';
import { attemptLength, attemptQuestions, currentQuestions } from './attempt.ts';
import { emptyState } from './model.ts';
import { startAttempt } from './test-progress.ts';
import { postTest, questionOutline } from './test-outlines.ts';

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

function drawing(own: readonly string[], draws: readonly QuestionDraw[]) {
  const ids = new Set([...own, ...draws.flatMap(({ from }) => from)]);
  return {
    ...postTest(
      '90',
      [...ids].map((id) => questionOutline(id)),
    ),
    draws,
  };
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const bank = names('b', 30);

describe('the questions of an attempt', () => {
  it('are the module’s own and as many as each rule draws, in the author’s order', () => {
    const module = drawing(['a1', 'a2'], [{ count: 5, from: bank }]);
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 9 }), (seed, attempt) => {
        const ids = attemptQuestions(module, seed, attempt);
        expect(ids.slice(0, 2)).toEqual(['a1', 'a2']);
        expect(ids).toHaveLength(7);
        const places = ids.map((id) => module.questions.findIndex((question) => question.id === id));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(attemptQuestions(module, seed, attempt)).toEqual(ids);
      }),
    );
    expect(attemptLength(module)).toBe(7);
  });

  it('are never drawn twice by two rules', () => {
    const module = drawing(
      [],
      [
        { count: 4, from: bank.slice(0, 8) },
        { count: 6, from: bank.slice(4, 12) },
      ],
    );
    fc.assert(
      fc.property(seeds, (seed) => {
        const ids = attemptQuestions(module, seed, 1);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => bank.slice(0, 8).includes(id)).length).toBeGreaterThanOrEqual(4);
        expect(ids.filter((id) => bank.slice(8, 12).includes(id)).length).toBeLessThanOrEqual(4);
        expect(ids.length).toBeGreaterThanOrEqual(8);
      }),
    );
  });

  it('differ between learners and between attempts', () => {
    const module = drawing([], [{ count: 10, from: bank }]);
    const sets = [1, 2, 3].flatMap((seed) =>
      [1, 2, 3].map((attempt) => attemptQuestions(module, seed, attempt).join()),
    );
    expect(new Set(sets).size).toBe(9);
  });

  it('give every question of the bank about the same chance', () => {
    const module = drawing([], [{ count: 6, from: bank }]);
    const rounds = 3_000;
    const drawn = Array.from({ length: rounds }, (_, seed) => attemptQuestions(module, seed, 1)).flat();
    for (const id of bank) {
      const share = drawn.filter((one) => one === id).length / rounds;
      expect(Math.abs(share - 0.2)).toBeLessThan(0.04);
    }
  });

  it('change by one at most when the trainer adds a question to the bank or takes one out', () => {
    fc.assert(
      fc.property(seeds, fc.nat(29), (seed, out) => {
        const before = attemptQuestions(drawing([], [{ count: 8, from: bank }]), seed, 1);
        const more = attemptQuestions(drawing([], [{ count: 8, from: [...bank, 'baru'] }]), seed, 1);
        const fewer = attemptQuestions(drawing([], [{ count: 8, from: bank.filter((_, at) => at !== out) }]), seed, 1);
        expect(before.filter((id) => !more.includes(id)).length).toBeLessThanOrEqual(1);
        expect(before.filter((id) => !fewer.includes(id)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are all there are when the bank is smaller than the rule asks', () => {
    expect(attemptQuestions(drawing(['a1'], [{ count: 9, from: ['b1', 'b2'] }]), 5, 1)).toEqual(['a1', 'b1', 'b2']);
  });

  it('stay while an attempt lasts and change with the next', () => {
    const module = drawing([], [{ count: 10, from: bank }]);
    const first = startAttempt(emptyState(7), module, 0);
    const ids = (state: typeof first) => currentQuestions(module, state).map(({ id }) => id);
    expect(ids(first)).toEqual(ids(emptyState(7)));
    expect(ids(startAttempt(first, module, 0))).not.toEqual(ids(first));
  });
});
