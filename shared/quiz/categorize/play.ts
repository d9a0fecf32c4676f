import { placedOf, placedResponses, type Placed } from '../placed.ts';
import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { credit, scoreOf, shareOf } from '../score.ts';
import { choiceDigit, choiceRadices, digitChoice, storedDigits } from '../stored.ts';

type Question = QuestionOf<'categorize'>;

function scoreAnswer(question: Question, answer: AnswerOf<'categorize'>) {
  const parts = question.items.map((item, index) => answer.categories[index] === item.category);
  return scoreOf(question, credit(question.partial, shareOf(parts)), parts);
}

function given({ items, categories }: Question, answer: AnswerOf<'categorize'>): Placed {
  return placedOf(items, answer.categories, categories);
}

function rightPlaces({ items }: Question): Placed {
  return items.map((item, index) => [index, item.category] as const);
}

/** `Syarat: KTP, KK; Biaya: –` in the order of the categories. */
function text({ categories, items }: Question, places: Placed): string {
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
  responses: (question, answer) => placedResponses(given(question, answer), rightPlaces(question)),
  answerText: (question, answer) => text(question, given(question, answer)),
  rightAnswerText: (question) => text(question, rightPlaces(question)),
  shuffled: (question) => ({ count: question.items.length, when: 'always' }),
  stored: storedDigits({
    radices: choiceRadices,
    digits: ({ categories }) => categories.map(choiceDigit),
    answer: (digits) => ({ type: 'categorize', categories: digits.map(digitChoice) }),
  }),
};
