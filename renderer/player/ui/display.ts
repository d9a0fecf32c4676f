/** Theme and text size: the learner's own choice, kept on the device where it allows that. */
import { browserStorage } from '../drivers/local-copy.ts';
import type { PlayerText } from '../text/text.ts';
import { button, el, icon } from './dom.ts';

export type Theme = 'auto' | 'light' | 'dark';
const themes: readonly Theme[] = ['auto', 'light', 'dark'];
/** Percent of the browser's own text size. */
const sizes = [87, 100, 112, 125, 150];
const usualSize = 1;
const storageKey = 'ajar:display';

interface Display {
  theme: Theme;
  /** Index into `sizes`. */
  size: number;
}

function stored(): Display {
  try {
    const [theme, size] = (browserStorage()?.getItem(storageKey) ?? '').split(' ');
    const known = themes.find((one) => one === theme) ?? 'auto';
    const index = size === undefined ? Number.NaN : Number(size);
    return { theme: known, size: sizes[index] === undefined ? usualSize : index };
  } catch {
    return { theme: 'auto', size: usualSize };
  }
}

function keep(display: Display): void {
  try {
    browserStorage()?.setItem(storageKey, `${display.theme} ${display.size}`);
  } catch {
    // A device that keeps nothing shows the choice for this visit only.
  }
}

/** Shows a theme without keeping it (the preview follows the editor). */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function apply(display: Display): void {
  applyTheme(display.theme);
  document.documentElement.style.fontSize = display.size === usualSize ? '' : `${sizes[display.size] ?? 100}%`;
}

function themeChoice(display: Display, text: PlayerText, changed: () => void): HTMLElement {
  const rows = themes.map((theme) => {
    const input = el('input', { type: 'radio', name: 'ajar-theme', value: theme });
    input.checked = display.theme === theme;
    input.addEventListener('change', () => {
      display.theme = theme;
      changed();
    });
    return el('label', { class: 'choice' }, input, text.header.themes[theme]);
  });
  return el('fieldset', {}, el('legend', {}, text.header.theme), ...rows);
}

function sizeChoice(display: Display, text: PlayerText, changed: () => void): HTMLElement {
  const size = button('A', null, 'quiet', () => resize(-1));
  const larger = button('A', null, 'quiet', () => resize(1));
  size.setAttribute('aria-label', text.header.smaller);
  larger.setAttribute('aria-label', text.header.larger);
  larger.classList.add('larger');
  const resize = (by: number) => {
    display.size = Math.min(sizes.length - 1, Math.max(0, display.size + by));
    changed();
  };
  return el('fieldset', {}, el('legend', {}, text.header.textSize), el('div', { class: 'sizes' }, size, larger));
}

export function displaySettings(text: PlayerText): HTMLElement {
  const display = stored();
  apply(display);
  const changed = () => {
    apply(display);
    keep(display);
  };
  const label = el('span', { class: 'visually-hidden' }, text.header.display);
  const summary = el('summary', { class: 'button plain' }, icon('display'), label);
  const panel = el(
    'div',
    { class: 'display-panel' },
    themeChoice(display, text, changed),
    sizeChoice(display, text, changed),
    button(text.header.print, null, 'quiet', () => {
      details.open = false;
      window.print();
    }),
  );
  const details = el('details', { class: 'display' }, summary, panel);
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    summary.focus();
  });
  return details;
}
