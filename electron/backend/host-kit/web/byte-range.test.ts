import { describe, expect, it } from 'vitest';
import { parseRange } from './byte-range.ts';

describe('the part of a video that a player asks for', () => {
  it('is given from start to end, both included', () => {
    expect(parseRange('bytes=0-99', 1_000)).toEqual({ start: 0, end: 99 });
    expect(parseRange('bytes=500-', 1_000)).toEqual({ start: 500, end: 999 });
    expect(parseRange('bytes=-100', 1_000)).toEqual({ start: 900, end: 999 });
  });

  it('ends with the file', () => {
    expect(parseRange('bytes=990-5000', 1_000)).toEqual({ start: 990, end: 999 });
    expect(parseRange('bytes=-5000', 1_000)).toEqual({ start: 0, end: 999 });
  });

  it.each(['bytes=1000-', 'bytes=1000-1001', 'bytes=-0'])('cannot begin behind the end: %s', (header) => {
    expect(parseRange(header, 1_000)).toBe('unsatisfiable');
  });

  it('has nothing to give of an empty file', () => {
    expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
    expect(parseRange('bytes=-1', 0)).toBe('unsatisfiable');
  });

  it.each([
    undefined,
    null,
    '',
    'bytes=',
    'bytes=-',
    'bytes=5-2',
    'bytes=0-1,5-6',
    'items=0-1',
    'bytes=a-b',
    'bytes=0x1-2',
    `bytes=0-${'9'.repeat(40)}`,
  ])('is the whole file for %j', (header) => {
    expect(parseRange(header, 1_000)).toBe('whole');
  });
});
