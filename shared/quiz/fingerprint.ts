import type { QuestionType } from '../course/compiled.ts';
import { hash53 } from './hash.ts';

const length = 7;

/**
 * Seven characters `[0-9a-z]` that change when the type, the stem's text or the answer part changes, and not when points,
 * feedback or formatting do. A republished course keeps the answers of questions whose fingerprint stayed.
 */
export function fingerprint(type: QuestionType, stem: string, answerPart: readonly string[]): string {
  const hash = hash53(JSON.stringify([type, stem, answerPart]));
  return (hash % 36 ** length).toString(36).padStart(length, '0');
}
