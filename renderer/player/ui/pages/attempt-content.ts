import type { ModuleContent, ModuleOutline } from '#shared/course/compiled.ts';
import { currentQuestions } from '#shared/results/attempt.ts';
import type { CourseState } from '#shared/results/model.ts';

/** The module as the learner has it in this attempt: without the questions that were not drawn. */
export function attemptContent(content: ModuleContent, outline: ModuleOutline, state: CourseState): ModuleContent {
  if (outline.draws.length === 0) return content;
  const ids = new Set(currentQuestions(outline, state).map(({ id }) => id));
  const left = new Set(outline.questions.flatMap(({ id }) => (ids.has(id) ? [] : [id])));
  return {
    ...content,
    // A drawn question is a block of its own.
    blocks: content.blocks.filter(
      (block) => !left.has(/^<div data-question-slot="(\w+)"><\/div>$/.exec(block)?.[1] ?? ''),
    ),
    questions: content.questions.filter(({ id }) => !left.has(id)),
  };
}
