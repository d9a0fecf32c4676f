/** Figures as people write them: the same on every machine, so that papers and screens agree. */
import type { Locale } from './problem.ts';

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes → `1,4 MB`: steps of 1000, as the limits of mail, messengers and LMSs are given; one decimal at most. */
export function sizeText(bytes: number, locale: Locale): string {
  let value = Math.max(0, Math.round(bytes));
  let power = 0;
  // What rounds to 1000 belongs to the next unit.
  while (value >= (power === 0 ? 1_000 : 999.95) && power < units.length - 1) {
    value /= 1_000;
    power += 1;
  }
  return `${decimalText(Number(value.toFixed(1)), locale)} ${units[power] ?? 'TB'}`;
}

/** `7,5` in Indonesian, `7.5` in English; at most two decimals. */
export function decimalText(value: number, locale: Locale): string {
  const text = String(Math.round(value * 100) / 100);
  return locale === 'id' ? text.replace('.', ',') : text;
}

/**
 * Calendar day of an ISO time, `2026-11-24`, where clocks are `minutesFromUtc` ahead of universal time.
 *
 * Which day people read: on screens, in the terminal and on paper the day of the computer at hand, which is that of whoever
 * reads or signs it. Inside packages universal time with "UTC" behind it, because the same release must give the same bytes
 * on every computer.
 */
export function dayAt(at: string, minutesFromUtc: number): string {
  return new Date(Date.parse(at) + minutesFromUtc * 60_000).toISOString().slice(0, 10);
}

const months: Readonly<Record<Locale, string>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December',
};

/** Calendar day `2026-11-24` → `24 November 2026`. */
export function dayText(day: string, locale: Locale): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[locale].split(' ')[Number(month) - 1] ?? ''} ${year}`;
}
