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

export function parseAttributes(text: string): Attributes {
  const values = new Map<string, string>();
  let id: string | null = null;
  let position = 0;
  while (position < text.length) {
    attribute.lastIndex = position;
    const match = attribute.exec(text);
    if (!match) break;
    position = attribute.lastIndex;
    const [, hash, key, ...candidates] = match;
    if (hash !== undefined) id ??= hash;
    else if (key !== undefined) values.set(key, candidates.find((value) => value !== undefined) ?? 'true');
  }
  const fromKey = values.get('id');
  values.delete('id');
  return {
    id: id ?? fromKey ?? null,
    values: Object.fromEntries(values),
    complete: text.slice(position).trim() === '',
  };
}
