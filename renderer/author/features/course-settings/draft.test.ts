import { describe, expect, test } from 'vitest';
import {
  changesOf,
  clashes,
  draftOf,
  errorsOf,
  moved,
  nextObjectiveId,
  patchOf,
  type CourseSettingsData,
} from './draft.ts';

const settings: CourseSettingsData = {
  format: 1,
  id: '0198f2a4-0000-7000-8000-000000000001',
  title: 'Dasar Pelayanan Publik',
  language: 'id',
  version: '1.2.0',
  summary: '',
  audience: '',
  objectives: [{ id: 'o1', text: 'Menjelaskan standar pelayanan' }],
  trainingHours: 4,
  minutesPerHour: 45,
  passMark: 75,
  completion: 'all',
  navigation: 'free',
  authors: ['Tim Penyusun'],
  license: '',
  modules: ['01-pengantar.md'],
};

describe('the course settings form', () => {
  test('never sends the identity, the format or the module list of a course', () => {
    expect(Object.keys(patchOf(draftOf(settings)))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:id|format|modules)$/)]),
    );
  });

  test('takes one author per line and drops empty lines', () => {
    expect(patchOf({ ...draftOf(settings), authorLines: ' A \n\nB\n' }).authors).toEqual(['A', 'B']);
  });

  test('accepts settings that are complete', () => {
    expect(errorsOf(draftOf(settings))).toBeNull();
  });

  test('points out a missing title, a version that is not one, and an objective without text', () => {
    const errors = errorsOf({ ...draftOf(settings), title: ' ', version: '1.2', objectives: [{ id: 'o7', text: '' }] });
    expect(errors?.title).toBeDefined();
    expect(errors?.version).toBeDefined();
    expect(errors?.emptyObjectives).toEqual(['o7']);
  });
});

describe('learning objectives', () => {
  test('a new one gets a code that no other has, also after one in the middle was removed', () => {
    expect(nextObjectiveId([])).toBe('o1');
    expect(nextObjectiveId(['o1', 'o5', 'umum'])).toBe('o6');
  });

  test('move one place, and stay where they are at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, 'up')).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, 'up')).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 'down')).toEqual(['a', 'b']);
  });
});

describe('settings that two people change at once', () => {
  const base = draftOf(settings);

  test('only what was changed is sent, so that it overwrites nothing else', () => {
    expect(changesOf(base, base)).toEqual({});
    expect(changesOf(base, { ...base, title: 'Judul baru ' })).toEqual({ title: 'Judul baru' });
    expect(changesOf(base, { ...base, objectives: [] })).toEqual({ objectives: [] });
  });

  test('changes of different fields, or the same change, do not clash', () => {
    const mine = changesOf(base, { ...base, title: 'Judul baru' });
    expect(clashes(mine, base, { ...base, audience: 'Pelaksana' })).toBe(false);
    expect(clashes(mine, base, { ...base, title: 'Judul baru' })).toBe(false);
  });

  test('two values for one field clash', () => {
    const mine = changesOf(base, { ...base, title: 'Judul baru' });
    expect(clashes(mine, base, { ...base, title: 'Judul lain' })).toBe(true);
  });
});
