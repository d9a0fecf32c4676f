/** Small steps on a document that nobody shows. Only DOM that every implementation has, so that tests need no browser. */

/** As an array: the lists of some implementations cannot be walked, and change with the document. */
export function all(root: Element, selector: string): Element[] {
  return Array.from(root.querySelectorAll(selector));
}

export function nodesOf(node: Node): ChildNode[] {
  return Array.from(node.childNodes);
}

export function elementsOf(root: Element): Element[] {
  return all(root, '*');
}

export function tagOf(element: Element): string {
  return element.nodeName.toLowerCase();
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

/** Value of one property of the `style` attribute, in lower case; '' when it is not there. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute('style') ?? '';
  const match = new RegExp(String.raw`(?:^|;)\s*${property}\s*:\s*([^;]+)`, 'i').exec(style);
  return (match?.[1] ?? '').trim().toLowerCase();
}

export function textOf(node: Node): string {
  return (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Takes the element away and leaves what is in it. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  while (element.firstChild) parent?.insertBefore(element.firstChild, element);
  parent?.removeChild(element);
}

export function moveChildren(from: Element, to: Element): void {
  while (from.firstChild) to.appendChild(from.firstChild);
}

/** Another element in the place of this one, with its children. */
export function renamed(element: Element, tag: string): Element {
  const other = element.ownerDocument.createElement(tag);
  moveChildren(element, other);
  element.parentNode?.replaceChild(other, element);
  return other;
}

/** Puts the children of an element into a new one inside it. */
export function wrapChildren(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag);
  moveChildren(element, inner);
  element.appendChild(inner);
}

export function removeComments(node: Node): void {
  for (const child of nodesOf(node)) {
    if (child.nodeType === 8) node.removeChild(child);
    else removeComments(child);
  }
}
