/**
 * What the panes of the workspace share. Features talk to each other only through this interface; the implementation is in
 * app/workspace.
 */
import type { CompiledModule, ModuleContext } from '#shared/packaging/compile-types.ts';
import type { QuestionType } from '#shared/course/compiled.ts';
import type { LocalText, Problem, TextEdit } from '#shared/course/problem.ts';

/** Editor position, 1-based. */
export interface Cursor {
  readonly line: number;
  readonly column: number;
}

/** Where the text of a module stands. `failed` goes on retrying by itself; the journal may still hold the text. */
export type SavedState =
  | { readonly kind: 'saved' }
  /** Typed, not yet a revision; at most a second of it is not journaled. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: LocalText };

/** Somebody else saved the module meanwhile. Nothing is written until the person has chosen. */
export interface SaveConflict {
  /** The other side's text and the revision that holds it. */
  readonly theirs: string;
  readonly revision: number;
}

/** A module, or a question bank: both are written in the same way. */
export interface OpenModule {
  readonly id: string;
  /** Folder of the file inside the course. */
  readonly folder: 'modules' | 'banks';
  /** File name, `01-pengantar.md`. */
  readonly file: string;
  readonly saved: SavedState;
  readonly cursor: Cursor;
  /** The module was opened with text that the app had not saved before it ended. */
  readonly recovered: boolean;
  readonly conflict: SaveConflict | null;
  /** Counts the texts that did not come from the editor: at a new number the editor takes `controller.textOf(id)`. */
  readonly textEpoch: number;
}

/** The newest result of compiling the active module. */
export interface ModuleAnalysis {
  readonly moduleId: string;
  /** Counts the compiled texts of this workspace; never goes back. */
  readonly sequence: number;
  /** Which state of the text was compiled; `applyFix` refuses edits for another one. */
  readonly textVersion: number;
  readonly compiled: CompiledModule;
}

export interface WorkspaceSnapshot {
  /** Null: no module is open (or the first one is still being read). */
  readonly active: OpenModule | null;
  /** Why the last `open` failed. */
  readonly openError: LocalText | null;
  /** Of the active module; null until the first result. */
  readonly analysis: ModuleAnalysis | null;
  /** Modules other than the active one whose text is not saved yet, by file name. */
  readonly pendingElsewhere: readonly string[];
}

/** What the editor lends to the controller while it shows a module. */
export interface EditorHandle {
  readonly moduleId: string;
  reveal(cursor: Cursor): void;
  /** Applies edits. Offsets are UTF-16 units in the current text. */
  applyEdits(edits: readonly TextEdit[], step: UndoStep): void;
  /** Takes the last step back, or does it again; the focus stays where it is. */
  history(direction: HistoryDirection): void;
  focus(): void;
  /** Shows a file of the course's media at the cursor. */
  insertMedia(path: string, alt: string): void;
  /** An example of a question at the cursor; the cursor is in its text afterwards. */
  insertQuestion(type: QuestionType): void;
  /** Carries out an editing action of the application menu; false when the editor does not know it. */
  run(action: EditorAction): boolean;
}

/** The text of a module or bank that takes the place of exactly `from`. */
export interface TextReplacement {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** `own`: one step of undo; `begin`: the first edit of a step; `join`: goes on in the step that has begun. */
export type UndoStep = 'own' | 'begin' | 'join';
export type HistoryDirection = 'undo' | 'redo';

export type EditorAction = 'bold' | 'italic' | 'link' | 'image' | 'find';

export interface WorkspaceController {
  readonly courseId: string;
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
  /** The same object until something changes. */
  getSnapshot(): WorkspaceSnapshot;

  /** Makes a module active; the one before it is saved. Resolves when its text is there or `openError` says why not. */
  open(moduleId: string): Promise<void>;
  /** Forgets a module that was trashed; its unsaved text is saved first. */
  close(moduleId: string): Promise<void>;
  /** Ends the workspace: saves everything that is open, stops timers and the worker. */
  dispose(): Promise<void>;
  /** Runs `task` when the workspace has ended and its texts are saved. */
  onDispose(task: () => void): void;

  /** The current text of an open module; empty for a module that is not open. */
  textOf(moduleId: string): string;
  /** The editor's text changed; `read` is called later, when the text is needed. */
  edited(moduleId: string, read: () => string, cursor: Cursor): void;
  cursorMoved(moduleId: string, cursor: Cursor): void;

  /** The newest texts by id, of modules and banks that are open and that are not. Throws `CallError`. */
  readTexts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Replaces whole texts, each as one step of undo in its editor, and saves them. Resolves to the ids of those that were
   * left alone because their text is not `from` any more. Throws `CallError`.
   */
  replaceTexts(changes: readonly TextReplacement[]): Promise<readonly string[]>;

  /** Journals and saves everything now; resolves when nothing is pending or a save has failed. */
  flush(): Promise<void>;
  /** Tries a failed save again at once. */
  retrySave(): void;
  /** `mine` becomes a new revision above theirs; `theirs` replaces the text (undo brings mine back). */
  resolveConflict(choice: 'mine' | 'theirs'): Promise<void>;
  dismissRecovered(): void;
  /** Changes the title in the front matter of any module, open or not. Throws `CallError`. */
  rename(moduleId: string, title: string, expectedRevision: number): Promise<void>;

  /** What the active module must know of its course; a new one compiles again. */
  setContext(context: ModuleContext): void;
  /** Puts the editor on a place, opening the module first when it is another one. */
  reveal(moduleId: string, cursor: Cursor): Promise<void>;
  /** Was this the analysis of exactly the text that is open now? */
  isCurrent(analysis: ModuleAnalysis): boolean;
  /** Applies a problem's fix to the active module; `stale` when the text has changed since it was found. */
  applyFix(problem: Problem): 'applied' | 'stale';
  /** Edits of the active module's present text; false when no editor shows it. */
  editText(edits: readonly TextEdit[], step: UndoStep): boolean;
  /** An example of a question at the cursor of the editor; false when no editor is there. */
  insertQuestion(type: QuestionType): boolean;
  /** Undo and redo from outside of the editor, in the same history. */
  history(direction: HistoryDirection): void;
  /** Returns the function that takes the handle away again. */
  attachEditor(handle: EditorHandle): () => void;
  /** Shows a file of the course's media where the cursor is; false when no editor is there. */
  insertMedia(path: string, alt: string): boolean;
  /** For the application menu: false when no editor is there to do it. */
  runEditorAction(action: EditorAction): boolean;
}
