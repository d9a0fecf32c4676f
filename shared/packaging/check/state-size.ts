/** How long a learner's state could get in `cmi.suspend_data`. */
import type { PlayableQuestion } from '../../course/compiled.ts';

/** SCORM 1.2, CMIString4096. */
export const longestState12 = 4_096;

const perCourse = 60;
const perModule = 16;
/** Separators, three characters of the fingerprint and the verdict. */
const perQuestion = 8;
/** A typed answer of usual length; the player cuts longer ones. */
const perTextBlank = 30;

function answerLength(question: PlayableQuestion): number {
  switch (question.type) {
    case 'single':
    case 'true-false':
      return 2;
    case 'multiple':
      return question.options.length;
    case 'cloze':
      return question.blanks.reduce((sum, blank) => sum + (blank.kind === 'choice' ? 3 : perTextBlank), 0);
  }
}

/** Characters when every question of every module is answered; on the safe side. */
export function estimateStateLength(modules: readonly (readonly PlayableQuestion[])[]): number {
  return modules.reduce(
    (sum, questions) =>
      sum +
      perModule +
      questions.reduce((length, question) => length + question.id.length + perQuestion + answerLength(question), 0),
    perCourse,
  );
}
