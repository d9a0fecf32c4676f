import type { Problem, Severity } from '#shared/course/problem.ts';

export interface ProblemGroup {
  /** Path inside the course folder. */
  readonly file: string;
  readonly problems: readonly Problem[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function keyOf({ code, line, column }: Problem): string {
  return `${code}:${String(line)}:${String(column)}`;
}

/**
 * What the check of the whole course says of a file and the file's own analysis does not: an id that two modules use, for
 * example. Both must be of the same text.
 */
export function courseOnly(course: readonly Problem[], file: string, own: readonly Problem[]): readonly Problem[] {
  const known = new Set(own.map(keyOf));
  return course.filter((problem) => problem.file === file && !known.has(keyOf(problem)));
}

/** By file, the active one first, then in the order of the files; inside a file by line. */
export function groupProblems(
  problems: readonly Problem[],
  shown: ReadonlySet<Severity>,
  activeFile: string | null,
): readonly ProblemGroup[] {
  const byFile = Map.groupBy(
    problems.filter(({ severity }) => shown.has(severity)),
    ({ file }) => file,
  );
  return [...byFile]
    .map(([file, list]) => ({
      file,
      problems: [...list].sort((a, b) => a.line - b.line || rank[a.severity] - rank[b.severity] || a.column - b.column),
    }))
    .sort((a, b) => Number(b.file === activeFile) - Number(a.file === activeFile) || (a.file < b.file ? -1 : 1));
}

export function countBySeverity(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
