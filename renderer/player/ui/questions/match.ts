/** Each left side with a list of the right sides. */
import type { MatchQuestion, RichText } from '#shared/course/compiled.ts';
import { el, html } from '../dom.ts';
import type { AnswerInputs, InputsRequest } from './answer-inputs.ts';
import { selectRow } from './select-row.ts';

/** Characters that a closed list shows on a narrow phone; a longer text stands above in full. */
const shortText = 36;

/** A list of the browser's own shows plain text only. */
function needsRoom({ html: rich, text }: RichText): boolean {
  return text.length > shortText || /<(?!\/?(?:p|em|strong)\b)/.test(rich);
}

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}

export function matchInputs({ question, answer, order, text, onInput }: InputsRequest<MatchQuestion>): AnswerInputs {
  const given = answer.type === 'match' ? answer.choices : [];
  const shown = order.flatMap((value) => {
    const right = question.pairs[value]?.right;
    return right === undefined ? [] : [{ value, right }];
  });
  const lettered = shown.some(({ right }) => needsRoom(right));
  const choices = shown.map(({ value, right }, at) => {
    const name = lettered ? `${letter(at)}. ${right.text}` : right.text;
    return [value, name] as const;
  });
  const rows = question.pairs.map(({ left }, at) =>
    selectRow(`q-${question.id}-${at}`, left.html, choices, given[at] ?? null, text),
  );
  const body = el('div', { class: 'options match' });
  if (lettered) {
    const items = shown.map(({ right }) => html('li', {}, right.html));
    body.append(el('ol', { type: 'A' }, ...items));
  }
  body.append(...rows.map((row) => row.element));
  body.addEventListener('change', () => onInput('done'));
  const names = new Map(choices);
  return {
    instruction: text.question.matchEach,
    body,
    read: () => ({ type: 'match', choices: rows.map((row) => row.chosen()) }),
    mark: ({ parts }, reveal) => {
      for (const [at, row] of rows.entries()) {
        row.mark(parts[at] === true, reveal === 'all' ? (names.get(at) ?? null) : null);
      }
    },
    clearMarks: () => {
      for (const row of rows) row.clearMarks();
    },
    lock: () => {
      for (const row of rows) row.lock();
    },
  };
}
