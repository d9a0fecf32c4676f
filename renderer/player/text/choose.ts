import type { Locale } from '#shared/course/problem.ts';
import type { PlayerText } from './text.ts';

/** Indonesian for `id` and its regions, else English. */
export function localeOf(language: string): Locale {
  return /^id\b/i.test(language) ? 'id' : 'en';
}

/** `87,5%`: at most one decimal, with the language's own decimal sign; never rounded up to a pass mark. */
export function percentText(percent: number, text: PlayerText): string {
  return `${decimalText(Math.floor(percent * 10 + 1e-9) / 10, text)}%`;
}

export function decimalText(value: number, text: PlayerText): string {
  return String(Math.round(value * 100) / 100).replace('.', text.decimal);
}
