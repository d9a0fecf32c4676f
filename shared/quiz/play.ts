/** The learner's side of every question type. The only part of this folder, with grade.ts and order.ts, that a package carries. */
import type { PlayableQuestion, PlayableType } from '../course/compiled.ts';
import type { Locale } from '../course/problem.ts';
import type { Answer, Score } from './answer.ts';
import { cloze } from './cloze/play.ts';
import type { Interaction12 } from './interaction.ts';
import { multiple } from './multiple/play.ts';
import type { AnswerOf, PlaysQuestions, QuestionOf } from './question-type.ts';
import { single } from './single/play.ts';
import { trueFalse } from './true-false/play.ts';

const types: { readonly [T in PlayableType]: PlaysQuestions<T> } = {
  single,
  multiple,
  'true-false': trueFalse,
  cloze,
};

/** A type's module with its question and an answer of the same type. */
interface Play {
  readonly module: PlaysQuestions<PlayableType>;
  readonly question: QuestionOf<PlayableType>;
  readonly answer: AnswerOf<PlayableType>;
}

function moduleOf(question: PlayableQuestion): PlaysQuestions<PlayableType> {
  // The registry pairs each type with its own module; the compiler cannot follow that through a union.
  return types[question.type] as PlaysQuestions<PlayableType>;
}

/** An answer of another type (the trainer changed the question since) counts as none. */
function play(question: PlayableQuestion, answer: Answer): Play {
  const module = moduleOf(question);
  return { module, question, answer: answer.type === question.type ? answer : module.initialAnswer(question) };
}

export function initialAnswer(question: PlayableQuestion): Answer {
  return moduleOf(question).initialAnswer(question);
}

/** Is there anything to check? A cloze counts as answered when every blank is filled. */
export function isAnswered(question: PlayableQuestion, answer: Answer): boolean {
  const { module, answer: own } = play(question, answer);
  return module.isAnswered(question, own);
}

/** Never throws: an answer that does not fit the question is incorrect. */
export function scoreAnswer(question: PlayableQuestion, answer: Answer): Score {
  const { module, answer: own } = play(question, answer);
  return module.scoreAnswer(question, own);
}

/** A record for `cmi.interactions.n` that a strict SCORM 1.2 run-time accepts. */
export function interaction12(question: PlayableQuestion, answer: Answer): Interaction12 {
  const { module, answer: own } = play(question, answer);
  return module.interaction12(question, own);
}

/** One line of plain text; '' when nothing was answered. */
export function answerText(question: PlayableQuestion, answer: Answer, locale: Locale): string {
  const { module, answer: own } = play(question, answer);
  return module.answerText(question, own, locale);
}

/** One line of plain text. */
export function rightAnswerText(question: PlayableQuestion, locale: Locale): string {
  return moduleOf(question).rightAnswerText(question, locale);
}
