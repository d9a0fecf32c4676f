import {
  all,
  nodesOf,
  elementsOf,
  isElement,
  removeComments,
  renamed,
  styleOf,
  tagOf,
  textOf,
  unwrap,
  wrapChildren,
} from './dom.ts';
import { tidyTables } from './tables.ts';
import { cleanWord } from './word-html.ts';
import { tightenLists } from './word-lists.ts';

const dropped =
  'script, style, noscript, template, iframe, object, embed, meta, link, title, xml, button, select, textarea, svg, audio, video';

/** `$…$` of pages whose formulas carry their source. */
function keepFormulas(body: Element): void {
  for (const annotation of all(body, 'annotation[encoding="application/x-tex"]')) {
    let formula: Element = annotation;
    for (let up = annotation.parentNode; isElement(up) && up !== body; up = up.parentNode) {
      if (tagOf(up) === 'math' || /\bkatex\b|\bmwe-math-element\b|\bMathJax\b/.test(up.getAttribute('class') ?? '')) {
        formula = up;
      }
    }
    const made = body.ownerDocument.createElement('ajar-maths');
    made.appendChild(body.ownerDocument.createTextNode(annotation.textContent ?? ''));
    formula.parentNode?.replaceChild(made, formula);
  }
}

/** Google Docs and others say bold and italic with styles, and put `<b>` around what is not bold. */
function readStyles(body: Element): void {
  for (const element of elementsOf(body)) {
    const tag = tagOf(element);
    const weight = styleOf(element, 'font-weight');
    if ((tag === 'b' || tag === 'strong') && (weight === 'normal' || weight === '400')) unwrap(element);
    else if ((tag === 'i' || tag === 'em') && styleOf(element, 'font-style') === 'normal') unwrap(element);
    else if (tag === 'span' && textOf(element) !== '') {
      if (weight === 'bold' || Number(weight) >= 600) wrapChildren(element, 'strong');
      if (styleOf(element, 'font-style') === 'italic') wrapChildren(element, 'em');
    }
  }
}

/** Marks inside headings, and marks with nothing in them, only make noise. */
function dropEmptyMarks(body: Element): void {
  for (const mark of all(body, 'h1 b, h1 strong, h2 b, h2 strong, h3 b, h3 strong, h4 b, h4 strong')) {
    unwrap(mark);
  }
  for (const element of all(body, 'b, strong, i, em, s, del, a, p, h1, h2, h3, h4, h5, h6')) {
    const holdsMore = element.querySelector('img, br, input, ajar-note-ref, ajar-maths, table') !== null;
    if (textOf(element) === '' && !holdsMore) unwrap(element);
  }
}

/** The module's title is the first level, so pasted headings begin with the second. */
function lowerHeadings(body: Element): void {
  const headings = all(body, 'h1, h2, h3, h4, h5, h6');
  if (!headings.some((heading) => tagOf(heading) === 'h1')) return;
  for (const heading of headings) renamed(heading, `h${Math.min(6, Number(tagOf(heading).charAt(1)) + 1)}`);
}

function tidyLinks(body: Element): void {
  for (const link of all(body, 'a')) {
    if (!/^(?:https?:|mailto:)/i.test(link.getAttribute('href') ?? '')) unwrap(link);
  }
}

function tidyCode(body: Element): void {
  for (const block of all(body, 'pre')) {
    if (!block.firstChild) continue;
    const code = body.ownerDocument.createElement('code');
    const language = /\blanguage-[\w+-]+/.exec(
      `${block.getAttribute('class') ?? ''} ${block.querySelector('code')?.getAttribute('class') ?? ''}`,
    );
    if (language) code.setAttribute('class', language[0]);
    code.textContent = block.textContent;
    while (block.firstChild) block.removeChild(block.firstChild);
    block.appendChild(code);
  }
}

/** Characters that are there only for the look of the page. */
function tidyText(node: Node): void {
  if (node.nodeType === 3) {
    const text = node.textContent ?? '';
    const plain = text.replaceAll(/[\u00AD\u200B\uFEFF]/g, '').replaceAll('\u00A0', ' ');
    if (plain !== text) node.textContent = plain;
    return;
  }
  for (const child of nodesOf(node)) tidyText(child);
}

/** Prepares the body of a pasted document for being written as Markdown. Changes it in place. */
export function tidyHtml(body: Element): void {
  removeComments(body);
  for (const element of all(body, dropped)) {
    if (!element.querySelector('annotation')) element.parentNode?.removeChild(element);
  }
  cleanWord(body);
  keepFormulas(body);
  readStyles(body);
  tidyText(body);
  tidyLinks(body);
  tidyCode(body);
  dropEmptyMarks(body);
  lowerHeadings(body);
  tightenLists(body);
  tidyTables(body);
}
