import { createContext, useCallback, useContext, type ReactNode } from 'react';
import type { LocalText, Locale } from '#shared/course/problem.ts';

const LocaleContext = createContext<Locale>('id');

/** Every text below it is shown in `locale`; a change re-renders at once. */
export function LocaleProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

export type TextParams = Readonly<Record<string, string | number>>;

/** Fills `{name}` with `params.name`; a name without a value stays visible, so that it is noticed. */
export function fillText(template: string, params: TextParams): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

export type TextOf = (text: LocalText, params?: TextParams) => string;

/** The function that turns a `LocalText` into the text of the current language. */
export function useText(): TextOf {
  const locale = useLocale();
  return useCallback((text, params) => (params ? fillText(text[locale], params) : text[locale]), [locale]);
}
