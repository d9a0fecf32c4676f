/** A manifest as the linter sees it. */

/** A parsed XML element; names carry their literal prefix (`adlcp:masteryscore`), because some LMSs match by it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, trimmed. */
  readonly text: string;
}

/** All elements of this name inside `element`, in document order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The order of children by the parent's name; `au|block` have the same place. A name that is not in the list may stand anywhere. */
export type ChildOrder = Readonly<Record<string, readonly string[]>>;

export interface Misplaced {
  readonly parent: string;
  /** Stands before an element that must come first. */
  readonly child: string;
  readonly before: string;
}

/** The first misplaced child of every element. */
export function misplaced(element: XmlElement, order: ChildOrder): readonly Misplaced[] {
  const ranks = (order[element.name] ?? []).map((names) => names.split('|'));
  const rankOf = (child: string): number => ranks.findIndex((names) => names.includes(child));
  const known = element.children.map((child) => child.name).filter((child) => rankOf(child) !== -1);
  const at = known.findIndex((child, index) => index > 0 && rankOf(child) < rankOf(known[index - 1] ?? ''));
  const own = at === -1 ? [] : [{ parent: element.name, child: known[at - 1] ?? '', before: known[at] ?? '' }];
  return [...own, ...element.children.flatMap((child) => misplaced(child, order))];
}
