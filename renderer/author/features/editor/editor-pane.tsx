import { FileText } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';
import { useContractQuery } from '#author/bridge/queries.ts';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import { useText } from '#author/i18n/text.tsx';
import { EmptyState } from '#author/ui/empty-state.tsx';
import type { QuestionType } from '#shared/course/compiled.ts';
import type { EditorCommands } from './editor-commands.ts';
import { EditorNotices } from './editor-notices.tsx';
import { EditorToolbar } from './editor-toolbar.tsx';
import { ImageDialog } from './image-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { questionSnippets, templateFor } from './snippets.ts';
import { editorTexts as texts } from './texts.ts';
import { useMediaInsert } from './use-media-insert.ts';
import { useWritingContext } from './use-writing-context.ts';
import './editor.css';

export interface EditorPaneProps {
  readonly courseId: string;
  readonly moduleId: string | null;
  readonly controller: WorkspaceController;
  readonly onAddQuestion: () => void;
}

/** An image in the text that waits for its description. */
interface Undescribed {
  readonly name: string;
  readonly apply: (alt: string) => void;
}

/** Read only when a workspace opens: the editor component is the largest part of the app. */
const MarkdownEditor = lazy(async () => ({ default: (await import('./markdown-editor.tsx')).MarkdownEditor }));

const isOpen = ({ active }: WorkspaceSnapshot) => active !== null;
const fileOf = ({ active }: WorkspaceSnapshot) => active?.file ?? null;

/** The Markdown editor of the active module. */
export function EditorPane({ courseId, moduleId, controller, onAddQuestion }: EditorPaneProps): ReactElement {
  const text = useText();
  const { data: course } = useContractQuery('course.get', { id: courseId });
  const open = useWorkspace(controller, isOpen);
  const openFile = useWorkspace(controller, fileOf);
  const [commands, setCommands] = useState<EditorCommands | null>(null);
  const [undescribed, setUndescribed] = useState<Undescribed | null>(null);
  const [linkText, setLinkText] = useState<string | null>(null);
  const media = useMediaInsert(courseId, commands);
  const context = useWritingContext(courseId);
  const language = course?.settings.language ?? 'id';
  const usable = open ? commands : null;

  useEffect(() => {
    if (moduleId !== null) void controller.open(moduleId);
  }, [controller, moduleId]);

  const askLink = () => setLinkText(commands?.selectedText() ?? '');
  const ask = (what: 'link' | 'image') => {
    if (what === 'link') askLink();
    else media.pick();
  };
  const questionTemplate = (type: QuestionType) => {
    const snippet = questionSnippets.find(({ id }) => id === type);
    return snippet ? templateFor(snippet, language) : '';
  };
  const insertLink = (markdown: string) => {
    setLinkText(null);
    // The dialog gives the focus back first; then the text takes it.
    setTimeout(() => commands?.insertInline(markdown), 50);
  };
  return (
    <section className="editor-pane">
      <EditorToolbar
        commands={usable}
        language={language}
        onLink={askLink}
        onImage={media.pick}
        onQuestion={onAddQuestion}
      />
      <EditorNotices controller={controller} />
      <div className="editor-area">
        <Suspense fallback={<p className="editor-loading">{text(texts.loading)}</p>}>
          <MarkdownEditor
            controller={controller}
            context={context}
            onReady={setCommands}
            ask={ask}
            files={media.take}
            images={media.takeImages}
            questionTemplate={questionTemplate}
            describe={(name, apply) => setUndescribed({ name, apply })}
          />
        </Suspense>
        {open ? null : (
          <div className="editor-nothing">
            <EmptyState level={3} icon={<FileText />} title={text(texts.nothingOpenTitle)}>
              {text(texts.nothingOpen)}
            </EmptyState>
          </div>
        )}
      </div>
      {media.waiting ? (
        <ImageDialog key={media.waiting.path} name={media.waiting.name} onDone={media.describe} />
      ) : null}
      {undescribed ? (
        <ImageDialog
          name={undescribed.name}
          onDone={(alt) => {
            setUndescribed(null);
            // The dialog gives the focus back first; then the text takes it.
            if (alt !== '') setTimeout(() => undescribed.apply(alt), 50);
          }}
        />
      ) : null}
      {linkText === null ? null : (
        <LinkDialog
          selectedText={linkText}
          modules={course?.modules.filter(({ file }) => file !== openFile) ?? []}
          onInsert={insertLink}
          onClose={() => setLinkText(null)}
        />
      )}
    </section>
  );
}
