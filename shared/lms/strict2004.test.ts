import { Scorm2004API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import { Strict2004 } from './strict2004.ts';

function newSession(): Strict2004 {
  return new Strict2004(
    () => new Scorm2004API({ logLevel: 5 }),
    () => {},
  );
}

function openSession(): Strict2004 {
  const strict = newSession();
  strict.Initialize('');
  return strict;
}

/** Refused values that scorm-again or some LMS lets through. */
const forbidden: readonly (readonly [element: string, value: string])[] = [
  ['cmi.suspend_data', 'x'.repeat(30_001)],
  ['cmi.location', 'x'.repeat(1001)],
  ['cmi.completion_status', 'passed'],
  ['cmi.completion_status', 'not attempted'],
  ['cmi.success_status', 'completed'],
  ['cmi.exit', ''],
  ['cmi.exit', 'logout'],
  ['cmi.session_time', '0001:00:00'],
  ['cmi.session_time', 'PT1.234S'],
  ['cmi.session_time', 'PT'],
  ['cmi.score.scaled', '1.01'],
  ['cmi.score.scaled', '87'],
  ['cmi.score.raw', '101'],
  ['cmi.learner_name', 'Orang lain'],
  ['cmi.core.lesson_status', 'passed'],
  ['cmi.interactions.0.id', 'soal nomor 1'],
  ['cmi.interactions.0.result', 'correct'],
  ['cmi.interactions.1.id', 'q2'],
];

describe('the strict SCORM 2004 run-time', () => {
  it.each(forbidden)('refuses %s = %s', (element, value) => {
    const strict = openSession();
    expect(strict.SetValue(element, value)).toBe('false');
    expect(strict.violations).toHaveLength(1);
  });

  it.each([
    ['result', 'wrong'],
    ['timestamp', '2026-01-01T10:00:00Z'],
    ['timestamp', '2026-01-01T10:00:00.250'],
    ['timestamp', '10:00:00'],
    ['latency', '0000:00:05.00'],
    ['learner_response', 'baris satu\nbaris dua'],
    ['description', 'x'.repeat(251)],
    ['type', 'essay'],
  ])('refuses an interaction with %s = %s', (field, value) => {
    const strict = openSession();
    strict.SetValue('cmi.interactions.0.id', 'q1');
    expect(strict.SetValue(`cmi.interactions.0.${field}`, value)).toBe('false');
    expect(strict.violations).toHaveLength(1);
  });

  it.each([
    ['choice', 'a,c', 'a[,]c'],
    ['matching', '1.a,2.b', '1[.]a[,]2[.]b'],
    ['sequencing', 'b,a', 'b[,]a'],
    ['true-false', 't', 'true'],
    ['likert', 'tiga kali', 'c'],
    ['fill-in', 'x'.repeat(251), `${'x'.repeat(250)}[,]Sofifi`],
  ])('takes a response to %s only in its form', (type, wrong, right) => {
    const strict = openSession();
    strict.SetValue('cmi.interactions.0.id', 'q1');
    strict.SetValue('cmi.interactions.0.type', type);
    expect(strict.SetValue('cmi.interactions.0.learner_response', wrong)).toBe('false');
    expect(strict.SetValue('cmi.interactions.0.learner_response', right)).toBe('true');
  });

  it('refuses every call before the start and after the end, and opens no second time', () => {
    const strict = newSession();
    strict.SetValue('cmi.completion_status', 'incomplete');
    strict.Initialize('');
    strict.SetValue('cmi.completion_status', 'incomplete');
    strict.Terminate('');
    strict.Commit('');
    expect(strict.violations).toEqual(['SetValue(cmi.completion_status) before Initialize', 'Commit after Terminate']);
    expect(strict.Initialize('')).toBe('false');
    expect(strict.GetLastError()).toBe('104');
  });

  it('refuses to lower a passed status, misses a status and the range of a score', () => {
    const strict = openSession();
    strict.SetValue('cmi.score.raw', '80');
    strict.Commit('');
    expect(strict.violations).toEqual(['the status was never set', 'score.raw without min and max']);
    strict.SetValue('cmi.success_status', 'passed');
    expect(strict.SetValue('cmi.success_status', 'failed')).toBe('false');
  });

  it('fails every call of a session that it has forgotten, with the code of the standard', () => {
    const strict = openSession();
    strict.expire();
    expect(strict.SetValue('cmi.location', '1')).toBe('false');
    expect(strict.GetLastError()).toBe('132');
    expect(strict.Commit('')).toBe('false');
    expect(strict.violations).toEqual([]);
  });

  it('passes on what is right', () => {
    const strict = openSession();
    const answers = [
      strict.SetValue('cmi.completion_status', 'completed'),
      strict.SetValue('cmi.success_status', 'passed'),
      strict.SetValue('cmi.score.scaled', '0.875'),
      strict.SetValue('cmi.score.raw', '87.5'),
      strict.SetValue('cmi.score.min', '0'),
      strict.SetValue('cmi.score.max', '100'),
      strict.SetValue('cmi.exit', 'normal'),
      strict.SetValue('cmi.session_time', 'PT10M5.25S'),
      strict.Commit(''),
    ];
    expect(answers.every((answer) => answer === 'true')).toBe(true);
    expect(strict.violations).toEqual([]);
  });
});
