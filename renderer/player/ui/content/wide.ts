import { el } from '../dom.ts';

/** Wide things scroll by themselves, so that the page never scrolls sideways; the keyboard must be able to do it too. */
export function enhanceWide(root: HTMLElement): void {
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
