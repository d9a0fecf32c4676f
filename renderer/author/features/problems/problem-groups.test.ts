import { expect, it } from 'vitest';
import type { Problem, Severity } from '#shared/course/problem.ts';
import { countBySeverity, courseOnly, groupProblems } from './problem-groups.ts';

function problem(file: string, line: number, severity: Severity = 'error', code = 'x'): Problem {
  return { code, severity, file, line, column: 1, message: { id: code, en: code } };
}

it('shows the module that is being written first and its problems from top to bottom', () => {
  const all = [problem('modules/a.md', 3), problem('modules/b.md', 9), problem('modules/b.md', 2)];
  const groups = groupProblems(all, new Set<Severity>(['error']), 'modules/b.md');
  expect(groups.map(({ file, problems }) => [file, problems.map(({ line }) => line)])).toEqual([
    ['modules/b.md', [2, 9]],
    ['modules/a.md', [3]],
  ]);
});

it('leaves out the severities that nobody wants to see, and files without any other', () => {
  const all = [problem('a', 1, 'warning'), problem('b', 1, 'error')];
  expect(groupProblems(all, new Set<Severity>(['error']), null).map(({ file }) => file)).toEqual(['b']);
  expect(countBySeverity(all)).toEqual({ error: 1, warning: 1, info: 0 });
});

it('keeps what only the whole course can know of a module', () => {
  const twice = problem('a', 4, 'error', 'duplicate-id');
  const own = problem('a', 2);
  expect(courseOnly([own, twice, problem('b', 1)], 'a', [problem('a', 2)])).toEqual([twice]);
});
