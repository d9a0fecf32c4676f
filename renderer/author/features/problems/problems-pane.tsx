import type { ReactElement } from 'react';
import type { Problem } from '#shared/course/problem.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';

export interface ProblemsPaneProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
  /** The person wants to see the place of this problem; `problem.file` is a path inside the course folder. */
  readonly onOpen: (problem: Problem) => void;
}

/** Problems of the active module as it is typed, and of the whole course after each save. */
export function ProblemsPane(props: ProblemsPaneProps): ReactElement {
  return <section data-testid="problems" data-course={props.courseId} />;
}
