import type { PlayerText } from '../../text/text.ts';
import { el } from '../dom.ts';
import { enhanceCaptions } from './captions.ts';
import { enhanceCards } from './cards.ts';
import { enhanceTabs } from './tabs.ts';
import { enhanceZoom } from './zoom.ts';

/** Wide things scroll by themselves, so that the page never scrolls sideways; the keyboard must be able to do it too. */
function enhanceWide(root: HTMLElement): void {
  for (const table of root.querySelectorAll('table')) {
    const wrapper = el('div', { class: 'wide', tabindex: '0', role: 'group' });
    const caption = table.querySelector('caption')?.textContent ?? table.querySelector('th')?.textContent ?? '';
    if (caption !== '') wrapper.setAttribute('aria-label', caption);
    table.replaceWith(wrapper);
    wrapper.append(table);
  }
  for (const wide of root.querySelectorAll<HTMLElement>('pre, .katex-display, math[display="block"]'))
    wide.tabIndex = 0;
}

/** A bare list does not say what it is. */
function labelObjectives(root: HTMLElement, label: string): void {
  for (const list of root.querySelectorAll('[data-fill="objectives"] > ul'))
    list.before(el('p', { class: 'objectives-label' }, label));
}

/** `goTo` opens another module; a link to one has `data-module-link`. */
export function enhanceContent(root: HTMLElement, text: PlayerText, goTo: (slug: string) => void): void {
  enhanceTabs(root);
  enhanceCards(root, text);
  enhanceWide(root);
  enhanceCaptions(root);
  enhanceZoom(root, text);
  labelObjectives(root, text.content.objectives);
  for (const link of root.querySelectorAll<HTMLElement>('a[data-module-link]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      goTo(link.dataset['moduleLink'] ?? '');
    });
  }
}

/** On paper nothing is folded away. */
export function unfoldForPrint(page: Document): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...page.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const details of opened) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
