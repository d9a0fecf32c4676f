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

/** `regions` are options in the question, and the picked ones in the answer. */
export const hotspot: PlaysQuestions<'hotspot'> = {
  initialAnswer: () => ({ type: 'hotspot', regions: [] }),
  isAnswered: (question, { regions }) => pickedOf(question.regions, regions).length > 0,
  scoreAnswer: (question, { regions }) => scorePicked(question, question.regions, regions),
  responses: (question, { regions }) => pickedResponses(question.regions, regions),
  answerText: (question, { regions }) => pickedText(question.regions, regions),
  rightAnswerText: (question) => rightText(question.regions),
  // They lie where they lie.
  shuffled: () => ({ count: 0, when: 'by-rule' }),
  stored: storedDigits({
    radices: pickedRadices,
    digits: ({ regions }, { parts }) => pickedDigits(regions, parts),
    answer: (digits) => ({ type: 'hotspot', regions: digitsPicked(digits) }),
  }),
};
