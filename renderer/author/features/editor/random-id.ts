import { makeQuestionId } from '#shared/course/question-ids.ts';

function random(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value / 2 ** 32;
}

export function newQuestionId(): string {
  return makeQuestionId(random);
}
