import { useDeferredValue, useMemo, useState } from 'react';
import type { CallError } from '#author/bridge/client.ts';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { ModuleAnalysis, WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { Problem } from '#shared/course/problem.ts';
import { courseOnly } from './problem-groups.ts';

type Check = OutputOf<'course.check'>;

export interface CourseProblems {
  readonly problems: readonly Problem[];
  /** `modules/01-pengantar.md` of the module that is being written, or null. */
  readonly activeFile: string | null;
  /** Those whose fix can be carried out now. */
  readonly live: readonly Problem[];
  readonly error: CallError | null;
}

interface Base {
  readonly check: Check | null;
  readonly moduleId: string | null;
  /** What the check alone knows of the active module. */
  readonly extra: readonly Problem[];
}

const activeFileOf = ({ active }: WorkspaceSnapshot) => (active ? `${active.folder}/${active.file}` : null);
const analysisOf = ({ analysis }: WorkspaceSnapshot) => analysis;
const nothing: readonly Problem[] = [];

function problemsOf(check: Check | undefined): readonly Problem[] {
  // The contract's optional `fix` may also be there without a value; the model's may not.
  return check?.problems.map(({ fix, ...rest }) => (fix ? { ...rest, fix } : rest)) ?? nothing;
}

/** Compared once per check and module, when both are of the same text: the check follows a save. */
function useExtra(check: Check | undefined, analysis: ModuleAnalysis | null, file: string | null): readonly Problem[] {
  const [base, setBase] = useState<Base>({ check: null, moduleId: null, extra: nothing });
  const moduleId = analysis?.moduleId ?? null;
  if (check && analysis && file !== null && (base.check !== check || base.moduleId !== moduleId)) {
    setBase({ check, moduleId, extra: courseOnly(problemsOf(check), file, analysis.compiled.problems) });
  }
  return base.moduleId === moduleId ? base.extra : nothing;
}

/** Problems of the active module as it is typed, and of the rest of the course as of the last save. */
export function useCourseProblems(courseId: string, controller: WorkspaceController): CourseProblems {
  const { data: check, error } = useContractQuery('course.check', { id: courseId });
  // A long list may come after the next keystroke, but never hold it up.
  const analysis = useDeferredValue(useWorkspace(controller, analysisOf));
  const activeFile = useWorkspace(controller, activeFileOf);
  const extra = useExtra(check, analysis, activeFile);
  return useMemo(() => {
    const live = analysis?.compiled.problems ?? nothing;
    const course = problemsOf(check);
    const problems = analysis
      ? [...live, ...extra, ...course.filter((problem) => problem.file !== activeFile)]
      : course;
    return { problems, activeFile, live, error };
  }, [analysis, check, extra, activeFile, error]);
}
