import { enhancements } from '../../registry.ts';
import type { PlayerText } from '../../text/text.ts';

/** Brings tabs, cards and the like in compiled Markdown to life. `goTo` opens another module; a link to one has `data-module-link`. */
export function enhanceContent(root: HTMLElement, text: PlayerText, goTo: (slug: string) => void): void {
  for (const enhance of enhancements) enhance(root, text);
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
