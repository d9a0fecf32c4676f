/** One polite live region for everything that happens without a change of focus. */
import { el } from './dom.ts';

const region = el('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });

/** Puts the region into the page; what is said before is lost. */
export function mountAnnouncer(parent: HTMLElement): void {
  parent.append(region);
}

/** The same sentence twice in a row is read twice. */
export function announce(sentence: string): void {
  hush();
  region.textContent = region.textContent === sentence ? `${sentence} ` : sentence;
}

/** The same, for the eyes too: in sight wherever the page is scrolled to, until the next page or announcement. */
export function say(sentence: string): void {
  announce(sentence);
  region.className = 'notice said';
}

/** What was said is out of sight again. */
export function hush(): void {
  region.className = 'visually-hidden';
}
