import type { WorkspaceController } from '#author/bridge/workspace-types.ts';

/** The controller of a course's workspace; it lives as long as the page that calls this. */
export function useWorkspaceController(courseId: string): WorkspaceController {
  throw new Error(`not built yet: ${courseId}`);
}
