/** What all question types share when they report to SCORM 1.2 (RTE 1.2, section 3.4.7, cmi.interactions). */
import type { Score } from './answer.ts';

/** A `cmi.interactions.n` record; field names are those of the standard. Write only in SCORM 1.2. */
export interface Interaction12 {
  readonly id: string;
  readonly type: 'true-false' | 'choice' | 'fill-in' | 'performance';
  /** At most 255 characters; '' when nothing was answered: leave the element out then. */
  readonly student_response: string;
  /** For `cmi.interactions.n.correct_responses.0.pattern`, at most 255 characters. */
  readonly correct_response: string;
  readonly result: 'correct' | 'wrong' | 'neutral';
  /** The question's points as a CMIDecimal. */
  readonly weighting: string;
}

const longestResponse = 255;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Options as SCORM 1.2 names them: one letter each, comma separated; above 26 options as numbers, from 1. */
export function choiceResponse(choices: readonly number[], optionCount: number): string {
  const ordered = [...choices].sort((a, b) => a - b);
  const names = ordered.map((choice) => (optionCount > letters.length ? String(choice + 1) : (letters[choice] ?? '')));
  let response = '';
  for (const name of names) {
    const longer = response === '' ? name : `${response},${name}`;
    if (longer.length > longestResponse) break;
    response = longer;
  }
  return response;
}

/** `choice` knows one character per option, so more than 26 options are reported as a `performance`. */
export function choiceType(optionCount: number): 'choice' | 'performance' {
  return optionCount > letters.length ? 'performance' : 'choice';
}

/** One line without control characters, cut to what `fill-in` may hold and never inside a character. */
export function textResponse(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what LMSs refuse here
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\s]+/gu, ' ').trim();
  if (line.length <= longestResponse) return line;
  const cut = line.slice(0, longestResponse);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A number as a CMIDecimal with at most two decimals. */
export function decimal12(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A partly right answer is `wrong` here: SCORM 1.2 has no word for it, and the score carries the points. */
export function result12(score: Score): 'correct' | 'wrong' {
  return score.verdict === 'correct' ? 'correct' : 'wrong';
}
