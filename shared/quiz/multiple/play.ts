import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { credit, scoreOf } from '../score.ts';

type Question = QuestionOf<'multiple'>;

/** The chosen options that exist, each once, in the author's order. */
function chosenOf(question: Question, answer: AnswerOf<'multiple'>): readonly number[] {
  return question.options.flatMap((_, index) => (answer.choices.includes(index) ? [index] : []));
}

function rightOf(question: Question): readonly number[] {
  return question.options.flatMap((option, index) => (option.right ? [index] : []));
}

/** A wrong choice takes away what a right one gives, so that ticking everything earns nothing. */
function scoreAnswer(question: Question, answer: AnswerOf<'multiple'>) {
  const right = rightOf(question).length;
  const chosen = chosenOf(question, answer);
  const hits = chosen.filter((index) => question.options[index]?.right === true).length;
  const share = right === 0 ? 0 : (hits - (chosen.length - hits)) / right;
  return scoreOf(question, credit(question.partial, share));
}

function texts(question: Question, indices: readonly number[]): string {
  return indices.map((index) => question.options[index]?.text ?? '').join('; ');
}

export const multiple: PlaysQuestions<'multiple'> = {
  initialAnswer: () => ({ type: 'multiple', choices: [] }),
  isAnswered: (question, answer) => chosenOf(question, answer).length > 0,
  scoreAnswer,
  responses: (question, answer) => {
    const options = question.options.length;
    const choices = chosenOf(question, answer);
    return {
      kind: 'choice',
      response: choices.length === 0 ? null : { kind: 'choice', choices, options },
      correct: { kind: 'choice', choices: rightOf(question), options },
    };
  },
  answerText: (question, answer) => texts(question, chosenOf(question, answer)),
  rightAnswerText: (question) => texts(question, rightOf(question)),
  shuffled: (question) => ({ count: question.options.length, when: 'by-rule' }),
};
