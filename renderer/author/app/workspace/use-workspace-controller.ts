import { useEffect, useMemo } from 'react';
import { bridge } from '#author/bridge/client.ts';
import { useContractQuery } from '#author/bridge/queries.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { ModuleContext } from '#shared/packaging/compile-types.ts';
import { moduleContext } from '#shared/packaging/module-context.ts';
import { startCompileWorker } from './compile-port.ts';
import { createWorkspace, type OwnedWorkspace } from './controller.ts';
import { courseTexts } from './module-store.ts';
import { browserScheduler } from './scheduler.ts';

function start(courseId: string): OwnedWorkspace {
  return createWorkspace(courseId, {
    store: courseTexts(courseId),
    scheduler: browserScheduler,
    compiler: startCompileWorker(),
  });
}

function contextOf(course: OutputOf<'course.get'>, banks: OutputOf<'course.banks'>): ModuleContext {
  const files = course.modules.map((module) => module.file);
  const media = course.media.map((item) => item.path);
  return { ...moduleContext(course.settings, files, media), bankTexts: banks };
}

/** Saves when the person looks away, when the page ends and when the desktop asks before it closes the window. */
function watchLeaving(workspace: OwnedWorkspace): () => void {
  const lookAway = () => void workspace.flush();
  const hide = () => {
    if (document.visibilityState === 'hidden') workspace.leave();
  };
  const leave = () => workspace.leave();
  window.addEventListener('blur', lookAway);
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  const stopFlushing = bridge().onFlush?.(() => workspace.flush());
  return () => {
    window.removeEventListener('blur', lookAway);
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hide);
    stopFlushing?.();
  };
}

/** Workspaces that are on a page. */
const shown = new Set<OwnedWorkspace>();

/** Writes what is still in any editor of this window. */
export async function flushWorkspaces(): Promise<void> {
  await Promise.all([...shown].map((workspace) => workspace.flush()));
}

/** Workspaces whose page is gone; React's strict mode takes a page away and brings it back at once. */
const ending = new WeakMap<OwnedWorkspace, ReturnType<typeof setTimeout>>();

/** The controller of a course's workspace; it lives as long as the page that calls this. */
export function useWorkspaceController(courseId: string): WorkspaceController {
  const workspace = useMemo(() => start(courseId), [courseId]);
  useEffect(() => {
    clearTimeout(ending.get(workspace));
    shown.add(workspace);
    const stopWatching = watchLeaving(workspace);
    return () => {
      stopWatching();
      shown.delete(workspace);
      ending.set(
        workspace,
        setTimeout(() => void workspace.dispose(), 0),
      );
    };
  }, [workspace]);

  const { data: course } = useContractQuery('course.get', { id: courseId });
  const { data: banks } = useContractQuery('course.banks', { id: courseId });
  const contextKey = course && banks ? JSON.stringify(contextOf(course, banks)) : null;
  const context = useMemo(
    // Parsed back from the key that was made of exactly this type a line above.
    () => (contextKey === null ? null : (JSON.parse(contextKey) as ModuleContext)),
    [contextKey],
  );
  useEffect(() => {
    if (context) workspace.setContext(context);
  }, [workspace, context]);
  useEffect(() => {
    if (!course) return;
    const texts = [...course.modules, ...course.banks];
    workspace.noticeRevisions(new Map(texts.map(({ id, revision }) => [id, revision])));
  }, [workspace, course]);
  return workspace;
}
