import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModuleKind } from '../course/model.ts';
import type { Score } from './answer.ts';
import { courseScore, gradeModule, moduleScore, scoredModules } from './grade.ts';

function scored(points: number): Score {
  return { ratio: 1, points, verdict: 'correct', parts: [] };
}

const test = {
  passMark: 75,
  weight: 1,
  attempts: 0,
  timeLimitMinutes: 0,
  shuffle: 'none',
  feedback: 'end',
  review: true,
} as const;

function moduleOf(kind: ModuleKind, points: number, weight = 1) {
  return {
    kind,
    test: kind === 'lesson' || kind === 'survey' ? null : { ...test, weight },
    questions: [{ id: 'q1', type: 'single', points, fingerprint: 'a', parts: 1, choices: 3 }] as const,
  };
}

describe('the score of a module', () => {
  it('is the share of points, and unanswered questions earn nothing', () => {
    expect(moduleScore([{ points: 2 }, { points: 1 }, { points: 1 }], [scored(2), null])).toEqual({
      points: 2,
      max: 4,
      percent: 50,
    });
  });

  it('is zero where no points can be had', () => {
    expect(moduleScore([], []).percent).toBe(0);
    expect(moduleScore([{ points: 0 }], [scored(0)]).percent).toBe(0);
  });

  it('has at most two decimals, as LMSs keep them, and stays within 0 and 100', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ points: fc.integer({ min: 1, max: 9 }), ratio: fc.float({ min: 0, max: 1, noNaN: true }) }),
          { minLength: 1 },
        ),
        (items) => {
          const scores = items.map(({ points, ratio }) => ({ ...scored(points * ratio), ratio }));
          const { percent } = moduleScore(items, scores);
          expect(String(percent)).toMatch(/^\d{1,3}(\.\d{1,2})?$/);
          expect(percent).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it('passes a test from the pass mark on', () => {
    const grades = [2.99, 3, 4].map((points) => gradeModule({ test }, moduleScore([{ points: 4 }], [scored(points)])));
    expect(grades).toEqual([false, true, true]);
  });

  it('cannot fail a lesson', () => {
    expect(gradeModule({ test: null }, moduleScore([], []))).toBe(true);
  });
});

describe('the score of a course', () => {
  it('comes from the post-tests alone', () => {
    const modules = [moduleOf('pre-test', 5), moduleOf('practice', 5), moduleOf('lesson', 5), moduleOf('post-test', 5)];
    expect(scoredModules(modules)).toEqual([modules[3]]);
  });

  it('comes from the practice where there is no post-test, and never from a pre-test', () => {
    const modules = [moduleOf('pre-test', 5), moduleOf('practice', 5)];
    expect(scoredModules(modules)).toEqual([modules[1]]);
    expect(scoredModules([moduleOf('pre-test', 5)])).toEqual([]);
  });

  it('leaves out modules without points or weight', () => {
    expect(scoredModules([moduleOf('post-test', 0), moduleOf('post-test', 5, 0)])).toEqual([]);
  });

  it('is the weighted mean', () => {
    expect(
      courseScore([
        { weight: 3, percent: 100 },
        { weight: 1, percent: 0 },
      ]),
    ).toBe(75);
    expect(courseScore([])).toBeNull();
  });
});
