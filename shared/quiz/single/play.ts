import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { scoreOf } from '../score.ts';
import { choiceDigit, choiceRadices, digitChoice, storedDigits } from '../stored.ts';

function scoreAnswer(question: QuestionOf<'single'>, answer: AnswerOf<'single'>) {
  const chosen = answer.choice === null ? undefined : question.options[answer.choice];
  return scoreOf(question, chosen?.right === true ? 1 : 0);
}

export const single: PlaysQuestions<'single'> = {
  initialAnswer: () => ({ type: 'single', choice: null }),
  isAnswered: (question, answer) => answer.choice !== null && question.options[answer.choice] !== undefined,
  scoreAnswer,
  responses: ({ options }, { choice }) => ({
    kind: 'choice',
    response: choice === null ? null : { kind: 'choice', choices: [choice], options: options.length },
    correct: { kind: 'choice', choices: [options.findIndex((option) => option.right)], options: options.length },
  }),
  answerText: (question, answer) => (answer.choice === null ? '' : (question.options[answer.choice]?.text ?? '')),
  rightAnswerText: (question) => question.options.find((option) => option.right)?.text ?? '',
  shuffled: (question) => ({ count: question.options.length, when: 'by-rule' }),
  stored: storedDigits({
    radices: choiceRadices,
    digits: ({ choice }) => [choiceDigit(choice)],
    answer: ([digit]) => ({ type: 'single', choice: digitChoice(digit) }),
  }),
};
