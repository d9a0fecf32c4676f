/** The learner's side of all question types behind one door. */
import type { PlayableQuestion, QuestionOutline, QuestionType } from '../course/compiled.ts';
import type { Locale } from '../course/problem.ts';
import type { Answer, Score } from './answer.ts';
import type { Interaction } from './interaction.ts';
import type { AnswerOf, PlaysQuestions, QuestionOf } from './question-type.ts';
import type { PackedAnswer } from './stored.ts';

/** The play of any one type; `T` pairs it with its own questions and answers. */
export type AnyPlay = { readonly [T in QuestionType]: PlaysQuestions<T> }[QuestionType];

export interface Play {
  readonly initialAnswer: (question: PlayableQuestion) => Answer;
  /** Is there anything to check? A cloze counts as answered when every blank is filled. */
  readonly isAnswered: (question: PlayableQuestion, answer: Answer) => boolean;
  /** Never throws: an answer that does not fit the question is incorrect. */
  readonly scoreAnswer: (question: PlayableQuestion, answer: Answer) => Score;
  readonly interaction: (question: PlayableQuestion, answer: Answer) => Interaction;
  /** One line of plain text; '' when nothing was answered. */
  readonly answerText: (question: PlayableQuestion, answer: Answer, locale: Locale) => string;
  /** One line of plain text; '' where there is no right answer. */
  readonly rightAnswerText: (question: PlayableQuestion, locale: Locale) => string;
  readonly shuffled: (question: PlayableQuestion) => { readonly count: number; readonly when: 'always' | 'by-rule' };
  /** The stored form; null when the answer is none of this question. */
  readonly pack: (question: QuestionOutline, answer: Answer) => PackedAnswer | null;
  /** Null when the text is no answer to the question. */
  readonly unpack: (question: QuestionOutline, packed: string) => Answer | null;
}

const results = { correct: 'correct', partial: 'incorrect', incorrect: 'incorrect', neutral: 'neutral' } as const;

/** A type's module with its question and an answer of the same type. */
interface Round {
  readonly type: PlaysQuestions<QuestionType>;
  readonly question: QuestionOf<QuestionType>;
  readonly answer: AnswerOf<QuestionType>;
}

/** `find` gives the play of a type. A package carries only the types that it uses, so the table is the caller's. */
export function playWith(find: (type: QuestionType) => AnyPlay): Play {
  // The table pairs each type with its own play; the compiler cannot follow that through a union.
  const typeOf = (question: { readonly type: QuestionType }) => find(question.type) as PlaysQuestions<QuestionType>;

  /** An answer of another type (the trainer changed the question since) counts as none. */
  function round(question: PlayableQuestion, answer: Answer): Round {
    const type = typeOf(question);
    return { type, question, answer: answer.type === question.type ? answer : type.initialAnswer(question) };
  }

  return {
    initialAnswer: (question) => typeOf(question).initialAnswer(question),
    isAnswered: (question, given) => {
      const { type, answer } = round(question, given);
      return type.isAnswered(question, answer);
    },
    scoreAnswer: (question, given) => {
      const { type, answer } = round(question, given);
      return type.scoreAnswer(question, answer);
    },
    interaction: (question, given) => {
      const { type, answer } = round(question, given);
      const { id, points, objective } = question;
      const result = results[type.scoreAnswer(question, answer).verdict];
      return { id, ...type.responses(question, answer), result, weighting: points, objective };
    },
    answerText: (question, given, locale) => {
      const { type, answer } = round(question, given);
      return type.answerText(question, answer, locale);
    },
    rightAnswerText: (question, locale) => typeOf(question).rightAnswerText(question, locale),
    shuffled: (question) => typeOf(question).shuffled(question),
    pack: (question, answer) => (answer.type === question.type ? typeOf(question).stored.pack(question, answer) : null),
    unpack: (question, packed) => typeOf(question).stored.unpack(question, packed),
  };
}
