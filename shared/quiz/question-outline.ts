import type { PlayableQuestion, QuestionOutline } from '../course/compiled.ts';

function sizeOf(question: PlayableQuestion): Pick<QuestionOutline, 'parts' | 'choices' | 'blanks'> {
  switch (question.type) {
    case 'single':
      return { parts: 1, choices: question.options.length };
    case 'multiple':
      return { parts: question.options.length, choices: 2 };
    case 'true-false':
      return { parts: 1, choices: 2 };
    case 'cloze':
      return { parts: question.blanks.length, choices: 0, blanks: question.blanks };
    case 'match':
      return { parts: question.pairs.length, choices: question.pairs.length };
    case 'order':
      return { parts: question.items.length, choices: question.items.length };
    case 'categorize':
      return { parts: question.items.length, choices: question.categories.length };
    case 'hotspot':
      return { parts: question.regions.length, choices: 2 };
    case 'scale':
      return { parts: 1, choices: question.labels.length };
    case 'essay':
      return { parts: 1, choices: 0 };
  }
}

/** What the player knows of a question before its module is loaded. */
export function questionOutline(question: PlayableQuestion): QuestionOutline {
  const { id, type, points, fingerprint } = question;
  return { id, type, points, fingerprint, ...sizeOf(question) };
}
