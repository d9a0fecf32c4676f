import { readFrontMatter } from '#shared/course/front-matter.ts';

/**
 * The words of a module as a person would search for them: no front matter, no marks of Markdown, no addresses. Code stays,
 * it can be searched for as well. Every pattern is linear: a hostile line cannot hold up a save.
 */
export function plainText(text: string): string {
  return text
    .slice(readFrontMatter(text).bodyStart)
    .replace(/^[ \t]*:{3,}.*$/gm, ' ')
    .replace(/^[ \t]*(?:`{3,}|~{3,}).*$/gm, ' ')
    .replace(/!?\[([^[\]\n]*)\]\([^)\n]{0,2000}\)(?:\{[^}\n]{0,2000}\})?/g, '$1')
    .replace(/\[\[([^[\]\n]*)\]\]/g, (_blank, inner: string) => inner.replaceAll(/\\?\|/g, ' '))
    .replace(/^[ \t]*(?:>[ \t]?)+(?:\[![A-Z]+\])?/gm, ' ')
    .replace(/^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?(?:#{1,6}[ \t]+)?/gm, '')
    .replace(/^[ \t|:-]+$/gm, ' ')
    .replace(/<\/?[a-z][^<>\n]*>/gi, ' ')
    .replace(/[*`~]+/g, '')
    .replace(/[_|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
