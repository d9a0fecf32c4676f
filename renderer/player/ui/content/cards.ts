/** Flash cards out of `ul[data-cards] > li > div + div`: one side shows, a button turns the card. */
import type { PlayerText } from '../../text/text.ts';
import { announce } from '../announce.ts';
import { button, el, labelled } from '../dom.ts';

function enhanceCard(card: HTMLElement, at: number, total: number, text: PlayerText): void {
  const [front, back] = card.querySelectorAll<HTMLElement>(':scope > div');
  if (front === undefined || back === undefined) return;
  front.classList.add('card-side');
  back.classList.add('card-side', 'card-back');
  back.hidden = true;
  const side = el('p', { class: 'card-label' });
  const label = () => {
    side.textContent = `${text.content.card(at, total)} · ${back.hidden ? text.content.front : text.content.back}`;
  };
  const turn = button(labelled('turn', text.content.turnCard), null, 'quiet', () => {
    back.hidden = !back.hidden;
    front.hidden = !back.hidden;
    label();
    announce((back.hidden ? front : back).textContent ?? '');
  });
  label();
  card.prepend(side);
  card.append(turn);
}

export function enhanceCards(root: HTMLElement, text: PlayerText): void {
  for (const list of root.querySelectorAll<HTMLElement>('ul[data-cards]')) {
    const cards = [...list.querySelectorAll<HTMLElement>(':scope > li')];
    for (const [at, card] of cards.entries()) enhanceCard(card, at + 1, cards.length, text);
  }
}
