import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { credit, scoreOf, shareOf } from '../score.ts';
import { storedDigits, type StoresAnswers } from '../stored.ts';

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

/** For each place, how many of the items that are left stand before the one that was put there; null for no full order. */
function orderDigits(order: readonly number[], count: number): readonly number[] | null {
  const left = Array.from({ length: count }, (_, at) => at);
  const digits = order.map((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at;
  });
  return left.length === 0 && !digits.includes(-1) ? digits : null;
}

function placedItems(digits: readonly number[]): readonly number[] {
  const left = digits.map((_, at) => at);
  return digits.flatMap((digit) => left.splice(digit, 1));
}

/** One choice fewer at each place. */
const digits = storedDigits<'order'>({
  radices: ({ parts, choices }) => Array.from({ length: parts }, (_, at) => choices - at),
  digits: (answer, { parts }) => orderDigits(answer.order, parts) ?? [],
  answer: (given) => ({ type: 'order', order: placedItems(given) }),
});

/** Nothing is stored of an untouched order. */
const stored: StoresAnswers<'order'> = {
  ...digits,
  pack: (question, answer) =>
    orderDigits(answer.order, question.parts) === null ? () => '' : digits.pack(question, answer),
  unpack: (question, packed) => (packed === '' ? { type: 'order', order: [] } : digits.unpack(question, packed)),
};

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
  stored,
};
