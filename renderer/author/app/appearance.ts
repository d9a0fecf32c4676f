import { useEffect, useSyncExternalStore } from 'react';
import { bridge } from '#author/bridge/client.ts';
import type { AppSettings } from '#author/bridge/settings.ts';
import type { Locale } from '#shared/course/problem.ts';

export type Theme = 'light' | 'dark';

const rememberedTheme = 'ajar.theme';
const rememberedLocale = 'ajar.locale';
const darkMedia = '(prefers-color-scheme: dark)';

/** Colours and language of the last time, until the settings are read: the first window must not flash. */
export function showRememberedAppearance(): void {
  const remembered = localStorage.getItem(rememberedTheme);
  const theme = remembered === 'dark' || remembered === 'light' ? remembered : systemTheme();
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.lang = startLocale();
}

/** Language before the settings are known. */
export function startLocale(): Locale {
  const remembered = localStorage.getItem(rememberedLocale);
  if (remembered === 'id' || remembered === 'en') return remembered;
  return navigator.language.startsWith('en') ? 'en' : 'id';
}

function systemTheme(): Theme {
  return matchMedia(darkMedia).matches ? 'dark' : 'light';
}

function subscribeToSystemTheme(listener: () => void): () => void {
  const media = matchMedia(darkMedia);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** The theme to show: the person's choice, or the system's, which may change at any time. */
export function useEffectiveTheme(choice: AppSettings['theme']): Theme {
  const system = useSyncExternalStore(subscribeToSystemTheme, systemTheme);
  return choice === 'system' ? system : choice;
}

/** Puts language and theme on the page, tells the host, and remembers them for the next start. */
export function useAppearance(locale: Locale, choice: AppSettings['theme']): void {
  const theme = useEffectiveTheme(choice);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(rememberedTheme, theme);
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = locale;
    localStorage.setItem(rememberedLocale, locale);
  }, [locale]);
  useEffect(() => bridge().setAppearance({ locale, theme: choice }), [locale, choice]);
}
