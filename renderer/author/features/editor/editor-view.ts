import type { editor, IDisposable } from 'monaco-editor/editor';
import type {
  Cursor,
  EditorAction,
  EditorHandle,
  ModuleAnalysis,
  OpenModule,
  WorkspaceController,
} from '#author/bridge/workspace-types.ts';
import type { QuestionType } from '#shared/course/compiled.ts';
import { insertQuestionIds } from '#shared/course/question-ids.ts';
import type { Locale, TextEdit } from '#shared/course/problem.ts';
import { listenForAsking, type Asking } from './ask-commands.ts';
import './complete/provider.ts';
import { setWritingContext, type WritingContext } from './complete/writing-context.ts';
import './folding-provider.ts';
import { createCommands, type EditorCommands } from './editor-commands.ts';
import { modelsOf, type ModuleModel } from './editor-models.ts';
import { listenForDrops } from './file-input.ts';
import { imageMarkdown } from './link-markdown.ts';
import { monaco } from './monaco.ts';
import { listenForPaste } from './paste/listen-for-paste.ts';
import { pasteInto, type TakeImages } from './paste/paste-into.ts';
import { showProblems } from './problem-markers.ts';
import { newQuestionId } from './random-id.ts';
import { addWritingKeys } from './write/writing-keys.ts';
import { themeId, type ThemeName } from './themes.ts';

export interface EditorLook {
  readonly theme: ThemeName;
  /** Pixels. */
  readonly fontSize: number;
  readonly wordWrap: boolean;
  readonly ariaLabel: string;
}

export interface EditorRequests {
  /** The person wants a dialog that the editor itself does not have. */
  readonly ask: (what: 'link' | 'image') => void;
  /** The template of a question, in the course's language. */
  readonly questionTemplate: (type: QuestionType) => string;
  /** Files were pasted or dropped; the cursor is where they belong. */
  readonly files: (files: readonly File[]) => void;
  readonly images: TakeImages;
  readonly describe: Asking['describe'];
}

/** A question's id is given this long after the last keystroke, and never on the line that is being typed. */
const questionIdPauseMs = 1_200;

const fixedOptions: editor.IStandaloneEditorConstructionOptions = {
  model: null,
  // The hidden text area works the same with every screen reader, input method and test driver.
  editContext: false,
  automaticLayout: true,
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoIndent: 'none',
  acceptSuggestionOnCommitCharacter: false,
  // Only where it changes something: Enter behind a word that is complete stays a line break.
  acceptSuggestionOnEnter: 'smart',
  dropIntoEditor: { enabled: false },
  pasteAs: { enabled: false },
  // With fixed ones the context menu would be put beside the editor, where its pane cuts it off.
  fixedOverflowWidgets: false,
  foldingHighlight: false,
  glyphMargin: false,
  guides: { indentation: false },
  lightbulb: { enabled: monaco.editor.ShowLightbulbIconMode.OnCode },
  lineNumbersMinChars: 4,
  lineDecorationsWidth: 8,
  links: false,
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  overviewRulerBorder: false,
  padding: { top: 12, bottom: 48 },
  quickSuggestions: { other: true, comments: true, strings: true },
  // Dimmed, as Monaco has it on Linux, the number of the last line cannot be read.
  renderFinalNewline: 'on',
  renderLineHighlight: 'line',
  renderWhitespace: 'none',
  scrollBeyondLastLine: false,
  selectionHighlight: false,
  suggest: { showStatusBar: false, showWords: false, preview: false, snippetsPreventQuickSuggestions: false },
  tabSize: 2,
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  wordBasedSuggestions: 'off',
  wrappingIndent: 'same',
};

function lookOptions({ fontSize, wordWrap, ariaLabel }: EditorLook): editor.IEditorOptions {
  const lineHeight = Math.round(fontSize * 1.6);
  const fontFamily = "ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";
  return { fontFamily, fontSize, lineHeight, wordWrap: wordWrap ? 'on' : 'off', ariaLabel };
}

