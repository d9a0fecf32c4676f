import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { credit, scoreOf, shareOf } from '../score.ts';

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

/** Left sides with the right side given to them, where there is one. */
function given({ pairs }: Question, answer: AnswerOf<'match'>): readonly (readonly [number, number])[] {
  return pairs.flatMap((_, left) => {
    const choice = answer.choices[left] ?? null;
    return choice === null || pairs[choice] === undefined ? [] : [[left, choice] as const];
  });
}

function text({ pairs }: Question, chosen: readonly (readonly [number, number])[]): string {
  return chosen
    .map(([left, right]) => `${pairs[left]?.left.text ?? ''} → ${pairs[right]?.right.text ?? ''}`)
    .join('; ');
}

function rightPairs({ pairs }: Question): readonly (readonly [number, number])[] {
  return pairs.map((_, index) => [index, index] as const);
}

export const match: PlaysQuestions<'match'> = {
  initialAnswer: (question) => ({ type: 'match', choices: question.pairs.map(() => null) }),
  isAnswered: (question, answer) =>
    question.pairs.length > 0 && given(question, answer).length === question.pairs.length,
  scoreAnswer,
  responses: (question, answer) => {
    const pairs = given(question, answer);
    return {
      kind: 'matching',
      response: pairs.length === 0 ? null : { kind: 'matching', pairs },
      correct: { kind: 'matching', pairs: rightPairs(question) },
    };
  },
  answerText: (question, answer) => text(question, given(question, answer)),
  rightAnswerText: (question) => text(question, rightPairs(question)),
  shuffled: (question) => ({ count: question.pairs.length, when: 'always' }),
};
