import { all, nodesOf, isElement, styleOf, tagOf, textOf, wrapChildren } from './dom.ts';

interface ListMark {
  /** 1-based. */
  readonly level: number;
  readonly ordered: boolean;
  /** The first number of an ordered list. */
  readonly start: number;
}

const bulletAtStart = /^[\s\u00A0]*[·•o§▪■●○–\u{F0A7}\u{F0B7}\u{F0D8}\u{F0FC}][\s\u00A0]+/u;
const numberMark = /^[\s\u00A0(]*(?:(\d+)|[a-z]|[ivxlc]+)[.)]/i;

/** Word writes the bullet or number of a list paragraph into it, marked as to be ignored. */
function takeMarker(paragraph: Element): string | null {
  const ignored = all(paragraph, 'span').find((span) => styleOf(span, 'mso-list') === 'ignore');
  if (ignored) {
    const marker = textOf(ignored);
    ignored.parentNode?.removeChild(ignored);
    return marker;
  }
  const first = firstText(paragraph);
  const match = first ? bulletAtStart.exec(first.textContent ?? '') : null;
  if (!first || !match) return null;
  first.textContent = (first.textContent ?? '').slice(match[0].length);
  return match[0].trim();
}

function firstText(node: Node): Node | null {
  for (const child of nodesOf(node)) {
    if (child.nodeType === 3 && (child.textContent ?? '').trim() !== '') return child;
    const found = firstText(child);
    if (found) return found;
  }
  return null;
}

/** The list that a paragraph belongs to in Word; null for any other paragraph. Takes its marker out of the text. */
function readMark(paragraph: Element): ListMark | null {
  const list = styleOf(paragraph, 'mso-list');
  const isListStyle = /\bMsoListParagraph/i.test(paragraph.getAttribute('class') ?? '');
  if ((list === '' || list === 'none' || list === 'skip') && !isListStyle) return null;
  const marker = takeMarker(paragraph);
  if (marker === null) return null;
  const number = numberMark.exec(marker);
  return {
    level: Number(/\blevel(\d+)/.exec(list)?.[1] ?? '1'),
    ordered: number !== null && marker !== 'o',
    start: Number(number?.[1] ?? '1'),
  };
}

interface OpenList {
  readonly level: number;
  readonly element: Element;
}

/** Lists of one run of list paragraphs, put where the first of them stood. */
class ListBuilder {
  private open: OpenList[] = [];
  private readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  add(paragraph: Element, mark: ListMark): void {
    this.open = this.open.filter(({ level }) => level <= mark.level);
    const current = this.open.at(-1);
    const sameKind = current && tagOf(current.element) === (mark.ordered ? 'ol' : 'ul');
    if (!current || current.level < mark.level || !sameKind) this.begin(paragraph, mark, current ?? null);
    const item = this.document.createElement('li');
    this.open.at(-1)?.element.appendChild(item);
    while (paragraph.firstChild) item.appendChild(paragraph.firstChild);
    paragraph.parentNode?.removeChild(paragraph);
  }

  end(): void {
    this.open = [];
  }

  private begin(paragraph: Element, mark: ListMark, current: OpenList | null): void {
    const element = this.document.createElement(mark.ordered ? 'ol' : 'ul');
    if (mark.ordered && mark.start > 1) element.setAttribute('start', String(mark.start));
    const item = current && current.level < mark.level ? current.element.lastChild : null;
    if (item) item.appendChild(element);
    else {
      this.open = this.open.filter(({ level }) => level < mark.level);
      const outer = this.open.at(-1)?.element.lastChild;
      if (outer) outer.appendChild(element);
      else paragraph.parentNode?.insertBefore(element, paragraph);
    }
    this.open.push({ level: mark.level, element });
  }
}

/** Turns Word's paragraphs with `mso-list` into real lists. */
export function makeLists(root: Element): void {
  const builder = new ListBuilder(root.ownerDocument);
  for (const child of nodesOf(root)) {
    if (!isElement(child)) {
      if ((child.textContent ?? '').trim() !== '') builder.end();
      continue;
    }
    const mark = tagOf(child) === 'p' ? readMark(child) : null;
    if (mark) builder.add(child, mark);
    else {
      builder.end();
      if (['div', 'td', 'th', 'section', 'article', 'center', 'blockquote'].includes(tagOf(child))) makeLists(child);
      else if (tagOf(child) === 'table') for (const cell of all(child, 'td, th')) makeLists(cell);
    }
  }
}

/** Items of web pages hold one paragraph each, which Markdown would read as a list with gaps. */
export function tightenLists(root: Element): void {
  for (const item of all(root, 'li')) {
    const paragraphs = nodesOf(item).filter((child) => isElement(child) && tagOf(child) === 'p');
    const [only] = paragraphs;
    if (paragraphs.length !== 1 || !isElement(only ?? null) || !only) continue;
    wrapChildren(only as Element, 'span');
    while (only.firstChild) item.insertBefore(only.firstChild, only);
    item.removeChild(only);
  }
}
