import { lazy, Suspense, type ReactElement } from 'react';
import type { TextCompareProps } from '#author/bridge/text-compare.ts';
import { useText } from '#author/i18n/text.tsx';
import { editorTexts as texts } from './texts.ts';
import './compare.css';

/** Comes with the editor component, the largest part of the app. */
const CompareEditor = lazy(async () => ({ default: (await import('./compare-editor.tsx')).CompareEditor }));

/** Two texts side by side with their changes. */
export function TextCompare(props: TextCompareProps): ReactElement {
  const text = useText();
  return (
    <Suspense fallback={<p className="compare-loading">{text(texts.loading)}</p>}>
      <CompareEditor {...props} />
    </Suspense>
  );
}
