/** A document as one HTML page that needs nothing but its pictures: for paper, and for the screen as well. */
import { escapeHtml } from '../markdown/escape.ts';
import { sheetStyle } from './sheet-style.ts';

export interface Sheet {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** HTML. */
  readonly body: string;
  /** Plain text at the foot of each page, beside the page number; where the printer writes the foot itself, leave it out. */
  readonly footer?: string;
  /** CSS besides the common style. */
  readonly style?: string;
}

/** A CSS string; a line break or a quote in a title must not end it. */
function cssString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ').replaceAll('<', '\\3c ')}"`;
}

/** Margin boxes print from Chromium 131 on. */
function footerStyle(footer: string): string {
  const font = "font: 8pt 'Noto Sans', 'Segoe UI', Arial, sans-serif; color: #555;";
  return `@page { @bottom-left { content: ${cssString(footer)}; ${font} } @bottom-right { content: counter(page) " / " counter(pages); ${font} } }`;
}

export function documentPage({ title, language, body, footer, style = '' }: Sheet): string {
  const foot = footer === undefined ? '' : footerStyle(footer);
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data: file:; style-src 'unsafe-inline'">
<meta name="generator" content="Ajar">
<title>${escapeHtml(title)}</title>
<style>${sheetStyle}${foot}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
