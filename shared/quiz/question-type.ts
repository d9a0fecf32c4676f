/** The small interface behind which every question type lives: a new type brings both halves. */
import type { PlayableQuestion, QuestionCommon, QuestionType } from '../course/compiled.ts';
import type { Locale, Problem } from '../course/problem.ts';
import type { QuestionSource } from '../course/question-source.ts';
import type { Answer, Score } from './answer.ts';
import type { Responses } from './interaction.ts';
import type { StoresAnswers } from './stored.ts';

export type QuestionOf<T extends QuestionType> = Extract<PlayableQuestion, { readonly type: T }>;
export type AnswerOf<T extends QuestionType> = Extract<Answer, { readonly type: T }>;

/** The learner's side of a type; packages carry this half of each type that they use. */
export interface PlaysQuestions<T extends QuestionType> {
  initialAnswer(question: QuestionOf<T>): AnswerOf<T>;
  /** Is there anything to check? A cloze counts as answered when every blank is filled. */
  isAnswered(question: QuestionOf<T>, answer: AnswerOf<T>): boolean;
  /** Never throws: an answer that does not fit the question (the trainer changed it since) is incorrect. */
  scoreAnswer(question: QuestionOf<T>, answer: AnswerOf<T>): Score;
  responses(question: QuestionOf<T>, answer: AnswerOf<T>): Responses;
  /** One line for a summary; '' when nothing was answered. */
  answerText(question: QuestionOf<T>, answer: AnswerOf<T>, locale: Locale): string;
  /** '' where there is no right answer. */
  rightAnswerText(question: QuestionOf<T>, locale: Locale): string;
  /**
   * How many things are shown in an order that may change; 0 for none. `always`: the author's order is the answer, so
   * nobody sees it; `by-rule`: the module's and the question's settings decide.
   */
  shuffled(question: QuestionOf<T>): { readonly count: number; readonly when: 'always' | 'by-rule' };
  /** How the learner's stored state keeps the answer. */
  readonly stored: StoresAnswers<T>;
}

/** The trainer's side of a type; this half stays out of packages. */
export interface ParsesQuestions<T extends QuestionType> {
  /** `question` is null when there is nothing to show as this type. */
  parse(source: QuestionSource, common: QuestionCommon): ParsedQuestion<T>;
}

export interface ParsedQuestion<T extends QuestionType = QuestionType> {
  readonly question: QuestionOf<T> | null;
  readonly problems: readonly Problem[];
}
