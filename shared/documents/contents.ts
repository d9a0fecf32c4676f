/**
 * The contents of a document. Chromium knows no `target-counter`, so it is printed twice: the first print tells on which page
 * each module begins, the second one has the numbers. Their room is the same in both, so nothing moves in between.
 */
import type { Locale } from '../course/problem.ts';
import { escapeHtml } from '../markdown/escape.ts';
import type { PrintedModule } from './source.ts';
import { words } from './words.ts';

/** HTML; on the screen, where there are no pages, the room for the numbers stays empty. */
export function contentsHtml(modules: readonly PrintedModule[], locale: Locale): string {
  const entries = modules.map(({ outline }, at) => {
    const { slug, title, minutes } = outline;
    const name = `<a href="#m-${slug}">${at + 1}. ${escapeHtml(title)}</a>`;
    return `<li>${name}<span class="soft">${minutes} ${words.minutes[locale]}</span><b class="page" data-page-of="m-${slug}"></b></li>`;
  });
  return `<nav class="contents"><h2>${words.contents[locale]}</h2><ol>${entries.join('')}</ol></nav>`;
}

/** `pages`: page number by the id of the anchor. */
export function numberedContents(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(
    /(<b class="page" data-page-of="([^"]*)">)<\/b>/g,
    (_, start: string, anchor: string) => `${start}${pages.get(anchor) ?? ''}</b>`,
  );
}
