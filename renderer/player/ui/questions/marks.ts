import type { PlayerText } from '../../text/text.ts';
import { el, labelled } from '../dom.ts';

export type MarkKind = 'right' | 'wrong' | 'missed';

/** A verdict beside an option or a blank, in words and as a sign, not by colour alone. */
export function mark(kind: MarkKind, text: PlayerText): HTMLElement {
  return el('span', { class: `mark ${kind}` }, labelled(kind === 'wrong' ? 'wrong' : 'right', text.question[kind]));
}
