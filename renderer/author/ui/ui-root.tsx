import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useLocale } from '../i18n/text.tsx';
import { ToastProvider } from './toast.tsx';
import './tokens.css';
import './base.css';

/** What the components need above them: the language for numbers and built-in words, and the toast queue. */
export function UiRoot({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  return (
    <I18nProvider locale={locale === 'id' ? 'id-ID' : 'en-GB'}>
      <ToastProvider>{children}</ToastProvider>
    </I18nProvider>
  );
}
