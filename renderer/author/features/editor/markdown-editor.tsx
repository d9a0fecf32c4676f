import { useDeferredValue, useEffect, useRef, useState, type ReactElement } from 'react';
import { useSettings } from '#author/bridge/settings.ts';
import { useShownTheme } from '#author/bridge/use-shown-theme.ts';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import { useLocale, useText } from '#author/i18n/text.tsx';
import type { WritingContext } from './complete/writing-context.ts';
import type { EditorCommands } from './editor-commands.ts';
import { EditorView, type EditorLook, type EditorRequests } from './editor-view.ts';
import { editorTexts } from './texts.ts';

export interface MarkdownEditorProps extends EditorRequests {
  readonly controller: WorkspaceController;
  readonly context: WritingContext | null;
  /** Null when the editor goes away. */
  readonly onReady: (commands: EditorCommands | null) => void;
}

const activeOf = (snapshot: WorkspaceSnapshot) => snapshot.active;
const analysisOf = (snapshot: WorkspaceSnapshot) => snapshot.analysis;

function useLook(): EditorLook {
  const { editorFontSize: fontSize, wordWrap } = useSettings();
  const theme = useShownTheme();
  const ariaLabel = useText()(editorTexts.editor);
  return { theme, fontSize, wordWrap, ariaLabel };
}

/** The editor component with the active module in it. */
export function MarkdownEditor({
  controller,
  context,
  onReady,
  ask,
  files,
  images,
  questionTemplate,
  describe,
}: MarkdownEditorProps): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const look = useLook();
  const locale = useLocale();
  const active = useWorkspace(controller, activeOf);
  // Underlines may come after the next keystroke, but never hold it up.
  const analysis = useDeferredValue(useWorkspace(controller, analysisOf));
  const latest = useRef({ look, ask, files, images, questionTemplate, describe });
  useEffect(() => {
    latest.current = { look, ask, files, images, questionTemplate, describe };
  });

  useEffect(() => {
    if (!container.current) return undefined;
    const created = new EditorView(container.current, controller, latest.current.look, {
      ask: (what) => latest.current.ask(what),
      files: (list) => latest.current.files(list),
      questionTemplate: (type) => latest.current.questionTemplate(type),
      images: (list, pictures) => latest.current.images(list, pictures),
      describe: (name, apply) => latest.current.describe(name, apply),
    });
    setView(created);
    onReady(created.commands);
    return () => {
      onReady(null);
      setView(null);
      created.dispose();
    };
  }, [controller, onReady]);

  useEffect(() => view?.show(active), [view, active]);
  useEffect(() => {
    if (context) view?.setContext(context);
  }, [view, context]);
  const { theme, fontSize, wordWrap, ariaLabel } = look;
  useEffect(() => {
    view?.setLook({ theme, fontSize, wordWrap, ariaLabel });
  }, [view, theme, fontSize, wordWrap, ariaLabel]);
  useEffect(() => {
    if (analysis) view?.showProblems(analysis, locale);
  }, [view, analysis, locale]);

  return <div ref={container} className="editor-text" data-testid="editor" />;
}
