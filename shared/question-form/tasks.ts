/** A task list: what `single`, `multiple` and `hotspot` have in common. */
import type { TextEdit } from '../course/problem.ts';
import { textOfMarkdown } from '../markdown/block-layout.ts';
import { viewText } from './line-view.ts';
import { oneEdit, type Change } from './answer-part.ts';
import type { FormEdit } from './form.ts';
import { itemText, setFeedback, type ItemText } from './item-text.ts';
import { listItems, moveItem, removeItem, type ListItemInText } from './list-part.ts';
import type { Reading } from './reading.ts';

export interface Task {
  readonly item: ListItemInText;
  readonly text: ItemText;
  readonly right: boolean;
}

/** Null when the list cannot be read as the compiler reads it; empty without a list. */
export function readTasks(reading: Reading): readonly Task[] | null {
  const { answer, body, question } = reading;
  if (answer === null) return [];
  const items = listItems(body, answer.items);
  if (items === null || question.answer.kind !== 'task-list') return null;
  const compiled = question.answer.items;
  if (items.length !== compiled.length) return null;
  const tasks: Task[] = [];
  for (const [index, item] of items.entries()) {
    const text = itemText(item);
    const right = /^\[[xX]\]/.test(item.head.box);
    const seen = compiled[index];
    if (text === null || seen?.checked !== right || (seen.feedback !== null) !== (text.feedback !== null)) return null;
    if (textOfMarkdown(viewText(text.text)) !== seen.text) return null;
    tasks.push({ item, text, right });
  }
  return tasks;
}

/** Marks an option as right or wrong; null when it is so already. */
export function setRight(task: Task, right: boolean): TextEdit | null {
  if (task.right === right) return null;
  const { head, lines } = task.item;
  const [line] = lines.lines;
  const at = (line?.from ?? 0) + head.indent.length + head.bullet.length + head.gap.length;
  if (head.box === '') return { start: at, end: at, text: '[x] ' };
  return { start: at + 1, end: at + 2, text: right ? 'x' : ' ' };
}

export function feedbackOf({ text }: Task): string | null {
  return text.feedback === null ? null : viewText(text.feedback);
}

/** The edits that every task list knows; null for those of a type. */
export function changeTasks(tasks: readonly Task[], edit: FormEdit): Change | null {
  const items = tasks.map(({ item }) => item);
  if (edit.kind === 'remove-part') return removeItem(items, edit.at[0]);
  if (edit.kind === 'move-part') return moveItem(items, edit.at[0], edit.to);
  if (edit.kind !== 'right' && edit.kind !== 'feedback') return null;
  const task = tasks[edit.index];
  if (task === undefined) return 'meaning';
  return oneEdit(edit.kind === 'right' ? setRight(task, edit.right) : setFeedback(task.text, edit.text));
}
