import { describe, expect, it } from 'vitest';
import { emptyState, type CourseState } from './model.ts';
import { courseOutcome, isLocked, moduleStatus } from './outcome.ts';
import { attemptsLeft, checkAnswer, completeModule, openModule, recordAnswer } from './progress.ts';
import { expiredTests, finishAttempt, startAttempt } from './test-progress.ts';
import { course, lesson, postTest, questionOutline } from './test-outlines.ts';

const first = lesson('01');
const second = lesson('02', [questionOutline('p1')]);
const exam = postTest('90', [questionOutline('t1'), questionOutline('t2')], { attempts: 2 });
const outline = course([first, second, exam]);
const start = emptyState(7);

function attemptWith(state: CourseState, percent: number): CourseState {
  return finishAttempt(startAttempt(openModule(state, '90'), exam, 1000), '90', percent, 2000);
}
function readAll(state: CourseState): CourseState {
  return completeModule(completeModule(openModule(openModule(state, '01'), '02'), '01'), '02');
}

describe('a learner’s way through a course', () => {
  it('shows a lesson as not started, in progress and done', () => {
    expect(moduleStatus(first, start, 75)).toBe('not-started');
    expect(moduleStatus(first, openModule(start, '01'), 75)).toBe('in-progress');
    expect(moduleStatus(first, completeModule(openModule(start, '01'), '01'), 75)).toBe('done');
  });

  it('counts a change with each step, so that the newer copy can be told', () => {
    const opened = openModule(start, '01');
    const answered = recordAnswer(opened, 'p1', { type: 'single', choice: 1 });
    expect([start, opened, answered].map((state) => state.sequence)).toEqual([0, 1, 2]);
    expect(start.modules.size).toBe(0);
  });

  it('forgets the verdict when the answer changes', () => {
    const checked = checkAnswer(start, 'p1', { type: 'single', choice: 1 });
    expect(checked.answers.get('p1')?.checked).toBe(true);
    expect(recordAnswer(checked, 'p1', { type: 'single', choice: 0 }).answers.get('p1')?.checked).toBe(false);
  });

  it('keeps the best score when a later attempt is worse', () => {
    const twice = attemptWith(attemptWith(start, 90), 40);
    expect(twice.modules.get('90')?.attempt).toMatchObject({ number: 2, last: 40, best: 90, finishedAt: 2000 });
    expect(moduleStatus(exam, twice, 75)).toBe('passed');
  });

  it('empties the answers for a new attempt and leaves those of other modules', () => {
    const answered = recordAnswer(recordAnswer(attemptWith(start, 50), 't1', { type: 'single', choice: 1 }), 'p1', {
      type: 'single',
      choice: 1,
    });
    expect([...startAttempt(answered, exam, 0).answers.keys()]).toEqual(['p1']);
  });

  it('allows as many attempts as the trainer set', () => {
    expect(attemptsLeft(start, exam)).toBe(true);
    expect(attemptsLeft(attemptWith(start, 10), exam)).toBe(true);
    expect(attemptsLeft(attemptWith(attemptWith(start, 10), 10), exam)).toBe(false);
  });

  it('sets a deadline from the time limit, in seconds', () => {
    const limited = postTest('90', [questionOutline('t1')], { timeLimitMinutes: 30 });
    expect(startAttempt(start, limited, 1000.4).modules.get('90')?.attempt?.deadline).toBe(1001 + 1800);
  });

  it('is over at the deadline, for the tests that run and have one', () => {
    const limited = postTest('90', [questionOutline('t1')], { timeLimitMinutes: 30 });
    const free = postTest('91', [questionOutline('t2')]);
    const timed = course([first, limited, free]);
    const running = startAttempt(startAttempt(start, limited, 1000), free, 1000);
    expect(expiredTests(timed, running, 2799.9)).toEqual([]);
    expect(expiredTests(timed, running, 2800)).toEqual([limited]);
    expect(expiredTests(timed, finishAttempt(running, '90', 50, 2900), 3000)).toEqual([]);
    // The trainer has taken the questions away since.
    expect(expiredTests(course([{ ...limited, questions: [] }]), running, 3000)).toEqual([]);
  });

  it('finishes an attempt once', () => {
    const once = attemptWith(start, 90);
    expect(finishAttempt(once, '90', 0, 3000)).toBe(once);
  });
});

