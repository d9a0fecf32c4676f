/** The small interface behind which every question type lives: a new type brings both halves. */
import type { PlayableQuestion, PlayableType, QuestionCommon } from '../course/compiled.ts';
import type { Locale, Problem } from '../course/problem.ts';
import type { QuestionSource } from '../course/question-source.ts';
import type { Answer, Score } from './answer.ts';
import type { Interaction12 } from './interaction.ts';

export type QuestionOf<T extends PlayableType> = Extract<PlayableQuestion, { readonly type: T }>;
export type AnswerOf<T extends PlayableType> = Extract<Answer, { readonly type: T }>;

/** The learner's side of a type; this half is part of every package. */
export interface PlaysQuestions<T extends PlayableType> {
  initialAnswer(question: QuestionOf<T>): AnswerOf<T>;
  /** Is there anything to check? A cloze counts as answered when every blank is filled. */
  isAnswered(question: QuestionOf<T>, answer: AnswerOf<T>): boolean;
  scoreAnswer(question: QuestionOf<T>, answer: AnswerOf<T>): Score;
  interaction12(question: QuestionOf<T>, answer: AnswerOf<T>): Interaction12;
  /** One line for a summary; '' when nothing was answered. */
  answerText(question: QuestionOf<T>, answer: AnswerOf<T>, locale: Locale): string;
  rightAnswerText(question: QuestionOf<T>, locale: Locale): string;
}

/** The trainer's side of a type; this half stays out of packages. */
export interface ParsesQuestions<T extends PlayableType> {
  /** `question` is null when there is nothing to show as this type. */
  parse(source: QuestionSource, common: QuestionCommon): ParsedQuestion<T>;
}

export interface ParsedQuestion<T extends PlayableType = PlayableType> {
  readonly question: QuestionOf<T> | null;
  readonly problems: readonly Problem[];
}
