import type { LocalText, Locale } from '../../course/problem.ts';
import { decimal12, result12 } from '../interaction.ts';
import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { scoreOf } from '../score.ts';

const words: Readonly<Record<'true' | 'false', LocalText>> = {
  true: { id: 'Benar', en: 'True' },
  false: { id: 'Salah', en: 'False' },
};

/** The label of one of the two options. */
function truthText(value: boolean, locale: Locale): string {
  return words[value ? 'true' : 'false'][locale];
}

function scoreAnswer(question: QuestionOf<'true-false'>, answer: AnswerOf<'true-false'>) {
  return scoreOf(question, answer.value === question.answer ? 1 : 0);
}

function letter(value: boolean): string {
  return value ? 't' : 'f';
}

export const trueFalse: PlaysQuestions<'true-false'> = {
  initialAnswer: () => ({ type: 'true-false', value: null }),
  isAnswered: (_, answer) => answer.value !== null,
  scoreAnswer,
  interaction12: (question, answer) => ({
    id: question.id,
    type: 'true-false',
    student_response: answer.value === null ? '' : letter(answer.value),
    correct_response: letter(question.answer),
    result: result12(scoreAnswer(question, answer)),
    weighting: decimal12(question.points),
  }),
  answerText: (_, answer, locale) => (answer.value === null ? '' : truthText(answer.value, locale)),
  rightAnswerText: (question, locale) => truthText(question.answer, locale),
};
