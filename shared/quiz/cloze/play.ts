import type { Blank } from '../../course/compiled.ts';
import type { Locale } from '../../course/problem.ts';
import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { credit, scoreOf, shareOf } from '../score.ts';
import { isRight } from './compare.ts';
import { storedCloze } from './stored.ts';

type Question = QuestionOf<'cloze'>;

function scoreAnswer(question: Question, answer: AnswerOf<'cloze'>) {
  const parts = question.blanks.map((blank, index) => isRight(blank, answer.values[index] ?? ''));
  return scoreOf(question, credit(question.partial, shareOf(parts)), parts);
}

/** With the decimal mark of the language; SCORM gets a point. */
function numberText(value: number, locale: Locale | null): string {
  return locale === 'id' ? String(value).replace('.', ',') : String(value);
}

function rightText(blank: Blank, locale: Locale | null): string {
  switch (blank.kind) {
    case 'text':
      return blank.accepted[0] ?? '';
    case 'number': {
      const min = numberText(blank.min, locale);
      return blank.min === blank.max ? min : `${min}–${numberText(blank.max, locale)}`;
    }
    case 'choice':
      return blank.options[blank.right] ?? '';
  }
}

/** An empty blank keeps its place among the others; all empty is nothing. */
function joined(values: readonly string[]): string {
  const trimmed = values.map((value) => value.trim());
  return trimmed.every((value) => value === '') ? '' : trimmed.map((value) => value || '–').join('; ');
}

export const cloze: PlaysQuestions<'cloze'> = {
  initialAnswer: (question) => ({ type: 'cloze', values: question.blanks.map(() => '') }),
  isAnswered: (question, answer) =>
    question.blanks.length > 0 && question.blanks.every((_, index) => (answer.values[index] ?? '').trim() !== ''),
  scoreAnswer,
  responses: (question, answer) => {
    const texts = question.blanks.map((_, index) => answer.values[index] ?? '');
    return {
      kind: 'fill-in',
      response: texts.every((text) => text.trim() === '') ? null : { kind: 'fill-in', texts },
      correct: { kind: 'fill-in', texts: question.blanks.map((blank) => rightText(blank, null)) },
    };
  },
  answerText: (question, answer) => joined(question.blanks.map((_, index) => answer.values[index] ?? '')),
  rightAnswerText: (question, locale) => joined(question.blanks.map((blank) => rightText(blank, locale))),
  shuffled: () => ({ count: 0, when: 'by-rule' }),
  stored: storedCloze,
};
