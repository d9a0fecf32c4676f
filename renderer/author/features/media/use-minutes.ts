import { useCallback } from 'react';
import { useLocale, useText } from '#author/i18n/text.tsx';
import { mediaTexts } from './texts.ts';

/** Minutes as a person says them: one digit below ten, none above. */
export function useMinutes(): (minutes: number) => string {
  const text = useText();
  const locale = useLocale();
  return useCallback(
    (minutes) => {
      if (minutes > 0 && minutes < 0.1) return text(mediaTexts.minutesBelow);
      const digits = minutes < 10 ? 1 : 0;
      return new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: digits }).format(
        minutes,
      );
    },
    [text, locale],
  );
}
