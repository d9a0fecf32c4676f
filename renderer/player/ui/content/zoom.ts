/** A picture that is shown smaller than it is can be looked at in its full size, within a box that scrolls. */
import type { PlayerText } from '../../text/text.ts';
import { el } from '../dom.ts';

/** A picture must gain this much before a button is worth its place. */
const worthwhile = 1.2;

function addButton(picture: HTMLImageElement, text: PlayerText): void {
  const box = el('span', { class: 'zoom-box' });
  const button = el(
    'button',
    { type: 'button', class: 'button quiet zoom', 'aria-pressed': 'false' },
    text.content.zoom,
  );
  picture.replaceWith(box);
  box.append(picture);
  box.after(button);
  button.addEventListener('click', () => {
    const large = box.classList.toggle('is-large');
    button.setAttribute('aria-pressed', String(large));
    // What scrolls must be within the keyboard's reach.
    if (large) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
    box.style.setProperty('--natural', `${picture.naturalWidth}px`);
  });
}

function whenLoaded(picture: HTMLImageElement, text: PlayerText): void {
  const shown = picture.clientWidth;
  if (shown > 0 && picture.naturalWidth > shown * worthwhile) addButton(picture, text);
}

/** Pictures in the text; those of options, links and hotspots have their own use. */
export function enhanceZoom(root: HTMLElement, text: PlayerText): void {
  for (const picture of root.querySelectorAll<HTMLImageElement>('img')) {
    if (picture.closest('a, li, td, .option, [data-cards]') !== null) continue;
    picture.addEventListener('load', () => whenLoaded(picture, text), { once: true });
  }
}
