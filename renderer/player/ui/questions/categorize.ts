/** Each item with the categories as buttons of one tap; many categories as a list. */
import type { CategorizeQuestion } from '#shared/course/compiled.ts';
import type { PlayerText } from '../../text/text.ts';
import { el, html } from '../dom.ts';
import type { AnswerInputs, InputsRequest, Reveal } from './answer-inputs.ts';
import { optionGroup } from './option-group.ts';
import { selectRow } from './select-row.ts';

type Item = CategorizeQuestion['items'][number];

interface ItemRow {
  readonly element: HTMLElement;
  chosen(): number | null;
  mark(reveal: Reveal): void;
  clearMarks(): void;
  lock(): void;
}

/** More than these are a list. */
const mostChips = 5;

type Categories = CategorizeQuestion['categories'];

function listRow(id: string, item: Item, categories: Categories, chosen: number | null, text: PlayerText): ItemRow {
  const choices = categories.map((category, at) => [at, category.text] as const);
  const row = selectRow(id, item.html, choices, chosen, text);
  return {
    ...row,
    mark: (reveal) =>
      row.mark(row.chosen() === item.category, reveal === 'all' ? (categories[item.category]?.text ?? null) : null),
  };
}

function chipRow(id: string, item: Item, categories: Categories, chosen: number | null, text: PlayerText): ItemRow {
  const options = categories.map((category, value) => ({
    value,
    html: category.html,
    right: value === item.category,
    feedback: null,
  }));
  const group = optionGroup(options, 'radio', id, chosen === null ? [] : [chosen], text);
  const name = html('div', { class: 'item', id: `${id}-name` }, item.html);
  return {
    ...group,
    element: el('div', { role: 'group', 'aria-labelledby': name.id }, name, group.element),
    chosen: () => group.chosen()[0] ?? null,
  };
}

export function categorizeInputs(request: InputsRequest<CategorizeQuestion>): AnswerInputs {
  const { question, answer, order, text, onInput } = request;
  const { categories, items, id } = question;
  const given = answer.type === 'categorize' ? answer.categories : [];
  const rowOf = categories.length > mostChips ? listRow : chipRow;
  const rows = items.map((item, at) => rowOf(`q-${id}-${at}`, item, categories, given[at] ?? null, text));
  const body = el('div', { class: `${rowOf === listRow ? 'options' : 'chips'} categorize` });
  body.append(...order.flatMap((at) => rows[at]?.element ?? []));
  body.addEventListener('change', () => onInput('done'));
  return {
    instruction: text.question.sortEach,
    body,
    read: () => ({ type: 'categorize', categories: rows.map((row) => row.chosen()) }),
    mark: (_score, reveal) => {
      for (const row of rows) row.mark(reveal);
    },
    clearMarks: () => {
      for (const row of rows) row.clearMarks();
    },
    lock: () => {
      for (const row of rows) row.lock();
    },
  };
}
