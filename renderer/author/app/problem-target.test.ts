import { expect, test } from 'vitest';
import { problemTarget } from './problem-target.ts';

const course = { modules: [{ id: 'm1', file: '01-pengantar.md' }], banks: [{ id: 'b1', file: '01-pengantar.md' }] };

test('a problem in a module leads to its line', () => {
  const target = problemTarget({ file: 'modules/01-pengantar.md', line: 12, column: 3 }, course);
  expect(target).toEqual({ moduleId: 'm1', cursor: { line: 12, column: 3 } });
});

test('a problem in a question bank leads to its line', () => {
  const target = problemTarget({ file: 'banks/01-pengantar.md', line: 4, column: 1 }, course);
  expect(target).toEqual({ moduleId: 'b1', cursor: { line: 4, column: 1 } });
});

test('a problem of the course leads to its settings', () => {
  expect(problemTarget({ file: 'course.yaml', line: 1, column: 1 }, course)).toBe('settings');
});

test('a problem of a file that this window cannot edit leads nowhere', () => {
  expect(problemTarget({ file: 'media/foto.png', line: 1, column: 1 }, course)).toBeNull();
});