/** The editor on the screen: shows one module of the workspace at a time. */
export class EditorView {
  readonly commands: EditorCommands;
  private readonly view: editor.IStandaloneCodeEditor;
  private readonly controller: WorkspaceController;
  private readonly requests: EditorRequests;
  private readonly endings: (() => void)[] = [];
  private shown: ModuleModel | null = null;
  private modelListener: IDisposable | null = null;
  private detach: (() => void) | null = null;
  private context: WritingContext | null = null;
  private idTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, controller: WorkspaceController, look: EditorLook, requests: EditorRequests) {
    this.controller = controller;
    this.requests = requests;
    const theme = themeId(look.theme);
    this.view = monaco.editor.create(container, { ...fixedOptions, ...lookOptions(look), theme });
    this.commands = createCommands(this.view);
    this.addKeys();
    const keys = addWritingKeys(this.view);
    this.endings.push(() => keys.dispose());
    // What is typed here is another step of undo than what a form wrote before.
    this.view.onDidFocusEditorText(() => this.view.pushUndoStop());
    this.view.onDidChangeCursorPosition(({ position }) => {
      if (this.shown) controller.cursorMoved(this.shown.moduleId, cursorOf(position));
    });
    this.endings.push(
      listenForPaste(container, {
        isForText: () => this.view.hasTextFocus(),
        files: (files) => requests.files(files),
        text: (clipboard, pictures) => pasteInto(this.view, clipboard, pictures, requests.images),
      }),
      listenForDrops(container, {
        dropped: (files, { x, y }) => {
          const position = this.view.getTargetAtClientPoint(x, y)?.position;
          if (position) this.view.setPosition(position);
          requests.files(files);
        },
      }),
    );
  }

  setLook(look: EditorLook): void {
    this.view.updateOptions(lookOptions(look));
    monaco.editor.setTheme(themeId(look.theme));
  }

  show(module: OpenModule | null): void {
    const next = module ? modelsOf(this.controller).modelOf(module) : null;
    if (next === this.shown) return;
    this.leaveShown();
    this.shown = next;
    this.view.setModel(next?.model ?? null);
    if (!next || !module) return;
    if (this.context) setWritingContext(next.model, this.context);
    this.modelListener = next.model.onDidChangeContent((event) => {
      if (!event.isUndoing && !event.isRedoing) this.planQuestionIds();
    });
    if (next.viewState) this.view.restoreViewState(next.viewState);
    else this.placeCursor(module.cursor);
    this.detach = this.controller.attachEditor(this.handleOf(next));
  }

  setContext(context: WritingContext): void {
    this.context = context;
    if (this.shown) setWritingContext(this.shown.model, context);
  }

  showProblems(analysis: ModuleAnalysis, locale: Locale): void {
    const { shown } = this;
    if (shown?.moduleId !== analysis.moduleId) return;
    const versionId = this.controller.isCurrent(analysis) ? shown.model.getVersionId() : null;
    showProblems(shown.model, analysis.compiled.problems, locale, versionId);
  }

  dispose(): void {
    this.leaveShown();
    this.view.dispose();
    for (const end of this.endings) end();
  }

  private leaveShown(): void {
    clearTimeout(this.idTimer);
    this.detach?.();
    this.modelListener?.dispose();
    this.detach = null;
    this.modelListener = null;
    if (this.shown) this.shown.viewState = this.view.saveViewState();
  }

  private placeCursor(cursor: Cursor): void {
    const position = { lineNumber: cursor.line, column: cursor.column };
    this.view.setPosition(position);
    this.view.revealPositionInCenterIfOutsideViewport(position);
  }

  private handleOf({ moduleId, model }: ModuleModel): EditorHandle {
    return {
      moduleId,
      reveal: (cursor) => this.placeCursor(cursor),
      focus: () => this.view.focus(),
      insertMedia: (path, alt) => this.commands.insertInline(imageMarkdown(alt, path)),
      run: (action) => this.run(action),
      insertQuestion: (type) => this.commands.insertBlock(this.requests.questionTemplate(type)),
      history: (direction) => void model[direction](),
      applyEdits: (edits, step) => {
        if (step !== 'join') model.pushStackElement();
        model.pushEditOperations(
          this.view.getSelections(),
          edits.map((edit) => operationOf(model, edit)),
          () => null,
        );
        if (step === 'own') model.pushStackElement();
      },
    };
  }

  private run(action: EditorAction): boolean {
    if (action === 'bold') this.commands.mark('**');
    else if (action === 'italic') this.commands.mark('*');
    else if (action === 'find') this.commands.find();
    else this.requests.ask(action);
    return true;
  }

  private addKeys(): void {
    this.endings.push(listenForAsking(this.view, this.requests));
    const { CtrlCmd } = monaco.KeyMod;
    const { KeyB, KeyI, KeyK } = monaco.KeyCode;
    const keys = [
      ['bold', CtrlCmd | KeyB],
      ['italic', CtrlCmd | KeyI],
      ['link', CtrlCmd | KeyK],
    ] as const;
    for (const [action, keybinding] of keys) {
      this.view.addAction({
        id: `ajar.${action}`,
        label: action,
        keybindings: [keybinding],
        run: () => void this.run(action),
      });
    }
  }

  private planQuestionIds(): void {
    clearTimeout(this.idTimer);
    this.idTimer = setTimeout(() => this.giveQuestionIds(), questionIdPauseMs);
  }

  /** Joins the step of undo that the typing made, so that undo takes question and id away together. */
  private giveQuestionIds(): void {
    const model = this.shown?.model;
    if (!model) return;
    const typingOn = this.view.hasTextFocus() ? (this.view.getPosition()?.lineNumber ?? 0) : 0;
    const operations = insertQuestionIds(model.getValue(), newQuestionId)
      .map((edit) => operationOf(model, edit))
      .filter(({ range }) => range.startLineNumber !== typingOn);
    if (operations.length > 0) model.pushEditOperations(this.view.getSelections(), operations, () => null);
  }
}

function cursorOf(position: { readonly lineNumber: number; readonly column: number }): Cursor {
  return { line: position.lineNumber, column: position.column };
}

function operationOf(
  model: editor.ITextModel,
  { start, end, text }: TextEdit,
): { readonly range: InstanceType<typeof monaco.Range>; readonly text: string } {
  return { range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)), text };
}
