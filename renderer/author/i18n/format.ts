import { useMemo } from 'react';
import { sizeText } from '#shared/course/figures.ts';
import type { Locale } from '#shared/course/problem.ts';
import { useLocale } from './text.tsx';

export interface Format {
  number(value: number): string;
  /** `value` is a share, 0..1. */
  percent(value: number): string;
  /** ISO time → "24 November 2026". */
  date(iso: string): string;
  /** ISO time → "24 Nov 2026, 06.35". */
  dateTime(iso: string): string;
  /** ISO time → "5 menit yang lalu", seen from `now` (milliseconds since 1970). */
  ago(iso: string, now: number): string;
  /** See `sizeText`. */
  bytes(bytes: number): string;
}

const tags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' };

const agoSteps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

function relative(formatter: Intl.RelativeTimeFormat, seconds: number): string {
  const step = agoSteps.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return formatter.format(0, 'second');
  const [unit, size] = step;
  return formatter.format(Math.trunc(seconds / size), unit);
}

/** Formatting in the customs of a language. */
export function formatFor(locale: Locale): Format {
  const tag = tags[locale];
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long' });
  const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const ago = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  return {
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
    date: (iso) => date.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    ago: (iso, now) => relative(ago, (Date.parse(iso) - now) / 1_000),
    bytes: (bytes) => sizeText(bytes, locale),
  };
}

export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => formatFor(locale), [locale]);
}
