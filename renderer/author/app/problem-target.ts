import type { Cursor } from '#author/bridge/workspace-types.ts';
import type { Problem } from '#shared/course/problem.ts';

export type ProblemTarget = { readonly moduleId: string; readonly cursor: Cursor } | 'settings' | null;

/** Where a problem is mended: in a module, in the course settings, or nowhere in this window (a bank, a media file). */
export function problemTarget(
  { file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>,
  modules: readonly { readonly id: string; readonly file: string }[],
): ProblemTarget {
  if (file === 'course.yaml') return 'settings';
  const module = modules.find((known) => file === `modules/${known.file}`);
  return module ? { moduleId: module.id, cursor: { line: Math.max(1, line), column: Math.max(1, column) } } : null;
}
