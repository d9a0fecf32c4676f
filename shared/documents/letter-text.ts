/** Texts with places to fill, and figures as people write them: the same on every machine. */
import type { LocalText, Locale } from '../course/problem.ts';
import { escapeHtml } from '../markdown/escape.ts';

/** `{name}` is replaced by its value; the result is HTML, values are escaped. */
export function filled(
  text: LocalText,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return escapeHtml(text[locale]).replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? escapeHtml(String(values[name])) : place,
  );
}

/** `1,4 MB`: decimal units, as file managers show them. */
export function sizeText(bytes: number, locale: Locale): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = (bytes / 1_000 ** power).toFixed(power === 0 ? 0 : 1);
  return `${locale === 'id' ? value.replace('.', ',') : value} ${units[power] ?? 'GB'}`;
}

/** Training hours, `12` or `7,5`. */
export function hoursText(hours: number, locale: Locale): string {
  return locale === 'id' ? String(hours).replace('.', ',') : String(hours);
}

/** Western Indonesian time, where most offices are: a paper must not hang on the computer that wrote it. */
const officeOffset = 7 * 60 * 60 * 1_000;
const months: Readonly<Record<Locale, string>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December',
};

/** `24 November 2026`; `at` is ISO 8601. */
export function dateText(at: string, locale: Locale): string {
  const date = new Date(Date.parse(at) + officeOffset);
  return `${date.getUTCDate()} ${months[locale].split(' ')[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}
