import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useWorkspace } from '#author/bridge/use-workspace.ts';
import type { Cursor, UndoStep, WorkspaceController, WorkspaceSnapshot } from '#author/bridge/workspace-types.ts';
import { editQuestion } from '#shared/question-form/edit-question.ts';
import type { FormEdit, QuestionForm, ReadForm, Refusal } from '#shared/question-form/form.ts';
import { readQuestionForm } from '#shared/question-form/read-form.ts';

/**
 * Writes an edit into the text; null when it is there. Edits with the same `field` in a row, as typing makes them, are one step
 * of undo up to the next space.
 */
export type WriteEdit = (edit: FormEdit, field?: string) => Refusal | null;

export interface ShownForm {
  readonly read: ReadForm;
  /** Changes when another question is shown: fields start anew. */
  readonly key: string;
  readonly write: WriteEdit;
  /** Keys that belong to the history of the text, wherever in the form the focus is. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Puts the focus on what matches the selector, once it is there. */
  readonly focusNext: (selector: string) => void;
  readonly pane: RefObject<HTMLElement | null>;
}

const whole = (snapshot: WorkspaceSnapshot) => snapshot;

function offsetOf(text: string, { line, column }: Cursor): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) {
    const found = text.indexOf('\n', start);
    if (found < 0) return text.length;
    start = found + 1;
  }
  return Math.min(text.length, start + column - 1);
}

function keyOf(read: ReadForm): string {
  return read.kind === 'form' ? (read.form.values.id ?? '') : read.kind;
}

/** Chromium gives the key as a letter, with Shift a capital one. */
function historyKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'y') return 'redo';
  if (key !== 'z') return null;
  return event.shiftKey ? 'redo' : 'undo';
}

/** Puts the focus where it was asked for, as soon as that is drawn; `isCurrent` is false while the form is behind the text. */
function useFocusNext(pane: RefObject<HTMLElement | null>, isCurrent: boolean): (selector: string) => void {
  const wanted = useRef<string | null>(null);
  const [, setWishes] = useState(0);
  useEffect(() => {
    if (!isCurrent) return;
    const found = wanted.current === null ? null : pane.current?.querySelector<HTMLElement>(wanted.current);
    if (!found) return;
    wanted.current = null;
    found.focus();
    if (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement) found.select();
  });
  return (selector) => {
    wanted.current = selector;
    setWishes((count) => count + 1);
  };
}

/** The question at the cursor of the active module, and the way from the form into the text. */
export function useQuestionForm(controller: WorkspaceController): ShownForm {
  const now = useWorkspace(controller, whole);
  // Typing in the editor never waits for the form.
  const drawn = useDeferredValue(now);
  const { active } = drawn;
  const text = active === null ? '' : controller.textOf(active.id);
  const line = active?.cursor.line ?? 1;
  const column = active?.cursor.column ?? 1;
  const read = useMemo((): ReadForm => readQuestionForm(text, offsetOf(text, { line, column })), [text, line, column]);
  /** What the form knows after its own last edit, which may be newer than what is drawn. */
  const newest = useRef<QuestionForm | null>(null);
  const lastField = useRef<string | null>(null);
  useEffect(() => {
    newest.current = read.kind === 'form' ? read.form : null;
  }, [read]);
  const pane = useRef<HTMLElement>(null);
  const focusNext = useFocusNext(pane, now === drawn);

  const stepOf = (field: string | undefined, added: string): UndoStep => {
    const goesOn = field !== undefined && field === lastField.current && !/^\s+$/.test(added);
    lastField.current = field ?? null;
    if (field === undefined) return 'own';
    return goesOn ? 'join' : 'begin';
  };
  const write: WriteEdit = (edit, field) => {
    const form = newest.current;
    if (active === null || form === null) return 'stale';
    const result = editQuestion(controller.textOf(active.id), form, edit);
    if (!result.ok) return result.why;
    if (result.edits.length === 0) return null;
    const added = result.edits.map((one) => one.text).join('');
    if (!controller.editText(result.edits, stepOf(field, added))) return 'stale';
    const again = readQuestionForm(controller.textOf(active.id), result.edits[0]?.start ?? form.start);
    newest.current = again.kind === 'form' ? again.form : null;
    return null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = historyKey(event);
    if (direction === null) return;
    event.preventDefault();
    event.stopPropagation();
    lastField.current = null;
    controller.history(direction);
  };
  return { read, key: `${active?.id ?? ''} ${keyOf(read)}`, write, onKeyDown, focusNext, pane };
}
