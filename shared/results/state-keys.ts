import type { CourseOutline, QuestionOutline } from '../course/compiled.ts';
import { uniqueKeys } from './short-hash.ts';

/** Four characters for each module (by slug) and each question (by id), unique within the course. */
export interface StateKeys {
  readonly modules: ReadonlyMap<string, string>;
  readonly questions: ReadonlyMap<string, string>;
}

/** With what makes an answer worthless when it changes. */
function questionName({ id, type, fingerprint }: QuestionOutline): string {
  return `${id}\n${type}\n${fingerprint}`;
}

const known = new WeakMap<CourseOutline, StateKeys>();

export function stateKeys(outline: CourseOutline): StateKeys {
  const keys = known.get(outline) ?? makeKeys(outline);
  known.set(outline, keys);
  return keys;
}

function makeKeys(outline: CourseOutline): StateKeys {
  const questions = outline.modules.flatMap((module) => module.questions);
  const byName = uniqueKeys(questions.map(questionName));
  return {
    modules: uniqueKeys(outline.modules.map((module) => module.slug)),
    questions: new Map(questions.map((question) => [question.id, byName.get(questionName(question)) ?? ''])),
  };
}
