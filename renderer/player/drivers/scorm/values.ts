/** Forms of values that both dialects share. Pure. */
import { decimalText } from '#shared/quiz/interactions/text.ts';
import type { Known, Values } from './dialect.ts';

/** A number that an LMS returned as text, or null. */
export function parseDecimal(text: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `HH:MM:SS` in the learner's own time zone. */
export function timeOfDay(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':');
}

/** The better score of the reported one and the one that the LMS has in `element`, with its range beside it. */
export function scoreValues(element: string, percent: number, known: Known): Values {
  const score = Math.max(percent, parseDecimal(known.get(`${element}.raw`) ?? '') ?? 0);
  return [
    [`${element}.raw`, decimalText(score)],
    [`${element}.min`, '0'],
    [`${element}.max`, '100'],
  ];
}

/** Optional elements that have nothing to say are left out. */
export function filled(values: Values): Values {
  return values.filter(([, value]) => value !== '');
}
