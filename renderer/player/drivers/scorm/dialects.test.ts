import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../driver.ts';
import { isoDuration } from '../iso-time.ts';
import { dialect12, higherStatus, timespan } from './dialect12.ts';
import { dialect2004, timestamp } from './dialect2004.ts';
import { dialects, record, report } from '#tests/harness/lms/scorm-bench.ts';
import { timeOfDay } from './values.ts';

const nothing: ReadonlyMap<string, string> = new Map();
const values12 = (...given: Parameters<typeof dialect12.values>) => Object.fromEntries(dialect12.values(...given));
const values2004 = (...given: Parameters<typeof dialect2004.values>) =>
  Object.fromEntries(dialect2004.values(...given));

/** Completion, success and exit. */
function told(status: Report['status'], completed: boolean): readonly unknown[] {
  const values = values2004(report({ status, completed }), nothing);
  return ['cmi.completion_status', 'cmi.success_status', 'cmi.exit'].map((element) => values[element]);
}

const statuses = ['incomplete', 'failed', 'passed', 'completed'] as const;
const over = { passed: true, completed: true, failed: true, incomplete: false };

describe.each(dialects)('what $name stores', (dialect) => {
  it('begins with the resume data', () => {
    expect(dialect.values(report(), nothing)[0]?.[0]).toBe('cmi.suspend_data');
  });

  it('has no score before the test is finished', () => {
    expect(dialect.values(report(), nothing).filter(([element]) => element.includes('score'))).toEqual([]);
  });

  it('has the id of an interaction first, and leaves out what there is not', () => {
    const values = dialect.interaction(record('q1'));
    expect(values[0]).toEqual(['id', 'q1']);
    expect(values.map(([element]) => element)).not.toContain('objectives.0.id');
    expect(values.filter(([, value]) => value === '')).toEqual([]);
  });

  it('names the objective of a question', () => {
    const { interaction, ...rest } = record('q1');
    const values = dialect.interaction({ ...rest, interaction: { ...interaction, objective: 'tujuan_1' } });
    expect(values).toContainEqual(['objectives.0.id', 'tujuan_1']);
  });
});

describe('values for SCORM 1.2', () => {
  it('has at most 4,096 characters of resume data and 255 of location', () => {
    expect(dialect12.stateLimit).toBe(4096);
    expect(values12(report({ location: 'x'.repeat(300) }), nothing)['cmi.core.lesson_location']).toHaveLength(255);
  });

  it('writes every duration as HHHH:MM:SS.SS', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e12, noNaN: true }), (milliseconds) => {
        expect(timespan(milliseconds)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d{2}$/);
      }),
    );
    expect(timespan(3_723_450)).toBe('0001:02:03.45');
    expect(timespan(59_999)).toBe('0000:01:00.00');
  });

  it('writes the time of day as HH:MM:SS', () => {
    expect(timeOfDay(new Date(2026, 0, 2, 3, 4, 5))).toBe('03:04:05');
    expect(dialect12.interaction(record('q1'))).toContainEqual(['time', '09:05:00']);
  });

  it('never lowers a status', () => {
    expect(higherStatus('passed', 'failed')).toBe('passed');
    expect(higherStatus('completed', 'incomplete')).toBe('completed');
    expect(higherStatus('failed', 'passed')).toBe('passed');
    expect(higherStatus('not attempted', 'incomplete')).toBe('incomplete');
  });

  it('is completed after a failure when the course was published again without its test, and failed the other way', () => {
    expect(higherStatus('failed', 'completed')).toBe('completed');
    expect(higherStatus('failed', 'incomplete')).toBe('failed');
    expect(higherStatus('completed', 'failed')).toBe('failed');
    expect(higherStatus('passed', 'completed')).toBe('passed');
  });

  it('keeps the better score, with at most two decimals, and writes its range beside it', () => {
    const known = new Map([['cmi.core.score.raw', '60']]);
    expect(values12(report({ status: 'failed', score: 40 }), known)).toMatchObject({
      'cmi.core.score.raw': '60',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
    });
    expect(values12(report({ status: 'failed', score: 66.666_666 }), known)['cmi.core.score.raw']).toBe('66.67');
  });

  it('suspends until the course is over, and never says normal', () => {
    const exits = statuses.map(
      (status) => values12(report({ status, completed: over[status] }), nothing)['cmi.core.exit'],
    );
    expect(exits).toEqual(['suspend', 'suspend', '', '']);
  });
});

