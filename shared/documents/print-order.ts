/** In which order a print shows what a question has to choose from. */
import type { PlayableQuestion } from '../course/compiled.ts';
import { everyPlay } from '../quiz/every-play.ts';
import { disguisedOrder, seededOrder } from '../quiz/seeded-order.ts';

function byAuthor(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/**
 * Where the author's order is the answer, another one, the same for the same seed. Elsewhere the author's, unless `shuffled`
 * asks for more and the question allows it.
 */
export function printOrder(
  question: PlayableQuestion,
  seed: string,
  rule: 'as-written' | 'shuffled',
): readonly number[] {
  const { count, when } = everyPlay.shuffled(question);
  const own = `${seed}/${question.id}`;
  if (when === 'always') return disguisedOrder(count, own);
  return rule === 'shuffled' && question.shuffle ? seededOrder(count, own) : byAuthor(count);
}
