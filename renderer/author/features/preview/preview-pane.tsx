import type { ReactElement } from 'react';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';

export interface PreviewPaneProps {
  readonly courseId: string;
  readonly controller: WorkspaceController;
}

/** The learner's player on the active module, live. */
export function PreviewPane(props: PreviewPaneProps): ReactElement {
  return <section data-testid="preview" data-course={props.courseId} />;
}
