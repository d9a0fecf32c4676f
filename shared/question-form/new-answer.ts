/** A first answer part, where a question has none yet. */
import type { TextEdit } from '../course/problem.ts';
import { stemEnd } from './stem.ts';
import type { Reading } from './reading.ts';

/** Behind the stem, with a blank line before it. */
export function newAnswer(reading: Reading, lines: string): readonly TextEdit[] {
  const at = stemEnd(reading);
  return [{ start: at, end: at, text: `${reading.stem === null ? '' : '\n'}\n${lines}` }];
}
