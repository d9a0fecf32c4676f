/** Radio buttons or check boxes, one per option: what `single`, `multiple` and `true-false` share. */
import { el, html } from '../dom.ts';
import type { PlayerText } from '../../text/text.ts';
import { clearRow, mark } from './marks.ts';
import type { Reveal } from './answer-inputs.ts';

export interface GroupOption {
  /** Value in the author's order. */
  readonly value: number;
  readonly html: string;
  readonly right: boolean;
  /** HTML or null. */
  readonly feedback: string | null;
}

export interface OptionGroup {
  readonly element: HTMLElement;
  /** Values in the author's order. */
  chosen(): number[];
  mark(reveal: Reveal): void;
  clearMarks(): void;
  lock(): void;
}

interface Row {
  readonly option: GroupOption;
  readonly input: HTMLInputElement;
  readonly element: HTMLElement;
}

function rowOf(option: GroupOption, kind: 'radio' | 'checkbox', name: string, checked: readonly number[]): Row {
  const input = el('input', { type: kind, name, value: String(option.value) });
  input.checked = checked.includes(option.value);
  const label = el('label', {}, input, html('span', { class: 'option-text' }, option.html));
  return { option, input, element: el('div', { class: 'option' }, label) };
}

function markRow({ option, input, element }: Row, reveal: Reveal, text: PlayerText): void {
  if (input.checked) {
    element.classList.add(option.right ? 'is-right' : 'is-wrong');
    element.append(mark(option.right ? 'right' : 'wrong', text));
    if (option.feedback !== null) element.append(html('div', { class: 'option-feedback' }, option.feedback));
  } else if (option.right && reveal === 'all') {
    element.classList.add('is-missed');
    element.append(mark('missed', text));
  }
}

/** `name` must be unique on the page: it ties radio buttons together. */
export function optionGroup(
  options: readonly GroupOption[],
  kind: 'radio' | 'checkbox',
  name: string,
  chosen: readonly number[],
  text: PlayerText,
): OptionGroup {
  const rows = options.map((option) => rowOf(option, kind, name, chosen));
  return {
    element: el('div', { class: 'options' }, ...rows.map((row) => row.element)),
    chosen: () =>
      rows
        .filter((row) => row.input.checked)
        .map((row) => row.option.value)
        .sort((a, b) => a - b),
    mark: (reveal) => {
      for (const row of rows) markRow(row, reveal, text);
    },
    clearMarks: () => {
      for (const row of rows) clearRow(row.element);
    },
    lock: () => {
      for (const row of rows) row.input.disabled = true;
    },
  };
}
