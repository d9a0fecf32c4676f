import type { ReactElement } from 'react';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';

export interface OutlinePaneProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
  readonly activeModuleId: string | null;
  readonly onOpen: (moduleId: string) => void;
}

/** The modules of the course: open, add, rename, order, duplicate, delete. */
export function OutlinePane(props: OutlinePaneProps): ReactElement {
  return <nav data-testid="outline" data-course={props.courseId} />;
}
