import {
  digitsPicked,
  pickedDigits,
  pickedOf,
  pickedRadices,
  pickedResponses,
  pickedText,
  rightText,
  scorePicked,
} from '../picked.ts';
import type { PlaysQuestions } from '../question-type.ts';
import { storedDigits } from '../stored.ts';

export const multiple: PlaysQuestions<'multiple'> = {
  initialAnswer: () => ({ type: 'multiple', choices: [] }),
  isAnswered: ({ options }, { choices }) => pickedOf(options, choices).length > 0,
  scoreAnswer: (question, { choices }) => scorePicked(question, question.options, choices),
  responses: ({ options }, { choices }) => pickedResponses(options, choices),
  answerText: ({ options }, { choices }) => pickedText(options, choices),
  rightAnswerText: ({ options }) => rightText(options),
  shuffled: ({ options }) => ({ count: options.length, when: 'by-rule' }),
  stored: storedDigits({
    radices: pickedRadices,
    digits: ({ choices }, { parts }) => pickedDigits(choices, parts),
    answer: (digits) => ({ type: 'multiple', choices: digitsPicked(digits) }),
  }),
};
