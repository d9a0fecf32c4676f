/** `{#id key=value key="a value" flag}` after the name of a container. */

export interface Attributes {
  readonly id: string | null;
  readonly values: Readonly<Record<string, string>>;
  /** False when part of the text could not be read. */
  readonly complete: boolean;
}

// Word processors turn straight quotes into curly ones; both are read.
const attribute =
  /\s*(?:#([\w-]+)|\.[\w-]+|([A-Za-z_][\w-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”„]([^“”]*)[“”]|([^\s"'“”{}]+)))?)\s*,?/y;

export interface WrittenAttribute {
  /** UTF-16 offsets of what was written, the white space before it and a comma after it included. */
  readonly start: number;
  readonly end: number;
  readonly hash: string | null;
  readonly key: string | null;
  /** `true` for a key alone. */
  readonly value: string;
}

/** What can be read, one after the other; the rest of the text begins where the last one ends. */
export function scanAttributes(text: string): readonly WrittenAttribute[] {
  const found: WrittenAttribute[] = [];
  let position = 0;
  while (position < text.length) {
    attribute.lastIndex = position;
    const match = attribute.exec(text);
    if (!match) break;
    const [, hash, key, ...candidates] = match;
    const value = candidates.find((candidate) => candidate !== undefined) ?? 'true';
    found.push({ start: position, end: attribute.lastIndex, hash: hash ?? null, key: key ?? null, value });
    position = attribute.lastIndex;
  }
  return found;
}

export function parseAttributes(text: string): Attributes {
  const values = new Map<string, string>();
  let id: string | null = null;
  const written = scanAttributes(text);
  const position = written.at(-1)?.end ?? 0;
  for (const { hash, key, value } of written) {
    if (hash !== null) id ??= hash;
    else if (key !== null) values.set(key, value);
  }
  const fromKey = values.get('id');
  values.delete('id');
  return {
    id: id ?? fromKey ?? null,
    values: Object.fromEntries(values),
    complete: text.slice(position).trim() === '',
  };
}
