/** A picture that is shown smaller than it is can be looked at in its full size, in a window that scrolls. */
import type { PlayerText } from '../../text/text.ts';
import { el } from '../dom.ts';

/** A picture must gain this much before a button is worth its place. */
const worthwhile = 1.2;
/** CSS pixels; what is shown smaller is an icon in a line of text. */
const smallest = 60;
/** CSS pixels; more would be all panning on a phone. */
const widest = 2400;
/** A drawing has no size of its own. One that is shown wider than an icon is looked at in this width at least. */
const drawing = { shown: 240, large: 1200 };

function largeWidth({ width, naturalWidth, src }: HTMLImageElement): number {
  const least = /\.svg$/i.test(src) && width >= drawing.shown ? drawing.large : 0;
  return Math.min(widest, Math.max(naturalWidth, least));
}

function open(picture: HTMLImageElement, opener: HTMLElement, text: PlayerText): void {
  const large = el('img', { src: picture.src, alt: picture.alt });
  large.style.width = `${largeWidth(picture)}px`;
  const close = el('button', { type: 'button', class: 'button quiet' }, text.content.shrink);
  // What scrolls must be within the keyboard's reach.
  const pane = el('div', { class: 'zoom-pane', tabindex: '0', role: 'group', 'aria-label': picture.alt }, large);
  const dialog = el('dialog', { class: 'zoom-window', 'aria-label': text.content.zoom }, close, pane);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function addButton(picture: HTMLImageElement, text: PlayerText): void {
  const label = text.content.zoom;
  const button = el('button', { type: 'button', class: 'button quiet zoom' }, label);
  if (picture.alt !== '') button.setAttribute('aria-label', `${label}: ${picture.alt}`);
  button.hidden = true;
  button.addEventListener('click', () => open(picture, button, text));
  picture.after(button);
  // Its width comes late and changes: with loading, a tab that opens, a phone that is turned.
  new ResizeObserver(() => {
    button.hidden = picture.width < smallest || largeWidth(picture) < picture.width * worthwhile;
  }).observe(picture);
}

/** Pictures in the text; those of options, links, cards and hotspots have their own use. Safari < 15.4 has no dialog. */
export function enhanceZoom(root: HTMLElement, text: PlayerText): void {
  if (!('HTMLDialogElement' in window)) return;
  for (const picture of root.querySelectorAll('img')) {
    if (picture.closest('a, summary, .hotspot, [data-cards]') === null) addButton(picture, text);
  }
}
