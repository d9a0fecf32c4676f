import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { credit, scoreOf, shareOf } from '../score.ts';

type Question = QuestionOf<'order'>;

/** The learner's order; null unless it holds each item once. */
function orderOf({ items }: Question, answer: AnswerOf<'order'>): readonly number[] | null {
  const known = new Set(answer.order.filter((item) => items[item] !== undefined));
  return known.size === items.length && answer.order.length === items.length ? answer.order : null;
}

/** Items that read the same may stand for each other. */
function partsOf({ items }: Question, order: readonly number[] | null): readonly boolean[] {
  return items.map((item, place) => order !== null && items[order[place] ?? -1]?.html === item.html);
}

function scoreAnswer(question: Question, answer: AnswerOf<'order'>) {
  const order = orderOf(question, answer);
  const parts = partsOf(question, order);
  return scoreOf(question, credit(question.partial, shareOf(parts)), parts);
}

function text({ items }: Question, order: readonly number[]): string {
  return order.map((item, place) => `${place + 1}. ${items[item]?.text ?? ''}`).join('; ');
}

function rightOrder({ items }: Question): readonly number[] {
  return items.map((_, index) => index);
}

export const order: PlaysQuestions<'order'> = {
  initialAnswer: () => ({ type: 'order', order: [] }),
  isAnswered: (question, answer) => question.items.length > 0 && orderOf(question, answer) !== null,
  scoreAnswer,
  responses: (question, answer) => {
    const given = orderOf(question, answer);
    return {
      kind: 'sequencing',
      response: given === null ? null : { kind: 'sequencing', order: given },
      correct: { kind: 'sequencing', order: rightOrder(question) },
    };
  },
  answerText: (question, answer) => text(question, orderOf(question, answer) ?? []),
  rightAnswerText: (question) => text(question, rightOrder(question)),
  shuffled: (question) => ({ count: question.items.length, when: 'always' }),
};
