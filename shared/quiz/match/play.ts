import { placedOf, placedResponses, type Placed } from '../placed.ts';
import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { credit, scoreOf, shareOf } from '../score.ts';
import { choiceDigit, choiceRadices, digitChoice, storedDigits } from '../stored.ts';

type Question = QuestionOf<'match'>;

/** Two rows may have the same right side: then either of the two is right for both. */
function isRight({ pairs }: Question, left: number, choice: number | null | undefined): boolean {
  const given = choice === null || choice === undefined ? undefined : pairs[choice]?.right;
  return given !== undefined && given.html === pairs[left]?.right.html;
}

function scoreAnswer(question: Question, answer: AnswerOf<'match'>) {
  const parts = question.pairs.map((_, left) => isRight(question, left, answer.choices[left]));
  return scoreOf(question, credit(question.partial, shareOf(parts)), parts);
}

function given({ pairs }: Question, answer: AnswerOf<'match'>): Placed {
  return placedOf(pairs, answer.choices, pairs);
}

function text({ pairs }: Question, chosen: Placed): string {
  return chosen
    .map(([left, right]) => `${pairs[left]?.left.text ?? ''} → ${pairs[right]?.right.text ?? ''}`)
    .join('; ');
}

function rightPairs({ pairs }: Question): Placed {
  return pairs.map((_, index) => [index, index] as const);
}

export const match: PlaysQuestions<'match'> = {
  initialAnswer: (question) => ({ type: 'match', choices: question.pairs.map(() => null) }),
  isAnswered: (question, answer) =>
    question.pairs.length > 0 && given(question, answer).length === question.pairs.length,
  scoreAnswer,
  responses: (question, answer) => placedResponses(given(question, answer), rightPairs(question)),
  answerText: (question, answer) => text(question, given(question, answer)),
  rightAnswerText: (question) => text(question, rightPairs(question)),
  shuffled: (question) => ({ count: question.pairs.length, when: 'always' }),
  stored: storedDigits({
    radices: choiceRadices,
    digits: ({ choices }) => choices.map(choiceDigit),
    answer: (digits) => ({ type: 'match', choices: digits.map(digitChoice) }),
  }),
};
