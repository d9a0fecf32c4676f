import type { editor, IPosition } from 'monaco-editor/editor';
import { toggleMark } from './inline-format.ts';
import { inlinePoint, insertionPoint } from './insertion-point.ts';
import { toggleHeading, toggleLines, type LineStyle } from './line-format.ts';
import { monaco } from './monaco.ts';
import { newQuestionId } from './random-id.ts';
import { toEditorSnippet } from './snippets.ts';
import type { TableAction } from './write/table.ts';
import { isInTable, runTableAction } from './write/writing-keys.ts';

/** What the toolbar, the menus and the shortcuts can do with the text. Each is one step of undo. */
export interface EditorCommands {
  mark(mark: '**' | '*'): void;
  lines(style: LineStyle): void;
  heading(level: number): void;
  /** A snippet's template on lines of its own, its first place selected. */
  insertBlock(template: string): void;
  /** In place of the selection. */
  insertInline(text: string): void;
  isInTable(): boolean;
  /** Nothing outside of a table. */
  table(action: TableAction): void;
  selectedText(): string;
  undo(): void;
  redo(): void;
  find(): void;
  focus(): void;
}

/** The snippet contribution; its methods are not in the public types. */
interface SnippetContribution extends editor.IEditorContribution {
  insert(template: string, options: { readonly adjustWhitespace: boolean }): void;
}

const source = 'ajar';

function replaceLines(view: editor.ICodeEditor, change: (lines: readonly string[]) => readonly string[]): void {
  const model = view.getModel();
  const selection = view.getSelection();
  if (!model || !selection) return;
  const { startLineNumber } = selection;
  const endsAtLineStart = selection.endColumn === 1 && selection.endLineNumber > startLineNumber;
  const endLineNumber = selection.endLineNumber - (endsAtLineStart ? 1 : 0);
  const range = new monaco.Range(startLineNumber, 1, endLineNumber, model.getLineMaxColumn(endLineNumber));
  const lines = model.getValueInRange(range).split('\n');
  const changed = change(lines);
  view.pushUndoStop();
  view.executeEdits(source, [{ range, text: changed.join('\n') }]);
  view.pushUndoStop();
  const last = changed.at(-1) ?? '';
  if (selection.isEmpty()) {
    const grown = last.length - (lines.at(-1) ?? '').length;
    view.setPosition({ lineNumber: endLineNumber, column: Math.max(1, selection.startColumn + grown) });
  } else view.setSelection(new monaco.Range(startLineNumber, 1, endLineNumber, last.length + 1));
}

function applyMark(view: editor.ICodeEditor, mark: '**' | '*'): void {
  const model = view.getModel();
  const selection = view.getSelection();
  if (!model || !selection) return;
  const text = model.getValue();
  const from = model.getOffsetAt(selection.getStartPosition());
  const edit = toggleMark(text, from, model.getOffsetAt(selection.getEndPosition()), mark);
  const range = monaco.Range.fromPositions(model.getPositionAt(edit.start), model.getPositionAt(edit.end));
  view.pushUndoStop();
  view.executeEdits(source, [{ range, text: edit.text }]);
  view.pushUndoStop();
  view.setSelection(
    monaco.Range.fromPositions(model.getPositionAt(edit.selectionStart), model.getPositionAt(edit.selectionEnd)),
  );
}

function insertSnippet(view: editor.ICodeEditor, snippet: string): void {
  view.pushUndoStop();
  view.getContribution<SnippetContribution>('snippetController2')?.insert(snippet, { adjustWhitespace: false });
  view.pushUndoStop();
}

function insertBlock(view: editor.ICodeEditor, template: string): void {
  const model = view.getModel();
  const position = view.getPosition();
  if (!model || !position) return;
  const point = insertionPoint(model.getValue(), model.getOffsetAt(position));
  const at = model.getPositionAt(point.offset);
  view.setPosition(at);
  insertSnippet(view, point.before + toEditorSnippet(template, newQuestionId) + point.after);
  view.revealPositionInCenterIfOutsideViewport(at);
}

function insertInline(view: editor.ICodeEditor, text: string): void {
  const model = view.getModel();
  const selection = view.getSelection();
  if (!model || !selection) return;
  const allowed = (position: IPosition) =>
    model.getPositionAt(inlinePoint(model.getValue(), model.getOffsetAt(position)));
  const range = monaco.Range.fromPositions(allowed(selection.getStartPosition()), allowed(selection.getEndPosition()));
  view.pushUndoStop();
  view.executeEdits(source, [{ range, text, forceMoveMarkers: true }]);
  view.pushUndoStop();
}

export function createCommands(view: editor.ICodeEditor): EditorCommands {
  const then = (act: () => void) => {
    act();
    view.focus();
  };
  return {
    mark: (mark) => then(() => applyMark(view, mark)),
    lines: (style) => then(() => replaceLines(view, (lines) => toggleLines(lines, style))),
    heading: (level) => then(() => replaceLines(view, (lines) => lines.map((line) => toggleHeading(line, level)))),
    insertBlock: (template) => then(() => insertBlock(view, template)),
    insertInline: (text) => then(() => insertInline(view, text)),
    isInTable: () => isInTable(view),
    table: (action) => then(() => runTableAction(view, action)),
    selectedText: () => view.getModel()?.getValueInRange(view.getSelection() ?? new monaco.Range(1, 1, 1, 1)) ?? '',
    undo: () => then(() => view.trigger(source, 'undo', null)),
    redo: () => then(() => view.trigger(source, 'redo', null)),
    find: () => then(() => view.trigger(source, 'actions.find', null)),
    focus: () => view.focus(),
  };
}
