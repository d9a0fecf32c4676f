import type { QuestionType } from '../course/compiled.ts';
import type { QuestionSource } from '../course/question-source.ts';

export const questionTypes = [
  'single',
  'multiple',
  'true-false',
  'cloze',
  'match',
  'order',
  'categorize',
  'hotspot',
  'scale',
  'essay',
] as const satisfies readonly QuestionType[];

function asQuestionType(name: string): QuestionType | null {
  return questionTypes.find((type) => type === name) ?? null;
}

/**
 * The type of a question: the attribute `type`, else what the body shows (docs/course-format.md, "Questions"). Null when
 * neither says anything, or the attribute names no type. A task list without `[x]` is read as a `single` that misses
 * its right answer.
 */
export function recogniseType(source: QuestionSource): QuestionType | null {
  const named = source.attributes['type'];
  if (named !== undefined) return asQuestionType(named);
  if (source.answer.kind === 'task-list') {
    return source.answer.items.filter((item) => item.checked).length > 1 ? 'multiple' : 'single';
  }
  if (source.attributes['answer'] !== undefined) return 'true-false';
  return source.blanks.length > 0 ? 'cloze' : null;
}
