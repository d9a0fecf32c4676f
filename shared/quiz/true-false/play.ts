import type { LocalText, Locale } from '../../course/problem.ts';
import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { scoreOf } from '../score.ts';
import { choiceRadices, storedDigits } from '../stored.ts';

const words: Readonly<Record<'true' | 'false', LocalText>> = {
  true: { id: 'Benar', en: 'True' },
  false: { id: 'Salah', en: 'False' },
};

/** The label of one of the two options. */
function truthText(value: boolean, locale: Locale): string {
  return words[value ? 'true' : 'false'][locale];
}

function scoreAnswer(question: QuestionOf<'true-false'>, answer: AnswerOf<'true-false'>) {
  return scoreOf(question, answer.value === question.answer ? 1 : 0);
}

export const trueFalse: PlaysQuestions<'true-false'> = {
  initialAnswer: () => ({ type: 'true-false', value: null }),
  isAnswered: (_, answer) => answer.value !== null,
  scoreAnswer,
  responses: (question, { value }) => ({
    kind: 'true-false',
    response: value === null ? null : { kind: 'true-false', value },
    correct: { kind: 'true-false', value: question.answer },
  }),
  answerText: (_, answer, locale) => (answer.value === null ? '' : truthText(answer.value, locale)),
  rightAnswerText: (question, locale) => truthText(question.answer, locale),
  // People expect "true" first.
  shuffled: () => ({ count: 0, when: 'by-rule' }),
  stored: storedDigits({
    radices: choiceRadices,
    digits: ({ value }) => [value === null ? 0 : value ? 2 : 1],
    answer: ([digit]) => ({ type: 'true-false', value: digit === 0 ? null : digit === 2 }),
  }),
};
