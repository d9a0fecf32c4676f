import { useText } from '../i18n/text.tsx';
import { uiTexts } from './texts.ts';
import './spinner.css';

/** Something is on its way. */
export function Spinner({ label }: { readonly label?: string }) {
  const text = useText();
  return (
    <output className="ui-spinner">
      <span className="visually-hidden">{label ?? text(uiTexts.loading)}</span>
    </output>
  );
}

/** Grey stand-ins of `lines` lines while content is read; nothing jumps when it comes. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const text = useText();
  return (
    <output className="ui-skeleton">
      <span className="visually-hidden">{text(uiTexts.loading)}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="ui-skeleton-line" />
      ))}
    </output>
  );
}
