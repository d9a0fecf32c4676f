import type { ReactElement } from 'react';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';

export interface StatusBarProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
}

/** Saved state, words, minutes, JP, questions, cursor. */
export function StatusBar(props: StatusBarProps): ReactElement {
  return <footer data-testid="status-bar" data-course={props.courseId} />;
}
