import type { PlayerText } from '../../text/text.ts';
import { el, labelled } from '../dom.ts';

export type MarkKind = 'right' | 'wrong' | 'missed';

/** A verdict beside an option or a blank, in words and as a sign, not by colour alone. `answer`: what would be right. */
export function mark(kind: MarkKind, text: PlayerText, answer?: string): HTMLElement {
  const label = answer === undefined ? text.question[kind] : `${text.question[kind]}: ${answer}`;
  return el('span', { class: `mark ${kind}` }, labelled(kind === 'wrong' ? 'wrong' : 'right', label));
}

/** `verdict`: null where nothing was answered. `answer`: the right one, null while it stays hidden. */
export function markRow(row: Element, verdict: boolean | null, answer: string | null, text: PlayerText): void {
  if (verdict !== null) {
    row.classList.add(verdict ? 'is-right' : 'is-wrong');
    row.append(mark(verdict ? 'right' : 'wrong', text));
  }
  if (verdict !== true && answer !== null) row.append(mark('missed', text, answer));
}

export function clearRow(row: Element): void {
  row.classList.remove('is-right', 'is-wrong', 'is-missed');
  for (const extra of row.querySelectorAll('.mark, .option-feedback')) extra.remove();
}
