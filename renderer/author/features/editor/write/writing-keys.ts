import type { editor, IDisposable } from 'monaco-editor/editor';
import type { TextEdit } from '#shared/course/problem.ts';
import { placeKind } from '../complete/slash-items.ts';
import { monaco } from '../monaco.ts';
import { enterKey, ownMarker, tabKey, type KeyEdit } from './list-keys.ts';
import { changeTable, stepInTable, tableAt, type TableAction, type TableEdit } from './table.ts';

type View = editor.ICodeEditor;

function operation(model: editor.ITextModel, { start, end, text }: TextEdit) {
  return { range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)), text };
}

/** Carries out the edits as one step of undo and selects `[start, end)` of the new text. */
function apply(view: View, edits: readonly TextEdit[], start: number, end: number): void {
  const model = view.getModel();
  if (!model) return;
  view.pushUndoStop();
  if (edits.length > 0)
    view.executeEdits(
      'ajar',
      edits.map((edit) => operation(model, edit)),
    );
  view.pushUndoStop();
  view.setSelection(monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)));
  view.revealRangeInCenterIfOutsideViewport(view.getSelection() ?? new monaco.Range(1, 1, 1, 1));
}

function applyKey(view: View, { edits, cursor }: KeyEdit): void {
  apply(view, edits, cursor, cursor);
}

function applyTable(view: View, { edit, selection }: TableEdit): void {
  const model = view.getModel();
  const isSame = model?.getValue().slice(edit.start, edit.end) === edit.text;
  apply(view, isSame ? [] : [edit], selection[0], selection[1]);
}

interface Place {
  readonly text: string;
  readonly offset: number;
}

/** Where the cursor is; null in front matter and code, where keys only type. */
function placeOf(view: View): Place | null {
  const model = view.getModel();
  const position = view.getPosition();
  if (!model || !position) return null;
  const text = model.getValue();
  const offset = model.getOffsetAt(position);
  return placeKind(text, offset) === 'verbatim' ? null : { text, offset };
}

/** What Enter put at the start of a line, as long as the cursor stays there. */
interface Continued {
  readonly line: number;
  readonly marker: string;
}

class WritingKeys {
  private readonly view: View;
  private continued: Continued | null = null;

  constructor(view: View) {
    this.view = view;
  }

  enter(): void {
    const place = placeOf(this.view);
    const done = place && enterKey(place.text, place.offset);
    if (!done) {
      this.lineBreak();
      return;
    }
    applyKey(this.view, done);
    const line = this.view.getPosition()?.lineNumber ?? 0;
    this.continued = { line, marker: this.view.getModel()?.getLineContent(line) ?? '' };
  }

  lineBreak(): void {
    this.view.trigger('keyboard', 'type', { text: '\n' });
  }

  tab(direction: 'in' | 'out'): void {
    const selection = this.view.getSelection();
    const place = selection && selection.startLineNumber === selection.endLineNumber ? placeOf(this.view) : null;
    const cell = place && stepInTable(place.text, place.offset, direction === 'in' ? 1 : -1);
    const item = place && !cell && selection?.isEmpty() ? tabKey(place.text, place.offset, direction) : null;
    if (cell) applyTable(this.view, cell);
    else if (item) applyKey(this.view, item);
    else this.view.trigger('keyboard', direction === 'in' ? 'tab' : 'outdent', null);
  }

  /** A marker that the person types behind the one that is there already replaces it. */
  typed(): void {
    const { continued } = this;
    const model = this.view.getModel();
    if (!continued || !model || continued.line > model.getLineCount()) return;
    const line = model.getLineContent(continued.line);
    const own = ownMarker(continued.marker, line);
    if (own === null) return;
    this.continued = null;
    const start = model.getOffsetAt({ lineNumber: continued.line, column: 1 });
    const edits = [operation(model, { start, end: start + line.length, text: own })];
    this.view.executeEdits('ajar', edits);
    this.view.setPosition(model.getPositionAt(start + own.length));
  }

  moved(line: number): void {
    if (line !== this.continued?.line) this.continued = null;
  }
}

const alone = 'editorTextFocus && !editorReadonly && !editorHasMultipleSelections';
const tabIsFree = `${alone} && !editorTabMovesFocus && !suggestWidgetVisible && !inSnippetMode`;

/** Enter, Tab and Shift+Tab in lists and tables; Shift+Enter is a plain line break. */
export function addWritingKeys(view: editor.IStandaloneCodeEditor): IDisposable {
  const keys = new WritingKeys(view);
  const { Shift } = monaco.KeyMod;
  const { Enter, Tab } = monaco.KeyCode;
  const enterIsFree = [
    `${alone} && !editorHasSelection && !suggestWidgetVisible`,
    `${alone} && !editorHasSelection && !suggestionMakesTextEdit`,
  ].join(' || ');
  const actions = [
    ['enter', Enter, enterIsFree, () => keys.enter()],
    ['line-break', Shift | Enter, alone, () => keys.lineBreak()],
    ['tab', Tab, tabIsFree, () => keys.tab('in')],
    ['back-tab', Shift | Tab, tabIsFree, () => keys.tab('out')],
  ] as const;
  const parts = actions.map(([name, keybinding, precondition, run]) =>
    view.addAction({ id: `ajar.${name}`, label: name, keybindings: [keybinding], precondition, run }),
  );
  parts.push(
    view.onDidChangeCursorPosition(({ position }) => keys.moved(position.lineNumber)),
    // After the component's own work on the keystroke.
    view.onDidChangeModelContent((event) => {
      if (!event.isUndoing && !event.isRedoing) queueMicrotask(() => keys.typed());
    }),
  );
  return { dispose: () => parts.forEach((part) => part.dispose()) };
}

export function isInTable(view: View): boolean {
  const place = placeOf(view);
  return place !== null && tableAt(place.text, place.offset) !== null;
}

export function runTableAction(view: View, action: TableAction): void {
  const place = placeOf(view);
  const done = place && changeTable(place.text, place.offset, action);
  if (done) applyTable(view, done);
}
