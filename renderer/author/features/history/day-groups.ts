import type { Locale } from '#shared/course/problem.ts';
import { historyTexts } from './texts.ts';

export interface DayGroup<T> {
  /** `2026-11-24` in the time zone of this computer. */
  readonly day: string;
  /** "Hari ini", "Kemarin", "Senin, 5 Januari 2026". */
  readonly title: string;
  readonly items: readonly T[];
}

const tags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' };

const fullDay = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function dayOf(time: Date): string {
  return `${String(time.getFullYear())}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`;
}

/** `items` newest first; `now` in milliseconds since 1970. */
export function dayGroups<T extends { readonly at: string }>(
  items: readonly T[],
  now: number,
  locale: Locale,
): readonly DayGroup<T>[] {
  const full = new Intl.DateTimeFormat(tags[locale], fullDay);
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const named = new Map([
    [dayOf(today), historyTexts.today[locale]],
    [dayOf(yesterday), historyTexts.yesterday[locale]],
  ]);
  const byDay = Map.groupBy(items, (item) => dayOf(new Date(item.at)));
  return [...byDay].map(([day, list]) => {
    const first = list[0];
    return { day, title: named.get(day) ?? (first ? full.format(new Date(first.at)) : day), items: list };
  });
}

/** "06.35" in Indonesian, "06:35" in English. */
export function timeOfDay(at: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { timeStyle: 'short' }).format(new Date(at));
}
