/** The few helpers with which the player builds its pages. */

type Child = Node | string | null;

/** An element with attributes and children; null children are left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** An element filled with HTML of the compiled course. It was cleaned when the course was compiled. */
export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  cleaned: string,
): HTMLElementTagNameMap[K] {
  const element = el(tag, attributes);
  element.innerHTML = cleaned;
  return element;
}

export type ButtonAction =
  | 'start'
  | 'skip'
  | 'resume'
  | 'check'
  | 'next'
  | 'previous'
  | 'finish'
  | 'restart'
  | 'menu'
  | 'retry'
  | 'here'
  | 'close'
  | 'learner'
  | 'proof'
  | 'download'
  | 'print';

/** `action` is the stable hook `data-action`. */
export function button(
  label: string | Node,
  action: ButtonAction | null,
  style: 'primary' | 'quiet' | 'plain',
  run: () => void,
): HTMLButtonElement {
  const element = el('button', { type: 'button', class: `button ${style}` }, label);
  if (action !== null) element.dataset['action'] = action;
  element.addEventListener('click', run);
  return element;
}

const shapes = {
  right: 'M3.5 8.5l3 3 6-7',
  wrong: 'M4.5 4.5l7 7m0-7l-7 7',
  part: 'M3.5 8h9',
  lock: 'M5 7.5V5.5a3 3 0 0 1 6 0v2M4 7.5h8v5.5H4z',
  next: 'M6 3.5L10.5 8 6 12.5',
  previous: 'M10 3.5L5.5 8 10 12.5',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  display:
    'M8 2.5v1.5M8 12v1.5M2.5 8H4M12 8h1.5M4.1 4.1l1.1 1.1M10.8 10.8l1.1 1.1M4.1 11.9l1.1-1.1M10.8 5.2l1.1-1.1M8 5.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  time: 'M8 4.5V8l2.5 1.5M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  note: 'M8 7v4.5M8 4.5v.2M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8z',
  turn: 'M3 8a5 5 0 0 1 8.8-3.2M13 8a5 5 0 0 1-8.8 3.2M12 2v3H9M4 14v-3h3',
} as const;

/** A line drawing beside a text that says the same; hidden from assistive technology. */
export function icon(name: keyof typeof shapes): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}

export function labelled(name: keyof typeof shapes, label: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(icon(name), el('span', {}, label));
  return fragment;
}

/** Text of an HTML string on one line, at most `longest` characters. */
export function plainText(cleaned: string, longest: number): string {
  const template = document.createElement('template');
  template.innerHTML = cleaned;
  for (const blank of template.content.querySelectorAll('[data-blank]')) blank.textContent = '…';
  const text = (template.content.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