describe('the outcome of a course', () => {
  it('has no score before the test is finished', () => {
    const running = startAttempt(openModule(readAll(start), '90'), exam, 0);
    expect(courseOutcome(outline, running, 75)).toMatchObject({ status: 'incomplete', score: null, missing: ['90'] });
  });

  it('is passed at the pass mark and failed below it', () => {
    expect(courseOutcome(outline, attemptWith(readAll(start), 75), 75)).toMatchObject({ status: 'passed', score: 75 });
    expect(courseOutcome(outline, attemptWith(readAll(start), 74.99), 75)).toMatchObject({ status: 'failed' });
  });

  it('stays incomplete while lessons are unread, and says which', () => {
    expect(courseOutcome(outline, attemptWith(start, 100), 75)).toMatchObject({
      status: 'incomplete',
      score: 100,
      missing: ['01', '02'],
    });
  });

  it('asks only for the test when the course says so', () => {
    const lenient = course(outline.modules, { completion: 'post-test' });
    expect(courseOutcome(lenient, attemptWith(start, 100), 75).status).toBe('passed');
  });

  it('asks for the post-test also when it has no weight in the score', () => {
    const light = postTest('90', exam.questions, { weight: 0 });
    const lenient = course([first, light], { completion: 'post-test' });
    expect(courseOutcome(lenient, start, 75)).toMatchObject({ status: 'incomplete', missing: ['90'] });
    expect(courseOutcome(lenient, attemptWith(start, 10), 75).status).toBe('completed');
  });

  it('waits for a survey, which may be skipped and never changes the score', () => {
    const survey = { ...postTest('95', [questionOutline('s1', 'scale')], { weight: 0 }), kind: 'survey' as const };
    const asking = course([exam, survey]);
    const passed = attemptWith(start, 90);
    expect(courseOutcome(asking, passed, 75)).toMatchObject({ status: 'incomplete', score: 90, missing: ['95'] });
    expect(courseOutcome(asking, completeModule(passed, '95'), 75)).toMatchObject({ status: 'passed', score: 90 });
    const handedIn = finishAttempt(startAttempt(passed, survey, 0), '95', null, 1);
    expect(courseOutcome(asking, handedIn, 75)).toMatchObject({ status: 'passed', score: 90 });
  });

  it('is completed without a score when no test counts', () => {
    const reading = course([first, second]);
    expect(courseOutcome(reading, readAll(start), 75)).toMatchObject({ status: 'completed', score: null });
  });

  it('is completed after one module when any will do', () => {
    const any = course([first, second], { completion: 'any-module' });
    expect(courseOutcome(any, start, 75)).toMatchObject({ status: 'incomplete', missing: ['01', '02'] });
    expect(courseOutcome(any, completeModule(openModule(start, '01'), '01'), 75).status).toBe('completed');
  });

  it('weighs the tests', () => {
    const heavy = postTest('91', [questionOutline('t3')], { weight: 3 });
    const both = course([exam, heavy]);
    const state = finishAttempt(startAttempt(attemptWith(start, 100), heavy, 0), '91', 60, 0);
    expect(courseOutcome(both, state, 75)).toMatchObject({ status: 'failed', score: 70 });
  });

  it('has no score for a pre-test, a survey or a test without weight', () => {
    const others = [{ ...exam, kind: 'pre-test' } as const, { ...exam, kind: 'survey' } as const];
    for (const module of [...others, postTest('90', exam.questions, { weight: 0 })]) {
      expect(courseOutcome(course([module]), attemptWith(start, 100), 75).score).toBeNull();
    }
  });
});

describe('sequential navigation', () => {
  const strict = course(outline.modules, { navigation: 'sequential' });

  it('opens a module when those before it are done', () => {
    const opened = openModule(start, '01');
    expect(isLocked(strict, opened, '02')).toBe(true);
    expect(isLocked(strict, completeModule(opened, '01'), '02')).toBe(false);
    expect(isLocked(outline, opened, '02')).toBe(false);
  });
});
