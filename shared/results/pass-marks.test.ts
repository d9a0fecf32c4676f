import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState } from './model.ts';
import { courseOutcome, moduleStatus, passMarks } from './outcome.ts';
import { course, lesson, postTest, questionOutline } from './test-outlines.ts';
import { finishAttempt, startAttempt } from './test-progress.ts';

const exam = (slug: string, passMark: number, weight = 1) =>
  postTest(slug, [questionOutline(`q${slug}`)], { passMark, weight });

const hundredths = fc.integer({ min: 0, max: 10_000 }).map((number) => number / 100);

describe('what a learner has to reach in a test', () => {
  it('is the pass mark of the course where no other test counts', () => {
    const outline = course([lesson('01'), exam('90', 75)]);
    expect(passMarks(outline, exam('90', 75), 80)).toEqual({ test: 80, course: null });
  });

  it('is the same for the test and the course, whatever trainer and LMS ask for and whatever the test weighs', () => {
    fc.assert(
      fc.property(
        hundredths,
        hundredths,
        hundredths,
        fc.integer({ min: 1, max: 700 }),
        (own, passMark, score, weight) => {
          const test = exam('90', own, weight / 100);
          const outline = course([test], { passMark: own });
          const state = finishAttempt(startAttempt(emptyState(7), test, 0), '90', score, 1);
          const { status } = courseOutcome(outline, state, passMark);
          expect(moduleStatus(test, state, passMarks(outline, test, passMark).test)).toBe(status);
        },
      ),
    );
  });

  it('is its own and, for all together, that of the course where several count', () => {
    const outline = course([exam('80', 65), exam('90', 75)]);
    expect(passMarks(outline, exam('80', 65), 70)).toEqual({ test: 65, course: 70 });
    expect(passMarks(outline, exam('90', 75), 70)).toEqual({ test: 75, course: 70 });
  });

  it('is its own alone where the test does not count', () => {
    const practice = { ...exam('10', 50), kind: 'practice' } as const;
    const weightless = exam('20', 55, 0);
    const outline = course([practice, weightless, exam('90', 75)]);
    expect(passMarks(outline, practice, 80)).toEqual({ test: 50, course: null });
    expect(passMarks(outline, weightless, 80)).toEqual({ test: 55, course: null });
    expect(passMarks(outline, exam('90', 75), 80)).toEqual({ test: 80, course: null });
  });
});
