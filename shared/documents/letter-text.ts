/** Texts with places to fill. */
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
