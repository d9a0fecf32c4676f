import { Scorm12API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { Strict12 } from './strict12.ts';

function openSession(): Strict12 {
  const strict = new Strict12(
    () => new Scorm12API({ logLevel: 5 }),
    () => {},
  );
  strict.LMSInitialize('');
  return strict;
}

/** Refused values that scorm-again or some LMS lets through. */
const forbidden: readonly (readonly [element: string, value: string])[] = [
  ['cmi.suspend_data', 'x'.repeat(4097)],
  ['cmi.core.lesson_location', 'x'.repeat(256)],
  ['cmi.core.lesson_status', 'not attempted'],
  ['cmi.core.lesson_status', 'done'],
  ['cmi.core.exit', 'normal'],
  ['cmi.core.session_time', 'PT1H'],
  ['cmi.core.session_time', '00:00:01.234'],
  ['cmi.core.score.raw', '101'],
  ['cmi.core.score.raw', '-1'],
  ['cmi.core.student_name', 'Orang lain'],
  ['cmi.core.entry', 'resume'],
  ['cmi.completion_status', 'completed'],
  ['cmi.interactions.0.id', 'soal nomor 1'],
  ['cmi.interactions.0.id', 'a'],
  ['cmi.interactions.0.result', 'correct'],
  ['cmi.interactions.1.id', 'q2'],
];

describe('the strict SCORM 1.2 run-time', () => {
  it.each(forbidden)('refuses %s = %s', (element, value) => {
    const strict = openSession();
    expect(strict.LMSSetValue(element, value)).toBe('false');
    expect(strict.violations).toHaveLength(1);
  });

  it.each([
    ['result', 'incorrect'],
    ['time', '2026-01-01T10:00:00'],
    ['latency', '5'],
    ['student_response', 'x'.repeat(256)],
    ['type', 'long-fill-in'],
  ])('refuses an interaction with %s = %s', (field, value) => {
    const strict = openSession();
    strict.LMSSetValue('cmi.interactions.0.id', 'q1');
    expect(strict.LMSSetValue(`cmi.interactions.0.${field}`, value)).toBe('false');
    expect(strict.violations).toHaveLength(1);
  });

  it('refuses a choice that is not written as letters', () => {
    const strict = openSession();
    strict.LMSSetValue('cmi.interactions.0.id', 'q1');
    strict.LMSSetValue('cmi.interactions.0.type', 'choice');
    expect(strict.LMSSetValue('cmi.interactions.0.student_response', 'Sofifi')).toBe('false');
    expect(strict.LMSSetValue('cmi.interactions.0.student_response', 'a,c')).toBe('true');
  });

  it('refuses every call before the start and after the end', () => {
    const strict = new Strict12(
      () => new Scorm12API({ logLevel: 5 }),
      () => {},
    );
    strict.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    strict.LMSInitialize('');
    strict.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    strict.LMSFinish('');
    strict.LMSCommit('');
    strict.LMSFinish('');
    expect(strict.violations).toEqual([
      'LMSSetValue(cmi.core.lesson_status) before LMSInitialize',
      'LMSCommit after LMSFinish',
      'LMSFinish after LMSFinish',
    ]);
  });

  it('refuses to lower a passed status', () => {
    const strict = openSession();
    strict.LMSSetValue('cmi.core.lesson_status', 'passed');
    expect(strict.LMSSetValue('cmi.core.lesson_status', 'incomplete')).toBe('false');
  });

  it('misses a status that was never set and a score without its range', () => {
    const strict = openSession();
    strict.LMSSetValue('cmi.core.score.raw', '80');
    strict.LMSCommit('');
    expect(strict.violations).toEqual(['the status was never set', 'score.raw without min and max']);
  });

  it('passes on what is right', () => {
    const strict = openSession();
    const answers = [
      strict.LMSSetValue('cmi.core.lesson_status', 'passed'),
      strict.LMSSetValue('cmi.core.score.raw', '87.5'),
      strict.LMSSetValue('cmi.core.score.min', '0'),
      strict.LMSSetValue('cmi.core.score.max', '100'),
      strict.LMSSetValue('cmi.core.exit', ''),
      strict.LMSSetValue('cmi.core.session_time', '0000:10:05.25'),
      strict.LMSCommit(''),
    ];
    expect(answers.every((answer) => answer === 'true')).toBe(true);
    expect(strict.violations).toEqual([]);
    expect(strict.LMSGetValue('cmi.core.score.raw')).toBe('87.5');
  });
});
