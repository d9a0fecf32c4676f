/** Blanks in the running text: the stem holds `<span data-blank="0"></span>` where a field belongs. */
import type { Blank, ClozeQuestion } from '#shared/course/compiled.ts';
import { longestText } from '#shared/quiz/cloze/stored.ts';
import { el } from '../dom.ts';
import type { PlayerText } from '../../text/text.ts';
import type { AnswerInputs, InputsRequest } from './answer-inputs.ts';
import { mark } from './marks.ts';

type Field = HTMLInputElement | HTMLSelectElement;

function choiceField(options: readonly string[], value: string, label: string, text: PlayerText): HTMLSelectElement {
  const select = el('select', { class: 'blank', 'aria-label': label });
  select.append(el('option', { value: '' }, text.question.choose));
  for (const option of options) select.append(el('option', { value: option }, option));
  select.value = options.includes(value) ? value : '';
  return select;
}

function textField(blank: Blank, value: string, label: string): HTMLInputElement {
  const input = el('input', {
    class: 'blank',
    type: 'text',
    'aria-label': label,
    maxlength: String(longestText),
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  });
  if (blank.kind === 'number') input.inputMode = 'decimal';
  // Enough room for the answer without saying how long it is.
  input.size = blank.kind === 'number' ? 8 : 16;
  input.value = value;
  return input;
}

function fieldOf(blank: Blank, value: string, number: number, text: PlayerText): Field {
  const label = text.question.blank(number);
  return blank.kind === 'choice' ? choiceField(blank.options, value, label, text) : textField(blank, value, label);
}

function clearField(field: Field): void {
  field.removeAttribute('aria-invalid');
  if (field.nextElementSibling?.classList.contains('mark') === true) field.nextElementSibling.remove();
}

function markField(field: Field, right: boolean | undefined, text: PlayerText): void {
  if (right === undefined) return;
  field.setAttribute('aria-invalid', String(!right));
  field.after(mark(right ? 'right' : 'wrong', text));
}

export function clozeInputs({ question, answer, stem, text, onInput }: InputsRequest<ClozeQuestion>): AnswerInputs {
  const values = answer.type === 'cloze' ? answer.values : [];
  const fields = question.blanks.map((blank, at) => fieldOf(blank, values[at] ?? '', at + 1, text));
  for (const [at, field] of fields.entries()) {
    stem.querySelector(`[data-blank="${at}"]`)?.replaceChildren(field);
    field.addEventListener('input', () => onInput(field instanceof HTMLSelectElement ? 'done' : 'typing'));
    field.addEventListener('change', () => onInput('done'));
  }
  return {
    instruction: text.question.fill,
    body: null,
    read: () => ({ type: 'cloze', values: fields.map((field) => field.value) }),
    mark: (score) => {
      for (const [at, field] of fields.entries()) markField(field, score.parts[at], text);
    },
    clearMarks: () => {
      for (const field of fields) clearField(field);
    },
    lock: () => {
      for (const field of fields) field.disabled = true;
    },
  };
}
