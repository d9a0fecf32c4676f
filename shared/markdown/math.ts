import katex from 'katex';
import type { MathToken } from './tokens.ts';

export type MathResult = { readonly html: string } | { readonly error: string };

/** MathML alone: browsers draw it without fonts, styles or scripts of ours, and screen readers read it. */
export function renderMath(token: Pick<MathToken, 'tex' | 'display'>): MathResult {
  try {
    const html = katex.renderToString(token.tex, {
      output: 'mathml',
      displayMode: token.display,
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxExpand: 500,
      maxSize: 50,
    });
    return { html };
  } catch (error) {
    // KaTeX throws ParseError for the author's mistakes; its message names the place within the formula.
    return { error: error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error) };
  }
}
