/** The play of every type, for hosts that may meet any of them; a package brings only the types that it uses. */
import type { QuestionOutline } from '../course/compiled.ts';
import { categorize } from './categorize/play.ts';
import { cloze } from './cloze/play.ts';
import { essay } from './essay/play.ts';
import { hotspot } from './hotspot/play.ts';
import { match } from './match/play.ts';
import { multiple } from './multiple/play.ts';
import { order } from './order/play.ts';
import { playWith } from './play.ts';
import { scale } from './scale/play.ts';
import { single } from './single/play.ts';
import { trueFalse } from './true-false/play.ts';

const plays = {
  single,
  multiple,
  'true-false': trueFalse,
  cloze,
  match,
  order,
  categorize,
  hotspot,
  scale,
  essay,
} as const;

export const everyPlay = playWith((type) => plays[type]);

/** Places of a choice in the stored form of an answer; null where texts are typed. */
export function storedRadices(question: QuestionOutline): readonly number[] | null {
  return plays[question.type].stored.radices?.(question) ?? null;
}
