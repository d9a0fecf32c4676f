import { readFrontMatter } from '#shared/course/front-matter.ts';
import { scanLines } from '#shared/course/source-lines.ts';
import { linkMarkdown } from '../link-markdown.ts';

export interface Clipboard {
  readonly text: string;
  readonly html: string;
  /** MIME types that are there. */
  readonly types: readonly string[];
}

/** `plain`: as the editor component pastes. */
export type PastePlan =
  { readonly kind: 'plain' } | { readonly kind: 'link'; readonly markdown: string } | { readonly kind: 'html' };

const address = /^(?:https?:\/\/|mailto:)\S+$/i;
const meaningful = /<(?:p|h[1-6]|ul|ol|li|table|b|strong|i|em|a|img|pre|code|blockquote|su[bp]|s|del|hr|dl|math)[\s>]/i;

/** What a paste means in place of `selected`. */
export function pastePlan({ text, html, types }: Clipboard, selected: string): PastePlan {
  const target = text.trim();
  const label = selected.trim();
  if (label !== '' && !label.includes('\n') && !address.test(label) && address.test(target)) {
    return { kind: 'link', markdown: linkMarkdown(label, target) };
  }
  // An editor's colours mean nothing here.
  const isFromEditor = types.some((type) => type.startsWith('vscode-editor'));
  const isOnlyAddress = address.test(target);
  return html !== '' && !isFromEditor && !isOnlyAddress && meaningful.test(html) ? { kind: 'html' } : { kind: 'plain' };
}

/** In the front matter and in code every character counts as it is. */
export function isVerbatimPlace(text: string, offset: number): boolean {
  const { bodyStart } = readFrontMatter(text);
  if (offset < bodyStart) return true;
  for (const line of scanLines(text, bodyStart)) {
    if (offset <= line.start + line.text.length) return line.inCode && offset > line.start;
  }
  return false;
}
