import type { Problem } from '../../course/problem.ts';

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By file, line, column and code; the same problem at the same place once. */
export function sortedProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
  return sorted.filter((problem, index) => {
    const before = sorted[index - 1];
    return before === undefined || !isSame(before, problem);
  });
}

function isSame(a: Problem, b: Problem): boolean {
  return (
    a.file === b.file &&
    a.line === b.line &&
    a.column === b.column &&
    a.code === b.code &&
    a.message.en === b.message.en
  );
}
