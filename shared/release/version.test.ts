import { describe, expect, test } from 'vitest';
import type { ReleaseComparison } from './model.ts';
import { compareVersions, isSemver, suggestVersion } from './version.ts';

const same: ReleaseComparison = {
  modules: [],
  settings: [],
  questions: [],
  learners: { kept: 0, reset: 0, added: 0, gone: 0 },
};
const question = { id: 'q1', slug: 'a', text: 'Apa?' };

function suggested(comparison: Partial<ReleaseComparison>, written = '0.1.0'): string {
  return suggestVersion({ version: '1.4.2', comparison: { ...same, ...comparison } }, written).version;
}

describe('the version that is suggested for a release', () => {
  test('the first release is 1.0.0, or what the trainer wrote if that is higher', () => {
    expect(suggestVersion(null, '0.1.0')).toMatchObject({ version: '1.0.0', level: 'first' });
    expect(suggestVersion(null, '2.3.0').version).toBe('2.3.0');
    expect(suggestVersion(null, 'draf kedua').version).toBe('1.0.0');
  });

  test('a changed question makes a minor version, its feedback alone a patch', () => {
    const changed = { ...question, change: 'changed', answers: 'reset' } as const;
    expect(suggested({ questions: [{ ...changed, parts: ['wording'] }] })).toBe('1.5.0');
    expect(suggested({ questions: [{ ...changed, answers: 'kept', parts: ['feedback'] }] })).toBe('1.4.3');
  });

  test('texts of modules make a patch, new and moved modules a minor, removed ones a major version', () => {
    const module = { slug: 'a', title: 'A' };
    expect(suggested({ modules: [{ ...module, change: 'changed' }] })).toBe('1.4.3');
    expect(suggested({ modules: [{ ...module, change: 'added' }] })).toBe('1.5.0');
    expect(suggested({ modules: [{ ...module, change: 'moved' }] })).toBe('1.5.0');
    expect(suggested({ modules: [{ ...module, change: 'removed' }] })).toBe('2.0.0');
  });

  test('other rules for passing make a major version, other titles a patch', () => {
    expect(suggested({ settings: [{ field: 'passMark', before: '75', after: '80' }] })).toBe('2.0.0');
    expect(suggested({ settings: [{ field: 'kind', before: 'practice', after: 'post-test', module: 'a' }] })).toBe(
      '2.0.0',
    );
    expect(suggested({ settings: [{ field: 'title', before: 'A', after: 'B' }] })).toBe('1.4.3');
  });

  test('a higher version in course.yaml is what the trainer wants', () => {
    expect(suggested({}, '3.0.0')).toBe('3.0.0');
    expect(suggested({}, '1.4.2')).toBe('1.4.3');
  });
});

test('versions are ordered by their numbers, not by their letters', () => {
  expect(compareVersions('1.10.0', '1.9.9')).toBeGreaterThan(0);
  expect(compareVersions('2.0.0', '10.0.0')).toBeLessThan(0);
  expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
});

test.each(['1.0', '1.0.0-rc1', '01.0.0', 'v1.0.0', '1.0.0 ', ''])('%j is no version of a release', (text) => {
  expect(isSemver(text)).toBe(false);
});
