import type { PlayerText } from '../../text/text.ts';
import { el } from '../dom.ts';

/** A bare list does not say what it is. */
export function labelObjectives(root: HTMLElement, text: PlayerText): void {
  for (const list of root.querySelectorAll('[data-fill="objectives"] > ul'))
    list.before(el('p', { class: 'objectives-label' }, text.content.objectives));
}
