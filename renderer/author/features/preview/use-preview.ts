import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { call, errorOf } from '#author/bridge/client.ts';
import { useShownTheme } from '#author/bridge/use-shown-theme.ts';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import type { LocalText } from '#shared/course/problem.ts';
import { isFromPreview, PreviewLink } from './preview-link.ts';

interface Address {
  readonly url: string;
  readonly origin: string;
}

export interface Preview {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** Null until the host has opened the preview. */
  readonly src: string | null;
  readonly error: LocalText | null;
  /** Sequence of the analysis on the screen. */
  readonly shown: number | null;
  /** Counts reloads; the frame is made anew with each. */
  readonly generation: number;
  readonly reload: () => void;
}

const analysisOf = ({ analysis }: WorkspaceSnapshot) => analysis;
const lineOf = ({ active }: WorkspaceSnapshot) => active?.cursor.line ?? null;

function useAddress(courseId: string, generation: number) {
  const [address, setAddress] = useState<Address | null>(null);
  const [error, setError] = useState<LocalText | null>(null);
  useEffect(() => {
    let isCurrent = true;
    call('preview.open', { courseId }).then(
      (opened) => {
        if (!isCurrent) return;
        setError(null);
        setAddress(opened);
      },
      (thrown: unknown) => {
        if (isCurrent) setError(errorOf(thrown).message);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [courseId, generation]);
  return { address, error };
}

/** Connects the frame of the preview with the workspace. */
export function usePreview(courseId: string, controller: WorkspaceController): Preview {
  const frame = useRef<HTMLIFrameElement>(null);
  const [generation, setGeneration] = useState(0);
  const { address, error } = useAddress(courseId, generation);
  const [shown, setShown] = useState<number | null>(null);
  const theme = useShownTheme();
  const analysis = useWorkspace(controller, analysisOf);
  const line = useWorkspace(controller, lineOf);
  const origin = address?.origin ?? null;

  const link = useMemo(
    () =>
      new PreviewLink({
        send: (message) => {
          if (origin !== null) frame.current?.contentWindow?.postMessage(message, origin);
        },
        shown: setShown,
        jump: (target) => {
          const { active } = controller.getSnapshot();
          if (active) void controller.reveal(active.id, { line: target, column: 1 });
        },
      }),
    [origin, controller],
  );
  useEffect(() => {
    const receive = (event: MessageEvent<unknown>) => {
      if (event.origin !== origin || event.source !== frame.current?.contentWindow) return;
      if (isFromPreview(event.data)) link.receive(event.data);
    };
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  }, [link, origin]);
  useEffect(() => link.setTheme(theme), [link, theme]);
  useEffect(() => {
    if (analysis) link.show(analysis);
  }, [link, analysis]);
  useEffect(() => {
    if (line !== null) link.setLine(line);
  }, [link, line]);

  const reload = useCallback(() => {
    link.reset();
    setShown(null);
    setGeneration((count) => count + 1);
  }, [link]);
  const src = address === null ? null : `${address.url}#parent=${encodeURIComponent(window.location.origin)}`;
  return { frame, src, error, shown, generation, reload };
}
