import { choiceResponse, choiceType, decimal12, result12 } from '../interaction.ts';
import type { AnswerOf, PlaysQuestions, QuestionOf } from '../question-type.ts';
import { scoreOf } from '../score.ts';

function scoreAnswer(question: QuestionOf<'single'>, answer: AnswerOf<'single'>) {
  const chosen = answer.choice === null ? undefined : question.options[answer.choice];
  return scoreOf(question, chosen?.right === true ? 1 : 0);
}

export const single: PlaysQuestions<'single'> = {
  initialAnswer: () => ({ type: 'single', choice: null }),
  isAnswered: (question, answer) => answer.choice !== null && question.options[answer.choice] !== undefined,
  scoreAnswer,
  interaction12: (question, answer) => ({
    id: question.id,
    type: choiceType(question.options.length),
    student_response: choiceResponse(answer.choice === null ? [] : [answer.choice], question.options.length),
    correct_response: choiceResponse(
      question.options.flatMap((option, index) => (option.right ? [index] : [])).slice(0, 1),
      question.options.length,
    ),
    result: result12(scoreAnswer(question, answer)),
    weighting: decimal12(question.points),
  }),
  answerText: (question, answer) => (answer.choice === null ? '' : (question.options[answer.choice]?.text ?? '')),
  rightAnswerText: (question) => question.options.find((option) => option.right)?.text ?? '',
};
