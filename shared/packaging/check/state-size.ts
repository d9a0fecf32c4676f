/** How long a learner's state could get in `cmi.suspend_data`; the form is that of shared/results/state.ts. */
import type { PlayableQuestion } from '../../course/compiled.ts';

/** SCORM 1.2, CMIString4096. */
export const longestState12 = 4_096;

/** Version, sequence, seed and place. */
const perCourse = 30;
/** Key, state, attempt, deadline, last and best score. */
const perModule = 26;
/** Key, check mark and separator. */
const perQuestion = 6;
/** A typed answer of usual length with its separator; the player cuts texts before it loses answers. */
const perTextBlank = 31;

function answerLength(question: PlayableQuestion): number {
  switch (question.type) {
    case 'single':
    case 'true-false':
    case 'scale':
      return 1;
    case 'multiple':
      return Math.ceil(question.options.length / 5);
    case 'hotspot':
      return Math.ceil(question.regions.length / 5);
    case 'match':
      return question.pairs.length;
    case 'order':
    case 'categorize':
      return question.items.length;
    case 'essay':
      return perTextBlank;
    case 'cloze':
      return question.blanks.reduce(
        (sum, blank) =>
          sum +
          (blank.kind === 'choice' ? 1 + Math.max(...blank.options.map((option) => option.length)) : perTextBlank),
        0,
      );
  }
}

/** Characters when every question of every module is answered. */
export function estimateStateLength(modules: readonly (readonly PlayableQuestion[])[]): number {
  return modules.reduce(
    (sum, questions) =>
      sum + perModule + questions.reduce((length, question) => length + perQuestion + answerLength(question), 0),
    perCourse,
  );
}
