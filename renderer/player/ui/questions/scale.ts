/** Steps from one end to the other, without a right one. */
import type { ScaleQuestion } from '#shared/course/compiled.ts';
import type { AnswerInputs, InputsRequest } from './answer-inputs.ts';
import { optionGroup } from './option-group.ts';

/** Characters that stand in one row of a window just wide enough for a row, with what surrounds a label. */
const row = { characters: 68, around: 3 };

/** A row that would break within words, or into two rows, is read better as a list. */
function fitsSideBySide({ labels }: ScaleQuestion): boolean {
  const longest = Math.max(...labels.flatMap(({ text }) => text.split(/\s+/).map((word) => word.length)));
  return labels.length * (longest + row.around) <= row.characters;
}

const noMarks = () => {};

export function scaleInputs({ question, answer, text, onInput }: InputsRequest<ScaleQuestion>): AnswerInputs {
  const options = question.labels.map(({ html }, value) => ({ value, html, right: false, feedback: null }));
  const given = answer.type === 'scale' && answer.choice !== null ? [answer.choice] : [];
  const group = optionGroup(options, 'radio', `q-${question.id}`, given, text);
  if (fitsSideBySide(question)) group.element.classList.add('scale');
  group.element.addEventListener('change', () => onInput('done'));
  return {
    instruction: text.question.rate,
    body: group.element,
    read: () => ({ type: 'scale', choice: group.chosen()[0] ?? null }),
    mark: noMarks,
    clearMarks: noMarks,
    lock: () => group.lock(),
  };
}
