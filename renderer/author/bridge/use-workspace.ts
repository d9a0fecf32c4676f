import { useCallback, useSyncExternalStore } from 'react';
import type { WorkspaceController, WorkspaceSnapshot } from './workspace-types.ts';

/**
 * A part of the workspace's state; the component renders only when that part changes. `select` must return the same
 * object for the same snapshot and be stable itself (defined outside the component).
 */
export function useWorkspace<T>(
  controller: Pick<WorkspaceController, 'subscribe' | 'getSnapshot'>,
  select: (snapshot: WorkspaceSnapshot) => T,
): T {
  const subscribe = useCallback((listener: () => void) => controller.subscribe(listener), [controller]);
  return useSyncExternalStore(subscribe, () => select(controller.getSnapshot()));
}
