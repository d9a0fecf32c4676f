import { useEffect, useMemo, useState } from 'react';
import { useContractCommand, useContractQuery } from '#author/bridge/queries.ts';
import { useShownTheme } from '#author/bridge/use-shown-theme.ts';
import type { WorkspaceController } from '#author/bridge/workspace-types.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { isFromPreview, PreviewLink } from './preview-link.ts';

export interface Preview {
  /** Takes the frame when it is there. */
  readonly setFrame: (frame: HTMLIFrameElement | null) => void;
  /** Null until the host has opened the preview. */
  readonly src: string | null;
  readonly error: LocalText | null;
  /** The frame is made anew with each: a reload, or a change of what the frame knows of the course. */
  readonly generation: string;
  readonly reload: () => void;
}

/** `data-preview-shown`: the sequence of the analysis on the screen, for tests and benches; at once, not with the next drawing. */
function markShown(frame: HTMLElement | null, sequence: number): void {
  frame?.closest<HTMLElement>('.preview')?.setAttribute('data-preview-shown', String(sequence));
}

/** Straight from the workspace to the frame: what React has to draw meanwhile must not come first. */
function feed(link: PreviewLink, controller: WorkspaceController): () => void {
  const pass = () => {
    const { analysis, active } = controller.getSnapshot();
    if (active) link.setLine(active.cursor.line);
    if (analysis) link.show(analysis);
  };
  pass();
  return controller.subscribe(pass);
}

/** Connects the frame of the preview with the workspace. */
export function usePreview(courseId: string, controller: WorkspaceController): Preview {
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  const [reloads, setReloads] = useState(0);
  const { data: course } = useContractQuery('course.get', { id: courseId });
  const { data: address, error, mutate: openPreview } = useContractCommand('preview.open');
  useEffect(() => openPreview({ courseId }), [openPreview, courseId]);
  const theme = useShownTheme();
  const origin = address?.origin ?? null;

  const link = useMemo(
    () =>
      new PreviewLink({
        send: (message) => {
          if (origin !== null) frame?.contentWindow?.postMessage(message, origin);
        },
        shown: (sequence) => markShown(frame, sequence),
        jump: (target) => {
          const { active } = controller.getSnapshot();
          if (active) void controller.reveal(active.id, { line: target, column: 1 });
        },
      }),
    [frame, origin, controller],
  );
  useEffect(() => {
    const receive = (event: MessageEvent<unknown>) => {
      if (event.origin !== origin || event.source !== frame?.contentWindow) return;
      if (isFromPreview(event.data)) link.receive(event.data);
    };
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  }, [link, frame, origin]);
  useEffect(() => link.setTheme(theme), [link, theme]);
  useEffect(() => feed(link, controller), [link, controller]);

  const reload = () => {
    setReloads((count) => count + 1);
    openPreview({ courseId });
  };
  const src =
    address === undefined || !course ? null : `${address.url}#parent=${encodeURIComponent(window.location.origin)}`;
  const generation = `${String(reloads)} ${JSON.stringify(course?.settings ?? null)}`;
  return { setFrame, src, error: error?.error.message ?? null, generation, reload };
}