describe('values for SCORM 2004', () => {
  it('keeps the resume data far below what a browser sends when the page goes away, and the location within 1,000', () => {
    expect(dialect2004.stateLimit).toBe(30_000);
    expect(values2004(report({ location: 'x'.repeat(1200) }), nothing)['cmi.location']).toHaveLength(1000);
  });

  it('writes every duration as PT…S with at most two decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e12, noNaN: true }), (milliseconds) => {
        expect(isoDuration(milliseconds)).toMatch(/^PT(\d+H)?([1-5]?\dM)?[1-5]?\d(\.\d{1,2})?S$/);
      }),
    );
    expect(isoDuration(3_902_500)).toBe('PT1H5M2.5S');
    expect(isoDuration(0)).toBe('PT0S');
  });

  it('writes time stamps without fraction and zone', () => {
    expect(timestamp(new Date(2026, 0, 2, 3, 4, 5))).toBe('2026-01-02T03:04:05');
    expect(dialect2004.interaction(record('q1'))).toContainEqual(['timestamp', '2026-01-01T09:05:00']);
  });

  it('tells completion and success apart', () => {
    expect(told('incomplete', false)).toEqual(['incomplete', undefined, 'suspend']);
    expect(told('failed', false)).toEqual(['incomplete', 'failed', 'suspend']);
    expect(told('failed', true)).toEqual(['completed', 'failed', 'suspend']);
    expect(told('passed', true)).toEqual(['completed', 'passed', 'normal']);
    const early = values2004(report({ verdict: 'passed', score: 90 }), nothing);
    expect([early['cmi.completion_status'], early['cmi.success_status'], early['cmi.exit']]).toEqual([
      'incomplete',
      'passed',
      'suspend',
    ]);
    expect(told('completed', true)).toEqual(['completed', undefined, 'normal']);
  });

  it('takes a failure back when the course was published again without its test', () => {
    const known = new Map([['cmi.success_status', 'failed']]);
    const completed = report({ status: 'completed', completed: true });
    expect(values2004(completed, known)).toMatchObject({ 'cmi.success_status': 'unknown', 'cmi.exit': 'normal' });
    expect(values2004(report(), known)).not.toHaveProperty('cmi.success_status');
  });

  it('lowers neither completion nor success nor progress nor score', () => {
    const known = new Map([
      ['cmi.completion_status', 'completed'],
      ['cmi.success_status', 'passed'],
      ['cmi.progress_measure', '1'],
      ['cmi.score.raw', '90'],
    ]);
    expect(values2004(report({ status: 'failed', score: 30, progress: 0.2 }), known)).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.progress_measure': '1',
      'cmi.score.raw': '90',
      'cmi.score.scaled': '0.9',
    });
  });

  it('writes the score scaled to 1 and raw with its range', () => {
    expect(values2004(report({ status: 'failed', score: 66.67 }), nothing)).toMatchObject({
      'cmi.score.scaled': '0.6667',
      'cmi.score.raw': '66.67',
      'cmi.score.min': '0',
      'cmi.score.max': '100',
    });
  });

  it('tells the share of the modules done', () => {
    expect(values2004(report({ progress: 1 / 3 }), nothing)['cmi.progress_measure']).toBe('0.33');
  });

  it('reads the passing score −1…1 as percent', () => {
    expect(['0.755', '1', '-0.5', ''].map((text) => dialect2004.masteryScore(text))).toEqual([75.5, 100, 0, null]);
  });

  it('describes a question on one line of at most 250 characters', () => {
    const values = Object.fromEntries(
      dialect2004.interaction({ ...record('q1'), description: `{lang=id}\nApa ${'x'.repeat(300)}` }),
    );
    expect(values['description']).toHaveLength(250);
    expect(values['description']).toMatch(/^\(lang=id\} Apa x+$/);
  });
});
