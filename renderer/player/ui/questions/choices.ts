import type { MultipleQuestion, SingleQuestion, TrueFalseQuestion } from '#shared/course/compiled.ts';
import type { AnswerInputs, InputsRequest } from './answer-inputs.ts';
import { optionGroup, type GroupOption, type OptionGroup } from './option-group.ts';

function groupInputs(
  group: OptionGroup,
  instruction: string,
  onInput: (pace: 'done') => void,
  read: AnswerInputs['read'],
): AnswerInputs {
  group.element.addEventListener('change', () => onInput('done'));
  return {
    instruction,
    body: group.element,
    read,
    mark: (_score, reveal) => group.mark(reveal),
    clearMarks: () => group.clearMarks(),
    lock: () => group.lock(),
  };
}

function shownOptions({ question, order }: InputsRequest<SingleQuestion | MultipleQuestion>): GroupOption[] {
  return order.flatMap((value) => {
    const option = question.options[value];
    return option === undefined ? [] : [{ value, html: option.html, right: option.right, feedback: option.feedback }];
  });
}

export function singleInputs(request: InputsRequest<SingleQuestion>): AnswerInputs {
  const { question, answer, text } = request;
  const chosen = answer.type === 'single' && answer.choice !== null ? [answer.choice] : [];
  const group = optionGroup(shownOptions(request), 'radio', `q-${question.id}`, chosen, text);
  return groupInputs(group, text.question.chooseOne, request.onInput, () => ({
    type: 'single',
    choice: group.chosen()[0] ?? null,
  }));
}

export function multipleInputs(request: InputsRequest<MultipleQuestion>): AnswerInputs {
  const { question, answer, text } = request;
  const chosen = answer.type === 'multiple' ? answer.choices : [];
  const group = optionGroup(shownOptions(request), 'checkbox', `q-${question.id}`, chosen, text);
  return groupInputs(group, text.question.chooseMany, request.onInput, () => ({
    type: 'multiple',
    choices: group.chosen(),
  }));
}

/** Never shuffled: people expect "true" first. */
export function trueFalseInputs({ question, answer, text, onInput }: InputsRequest<TrueFalseQuestion>): AnswerInputs {
  const options: GroupOption[] = [
    { value: 1, html: text.question.yes, right: question.answer, feedback: null },
    { value: 0, html: text.question.no, right: !question.answer, feedback: null },
  ];
  const chosen = answer.type === 'true-false' && answer.value !== null ? [answer.value ? 1 : 0] : [];
  const group = optionGroup(options, 'radio', `q-${question.id}`, chosen, text);
  return groupInputs(group, text.question.chooseOne, onInput, () => {
    const value = group.chosen()[0];
    return { type: 'true-false', value: value === undefined ? null : value === 1 };
  });
}
