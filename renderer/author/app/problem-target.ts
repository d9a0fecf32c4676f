import type { Cursor } from '#author/bridge/workspace-types.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Problem } from '#shared/course/problem.ts';

export type ProblemTarget = { readonly moduleId: string; readonly cursor: Cursor } | 'settings' | null;

type Files = readonly Pick<OutputOf<'course.get'>['modules'][number], 'id' | 'file'>[];

/** Where a problem is mended: in a module or a bank, in the course settings, or nowhere in this window (a media file). */
export function problemTarget(
  { file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>,
  { modules, banks }: { readonly modules: Files; readonly banks: Files },
): ProblemTarget {
  if (file === 'course.yaml') return 'settings';
  const found =
    modules.find((known) => file === `modules/${known.file}`) ?? banks.find((known) => file === `banks/${known.file}`);
  return found ? { moduleId: found.id, cursor: { line: Math.max(1, line), column: Math.max(1, column) } } : null;
}
