import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { credit, scoreOf, shareOf } from '../score.ts';

type Question = QuestionOf<'categorize'>;

function scoreAnswer(question: Question, answer: AnswerOf<'categorize'>) {
  const parts = question.items.map((item, index) => answer.categories[index] === item.category);
  return scoreOf(question, credit(question.partial, shareOf(parts)), parts);
}

/** Items with the category they were put into, where there is one. */
function given(question: Question, answer: AnswerOf<'categorize'>): readonly (readonly [number, number])[] {
  return question.items.flatMap((_, index) => {
    const category = answer.categories[index] ?? null;
    return category === null || question.categories[category] === undefined ? [] : [[index, category] as const];
  });
}

function rightPlaces({ items }: Question): readonly (readonly [number, number])[] {
  return items.map((item, index) => [index, item.category] as const);
}

/** `Syarat: KTP, KK; Biaya: –` in the order of the categories. */
function text({ categories, items }: Question, places: readonly (readonly [number, number])[]): string {
  if (places.length === 0) return '';
  return categories
    .map(({ text: name }, category) => {
      const inside = places.filter(([, place]) => place === category).map(([item]) => items[item]?.text ?? '');
      return `${name}: ${inside.join(', ') || '–'}`;
    })
    .join('; ');
}

export const categorize: PlaysQuestions<'categorize'> = {
  initialAnswer: (question) => ({ type: 'categorize', categories: question.items.map(() => null) }),
  isAnswered: (question, answer) =>
    question.items.length > 0 && given(question, answer).length === question.items.length,
  scoreAnswer,
  responses: (question, answer) => {
    const pairs = given(question, answer);
    return {
      kind: 'matching',
      response: pairs.length === 0 ? null : { kind: 'matching', pairs },
      correct: { kind: 'matching', pairs: rightPlaces(question) },
    };
  },
  answerText: (question, answer) => text(question, given(question, answer)),
  rightAnswerText: (question) => text(question, rightPlaces(question)),
  shuffled: (question) => ({ count: question.items.length, when: 'always' }),
};
