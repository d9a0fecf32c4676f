/** Categories with their items: a list in a list. */
import { layBlocks, textOfMarkdown } from '../markdown/block-layout.ts';
import type { ListItem } from '../course/question-source.ts';
import { oneEdit, type Change, type ReadsAnswer } from './answer-part.ts';
import type { FormEdit, PartPath } from './form.ts';
import { behind, part, setView, tidyItem, viewText, type LineView } from './line-view.ts';
import { addItem, listItems, moveItem, removeItem, type ListItemInText } from './list-part.ts';
import { newAnswer } from './new-answer.ts';
import type { Reading } from './reading.ts';

interface Category {
  readonly whole: ListItemInText;
  readonly text: LineView;
  readonly items: readonly ListItemInText[];
}

function isAsCompiled(text: LineView, items: readonly ListItemInText[], seen: ListItem): boolean {
  if (textOfMarkdown(viewText(text)) !== seen.text || items.length !== seen.children.length) return false;
  return items.every(({ content }, index) => textOfMarkdown(viewText(content)) === seen.children[index]?.text);
}

/** Null unless it is a text with at most one list below it. */
function categoryOf(whole: ListItemInText, seen: ListItem): Category | null {
  const blocks = layBlocks(viewText(whole.content));
  if (blocks === null) return null;
  const lists = blocks.filter(({ items }) => items.length > 0);
  const [list] = lists;
  if (lists.length > 1 || (list !== undefined && (blocks.at(-1) !== list || list.first === 0))) return null;
  const last = list === undefined ? whole.content.lines.length : (blocks.at(-2)?.end ?? 1);
  const text = part(whole.content, 0, last);
  const items = list === undefined ? [] : listItems(whole.content, list.items);
  return items !== null && isAsCompiled(text, items, seen) ? { whole, text, items } : null;
}

function categoriesOf({ answer, body, question }: Reading): readonly Category[] | null {
  if (answer === null) return [];
  const wholes = listItems(body, answer.items);
  if (question.answer.kind !== 'bullet-list' || wholes?.length !== question.answer.items.length) return null;
  const compiled = question.answer.items;
  const read = wholes.map((whole, index) => {
    const seen = compiled[index];
    return seen === undefined ? null : categoryOf(whole, seen);
  });
  return read.includes(null) ? null : read.flatMap((category) => category ?? []);
}

function addToCategory(category: Category | undefined, text: string): Change {
  if (category === undefined) return 'meaning';
  if (category.items.length > 0) return addItem(category.items, '', text);
  const at = category.text.lines.at(-1)?.to ?? 0;
  const [first = '', ...more] = text.split('\n');
  const prefix = category.text.prefix;
  const rest = more.length === 0 ? '' : behind(`${prefix}  `, more.join('\n'));
  return [{ start: at, end: at, text: `${behind(prefix, `- ${first}`)}${rest}` }];
}

/** The last item of a category may go: a category without items misleads on purpose. */
function removeFromCategory({ items, text }: Category, index: number): Change {
  if (items.length > 1) return removeItem(items, index);
  const start = text.lines.at(-1)?.to ?? 0;
  const end = items[0]?.lines.lines.at(-1)?.to;
  return end === undefined || index !== 0 ? 'meaning' : [{ start, end, text: '' }];
}

function changeText(categories: readonly Category[], at: PartPath, text: string): Change {
  const category = categories[at[0]];
  const view = at[1] === undefined ? category?.text : category?.items[at[1]]?.content;
  return view === undefined ? 'meaning' : oneEdit(setView(view, tidyItem(text)));
}

function addCategory(reading: Reading, categories: readonly Category[], text: string, item: string): Change {
  const name = tidyItem(text);
  const [first = '', ...more] = tidyItem(item).split('\n');
  const rest = more.length === 0 ? '' : behind('  ', more.join('\n'));
  const below = `- ${first}${rest}`;
  if (categories.length === 0) return newAnswer(reading, `- ${name}${behind('  ', below)}`);
  return addItem(
    categories.map(({ whole }) => whole),
    '',
    `${name}\n${below}`,
  );
}

function changeCategories(reading: Reading, categories: readonly Category[], edit: FormEdit): Change {
  if (edit.kind === 'part-text') return changeText(categories, edit.at, edit.text);
  if (edit.kind === 'add-item') return addToCategory(categories[edit.category], tidyItem(edit.text));
  if (edit.kind === 'add-category') return addCategory(reading, categories, edit.text, edit.item);
  if (edit.kind !== 'remove-part' && edit.kind !== 'move-part') return 'meaning';
  const wholes = categories.map(({ whole }) => whole);
  const [first, second] = edit.at;
  const category = categories[first];
  if (category === undefined) return 'meaning';
  if (edit.kind === 'remove-part') {
    return second === undefined ? removeItem(wholes, first) : removeFromCategory(category, second);
  }
  return second === undefined ? moveItem(wholes, first, edit.to) : moveItem(category.items, second, edit.to);
}

export const readCategories: ReadsAnswer = (reading) => {
  const categories = categoriesOf(reading);
  if (categories === null) return null;
  const values = categories.map(({ text, items }) => ({
    text: viewText(text),
    items: items.map(({ content }) => viewText(content)),
  }));
  return {
    values: { kind: 'categories', categories: values },
    change: (edit) => changeCategories(reading, categories, edit),
  };
};
