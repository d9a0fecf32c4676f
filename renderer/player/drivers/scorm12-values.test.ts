import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, higherStatus, timeOfDay, timespan, valuesOf } from './scorm12-values.ts';

const report = { state: 's', fullState: 's', location: '01', status: 'incomplete', score: null } as const;
const unknown = { status: '', score: null };

function exitOf(status: 'incomplete' | 'failed' | 'passed' | 'completed'): string | undefined {
  return Object.fromEntries(valuesOf({ ...report, status }, unknown))['cmi.core.exit'];
}

describe('values for SCORM 1.2', () => {
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
  });

  it('writes scores with at most two decimals', () => {
    expect(decimalText(66.666_666)).toBe('66.67');
    expect(decimalText(100)).toBe('100');
  });

  it('never lowers a status', () => {
    expect(higherStatus('passed', 'failed')).toBe('passed');
    expect(higherStatus('completed', 'incomplete')).toBe('completed');
    expect(higherStatus('failed', 'passed')).toBe('passed');
    expect(higherStatus('not attempted', 'incomplete')).toBe('incomplete');
  });

  it('has no score before the test is finished', () => {
    expect(valuesOf(report, unknown).map(([element]) => element)).not.toContain('cmi.core.score.raw');
  });

  it('keeps the better score and writes its range beside it', () => {
    const values = Object.fromEntries(valuesOf({ ...report, status: 'failed', score: 40 }, { status: '', score: 60 }));
    expect(values).toMatchObject({
      'cmi.core.score.raw': '60',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
    });
  });

  it('suspends until the course is over, and never says normal', () => {
    expect([exitOf('incomplete'), exitOf('failed'), exitOf('passed'), exitOf('completed')]).toEqual([
      'suspend',
      'suspend',
      '',
      '',
    ]);
  });
});
