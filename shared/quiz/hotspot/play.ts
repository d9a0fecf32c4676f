import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { credit, scoreOf } from '../score.ts';

type Question = QuestionOf<'hotspot'>;

/** The chosen regions that exist, each once, in the author's order. */
function chosenOf(question: Question, answer: AnswerOf<'hotspot'>): readonly number[] {
  return question.regions.flatMap((_, index) => (answer.regions.includes(index) ? [index] : []));
}

function rightOf(question: Question): readonly number[] {
  return question.regions.flatMap((region, index) => (region.right ? [index] : []));
}

/** A wrong region takes away what a right one gives, so that touching everything earns nothing. */
function scoreAnswer(question: Question, answer: AnswerOf<'hotspot'>) {
  const right = rightOf(question).length;
  const chosen = chosenOf(question, answer);
  const hits = chosen.filter((index) => question.regions[index]?.right === true).length;
  const share = right === 0 ? 0 : (hits - (chosen.length - hits)) / right;
  return scoreOf(question, credit(question.partial, share));
}

function texts(question: Question, indices: readonly number[]): string {
  return indices.map((index) => question.regions[index]?.text ?? '').join('; ');
}

export const hotspot: PlaysQuestions<'hotspot'> = {
  initialAnswer: () => ({ type: 'hotspot', regions: [] }),
  isAnswered: (question, answer) => chosenOf(question, answer).length > 0,
  scoreAnswer,
  responses: (question, answer) => {
    const options = question.regions.length;
    const choices = chosenOf(question, answer);
    return {
      kind: 'choice',
      response: choices.length === 0 ? null : { kind: 'choice', choices, options },
      correct: { kind: 'choice', choices: rightOf(question), options },
    };
  },
  answerText: (question, answer) => texts(question, chosenOf(question, answer)),
  rightAnswerText: (question) => texts(question, rightOf(question)),
  // They lie where they lie.
  shuffled: () => ({ count: 0, when: 'by-rule' }),
};
