/** The numbered list of `order` and `scale`. */
import { textOfMarkdown } from '../markdown/block-layout.ts';
import { oneEdit, type Change, type ReadsAnswer } from './answer-part.ts';
import type { FormEdit } from './form.ts';
import { setView, tidyItem, viewText } from './line-view.ts';
import { addItem, listItems, moveItem, removeItem, type ListItemInText } from './list-part.ts';
import { newAnswer } from './new-answer.ts';
import type { Reading } from './reading.ts';

function itemsOf({ answer, body, question }: Reading): readonly ListItemInText[] | null {
  if (answer === null) return [];
  const items = listItems(body, answer.items);
  if (question.answer.kind !== 'ordered-list' || items?.length !== question.answer.items.length) return null;
  const compiled = question.answer.items;
  const isSame = items.every(({ content }, index) => {
    const seen = compiled[index];
    return seen?.children.length === 0 && textOfMarkdown(viewText(content)) === seen.text;
  });
  return isSame ? items : null;
}

function changeItems(reading: Reading, items: readonly ListItemInText[], edit: FormEdit): Change {
  if (edit.kind === 'remove-part') return removeItem(items, edit.at[0]);
  if (edit.kind === 'move-part') return moveItem(items, edit.at[0], edit.to);
  if (edit.kind === 'add-part') {
    const text = tidyItem(edit.text);
    return items.length === 0 ? newAnswer(reading, `1. ${text}`) : addItem(items, '', text);
  }
  const item = edit.kind === 'part-text' ? items[edit.at[0]] : undefined;
  if (edit.kind !== 'part-text' || item === undefined) return 'meaning';
  return oneEdit(setView(item.content, tidyItem(edit.text)));
}

export const readItems: ReadsAnswer = (reading) => {
  const items = itemsOf(reading);
  if (items === null) return null;
  return {
    values: { kind: 'items', items: items.map(({ content }) => viewText(content)) },
    change: (edit) => changeItems(reading, items, edit),
  };
};
