import { all, nodesOf, elementsOf, isElement, renamed, styleOf, tagOf, textOf, unwrap } from './dom.ts';
import { makeLists } from './word-lists.ts';

const headingStyle = /^(?:heading|judul)\s*([1-6])$/i;
const headingClass = /^(?:Mso)?(?:Heading|Judul)([1-6])$/i;

/** Level of a paragraph's style, by the name that Word gives it in Indonesian and in English; 0 when it is no heading. */
function headingLevel(paragraph: Element): number {
  const name = styleOf(paragraph, 'mso-style-name').replaceAll(/["']/g, '').trim();
  const classes = (paragraph.getAttribute('class') ?? '').split(/\s+/);
  const byName = headingStyle.exec(name) ?? classes.map((one) => headingClass.exec(one)).find(Boolean);
  if (byName) return Number(byName[1]);
  const outline = Number(styleOf(paragraph, 'mso-outline-level'));
  if (outline >= 1 && outline <= 6) return outline;
  if (classes.includes('MsoTitle') || /^(?:title|judul)$/i.test(name)) return 1;
  return classes.includes('MsoSubtitle') || /^(?:subtitle|subjudul)$/i.test(name) ? 2 : 0;
}

/** `_ftn1`, `_ftnref1`, `_edn2` … → `1`, `1`, `e2`; null for any other name. */
function noteName(address: string): string | null {
  const match = /#?_(ft|ed)n(?:ref)?(\d+)$/.exec(address);
  return match ? `${match[1] === 'ed' ? 'e' : ''}${match[2] ?? ''}` : null;
}

/** Word's foot notes and end notes become `<ajar-note-ref>` in the text and `<ajar-note>` at its end. */
function makeNotes(body: Element): void {
  const { ownerDocument: document } = body;
  for (const note of elementsOf(body).filter((element) => /^(?:ftn|edn)\d+$/.test(element.getAttribute('id') ?? ''))) {
    const name = noteName(`_${(note.getAttribute('id') ?? '').replace(/^(ftn|edn)/, '$1')}`);
    for (const back of all(note, 'a')) {
      if (noteName(back.getAttribute('href') ?? '') !== null) back.parentNode?.removeChild(back);
    }
    const made = renamed(note, 'ajar-note');
    made.setAttribute('name', name ?? '');
  }
  for (const link of all(body, 'a')) {
    const name = noteName(link.getAttribute('href') ?? '');
    if (name === null) continue;
    const reference = document.createElement('ajar-note-ref');
    reference.setAttribute('name', name);
    reference.appendChild(document.createTextNode(name));
    link.parentNode?.replaceChild(reference, link);
  }
  for (const list of elementsOf(body)) {
    if (/^(?:footnote|endnote)-list$/.test(styleOf(list, 'mso-element'))) unwrap(list);
  }
  for (const rule of all(body, 'hr')) {
    if (rule.getAttribute('width') === '33%') rule.parentNode?.removeChild(rule);
  }
}

/** Word's own elements: `o:p`, smart tags, fields, drawings. */
function dropWordElements(body: Element): void {
  for (const element of elementsOf(body)) {
    const tag = tagOf(element);
    if (!tag.includes(':')) continue;
    const isText = tag === 'o:p' || /^st\d+:/.test(tag) || tag === 'w:sdt';
    if (isText || (textOf(element) !== '' && !/^[vmw]:/.test(tag))) unwrap(element);
    else element.parentNode?.removeChild(element);
  }
}

function dropHidden(body: Element): void {
  for (const element of elementsOf(body)) {
    const isTabs = tagOf(element) === 'span' && /^\d/.test(styleOf(element, 'mso-tab-count'));
    if (isTabs && element.firstChild) element.textContent = ' ';
    const isHidden = styleOf(element, 'mso-hide') === 'all' || styleOf(element, 'display') === 'none';
    // Word hides nothing that a list's marker is made of.
    if (isHidden || styleOf(element, 'mso-element') === 'comment-list') element.parentNode?.removeChild(element);
    if (/^MsoComment(?:Reference|Text)$/.test(element.getAttribute('class') ?? '')) {
      element.parentNode?.removeChild(element);
    }
  }
}

function makeHeadings(body: Element): void {
  for (const paragraph of all(body, 'p')) {
    const level = headingLevel(paragraph);
    if (level === 0) continue;
    if (textOf(paragraph) === '') paragraph.parentNode?.removeChild(paragraph);
    else renamed(paragraph, `h${level}`);
  }
}

/** Numbers of headings are written into them like those of lists. */
function dropHeadingNumbers(body: Element): void {
  for (const heading of all(body, 'h1, h2, h3, h4, h5, h6')) {
    for (const span of all(heading, 'span')) {
      if (styleOf(span, 'mso-list') === 'ignore') span.parentNode?.removeChild(span);
    }
  }
}

/** Makes ordinary HTML of what Word puts into the clipboard. HTML from elsewhere stays as it is. */
export function cleanWord(body: Element): void {
  dropHidden(body);
  makeNotes(body);
  dropWordElements(body);
  makeHeadings(body);
  dropHeadingNumbers(body);
  makeLists(body);
  for (const child of nodesOf(body)) {
    // What is left of a page's sections; their content counts.
    if (isElement(child) && /^WordSection\d+$/.test(child.getAttribute('class') ?? '')) unwrap(child);
  }
}
