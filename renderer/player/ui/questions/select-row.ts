/** A row with what it is about and a list to choose from: what `match` and `categorize` share. */
import type { PlayerText } from '../../text/text.ts';
import { el, html } from '../dom.ts';
import { clearRow, markRow } from './marks.ts';

export interface SelectRow {
  readonly element: HTMLElement;
  /** The value chosen, null while none is. */
  chosen(): number | null;
  /** `answer`: the right one, null while it stays hidden. */
  mark(right: boolean, answer: string | null): void;
  clearMarks(): void;
  lock(): void;
}

/** `id` is unique on the page; `label` is HTML; `choices` are values with their texts, in the order shown. */
export function selectRow(
  id: string,
  label: string,
  choices: readonly (readonly [value: number, text: string])[],
  chosen: number | null,
  text: PlayerText,
): SelectRow {
  const select = el('select', { class: 'blank', id }, el('option', { value: '' }, text.question.choose));
  for (const [value, name] of choices) select.append(el('option', { value: String(value) }, name));
  select.value = choices.some(([value]) => value === chosen) ? String(chosen) : '';
  const element = el('div', { class: 'option' }, html('label', { for: id }, label), select);
  const value = () => (select.value === '' ? null : Number(select.value));
  return {
    element,
    chosen: value,
    mark: (right, answer) => {
      if (value() !== null) select.setAttribute('aria-invalid', String(!right));
      markRow(element, value() === null ? null : right, answer, text);
    },
    clearMarks: () => {
      select.removeAttribute('aria-invalid');
      clearRow(element);
    },
    lock: () => {
      select.disabled = true;
    },
  };
}
