import type { PlaysQuestions } from '../question-type.ts';
import { unscored } from '../score.ts';
import { choiceDigit, choiceRadices, digitChoice, storedDigits } from '../stored.ts';

export const scale: PlaysQuestions<'scale'> = {
  initialAnswer: () => ({ type: 'scale', choice: null }),
  isAnswered: (question, answer) => answer.choice !== null && question.labels[answer.choice] !== undefined,
  scoreAnswer: () => unscored,
  responses: (question, { choice }) => ({
    kind: 'likert',
    response: choice === null ? null : { kind: 'likert', choice, options: question.labels.length },
    correct: null,
  }),
  answerText: (question, answer) => (answer.choice === null ? '' : (question.labels[answer.choice]?.text ?? '')),
  rightAnswerText: () => '',
  // The labels are steps.
  shuffled: () => ({ count: 0, when: 'by-rule' }),
  stored: storedDigits({
    radices: choiceRadices,
    digits: ({ choice }) => [choiceDigit(choice)],
    answer: ([digit]) => ({ type: 'scale', choice: digitChoice(digit) }),
  }),
};
