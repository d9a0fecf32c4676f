import type { ReactElement } from 'react';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';

export interface EditorPaneProps {
  readonly courseId: string;
  readonly moduleId: string | null;
  readonly controller: WorkspaceController;
}

/** The Markdown editor of the active module. */
export function EditorPane(props: EditorPaneProps): ReactElement {
  return <section data-testid="editor" data-module={props.moduleId} />;
}
