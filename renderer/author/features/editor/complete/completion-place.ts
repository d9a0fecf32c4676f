/** What is being written at a place, read from its line. Columns are 0-based offsets in the line. */
export type CompletionPlace =
  /** The address of an image or a link: `media/…` or another module. */
  | { readonly kind: 'address'; readonly start: number; readonly isImage: boolean }
  | { readonly kind: 'directive'; readonly start: number }
  | { readonly kind: 'alert'; readonly start: number }
  | { readonly kind: 'attribute'; readonly start: number; readonly directive: string }
  | { readonly kind: 'value'; readonly start: number; readonly directive: string; readonly attribute: string }
  | { readonly kind: 'image-attribute'; readonly start: number }
  | { readonly kind: 'matter-key'; readonly start: number }
  | { readonly kind: 'draw-key'; readonly start: number }
  | { readonly kind: 'matter-value'; readonly start: number; readonly key: string };

function attributePlace(line: string, directive: string, open: number): CompletionPlace | null {
  const inside = line.slice(open);
  const value = /([A-Za-z][\w-]*)=(?:"([^"]*)|'([^']*)|([^\s"'}]*))$/.exec(inside);
  if (value) {
    const written = value[2] ?? value[3] ?? value[4] ?? '';
    const list = value[1] === 'tags' ? written.length - written.lastIndexOf(',') - 1 : written.length;
    return { kind: 'value', start: line.length - list, directive, attribute: value[1] ?? '' };
  }
  // Inside a finished or an open quotation nothing begins.
  if ((inside.split('"').length - 1) % 2 === 1) return null;
  const key = /(?:^|[\s{,])([\w-]*)$/.exec(inside);
  return key ? { kind: 'attribute', start: line.length - (key[1] ?? '').length, directive } : null;
}

/** In the body of a module; `line` ends at the cursor. */
export function bodyPlace(line: string): CompletionPlace | null {
  const braces = /^ {0,3}:{3,}[ \t]*([A-Za-z][\w-]*)[ \t]*\{([^}]*)$/.exec(line);
  if (braces) return attributePlace(line, (braces[1] ?? '').toLowerCase(), line.length - (braces[2] ?? '').length);
  const name = /^ {0,3}:{3,}[ \t]*([A-Za-z][\w-]*)$/.exec(line);
  if (name) return { kind: 'directive', start: line.length - (name[1] ?? '').length };
  const alert = /^[ \t]*(?:>[ \t]?)+\[!(\w*)$/.exec(line);
  if (alert) return { kind: 'alert', start: line.length - (alert[1] ?? '').length };
  const imageAttribute = /!\[[^\]]*\]\([^)]*\)\{([\w-]*)$/.exec(line);
  if (imageAttribute) return { kind: 'image-attribute', start: line.length - (imageAttribute[1] ?? '').length };
  const address = /(!?)\[(?:\\.|[^\]\\])*\]\(<?([^)\s"]*)$/.exec(line);
  if (address) return { kind: 'address', start: line.length - (address[2] ?? '').length, isImage: address[1] === '!' };
  return null;
}

/** In the front matter; `above` are its lines before this one, nearest last. */
export function matterPlace(line: string, above: readonly string[]): CompletionPlace | null {
  const parent = /^\s|^-/.test(line)
    ? /^([\w-]+):/.exec(above.findLast((one) => /^[\w-]+:/.test(one)) ?? '')?.[1]
    : null;
  const braces = /\{[^}]*$/.exec(line)?.[0];
  const rest = parent === 'draw' || braces !== undefined ? line.replace(/^.*[{,]\s*(?=[\w-]*:?[^,{]*$)/, '') : line;
  const value = /(?:^|\s|-)([\w-]+):[ \t]+(?:\[(?:[^\]]*,[ \t]*|[ \t]*))?"?([^\s"[\],{}]*)$/.exec(
    /\[[^\]]*$/.test(line) ? line : rest,
  );
  if (value) return { kind: 'matter-value', start: line.length - (value[2] ?? '').length, key: value[1] ?? '' };
  const item = /^\s*-\s+([\w-]*)$/.exec(line);
  if (item && parent === 'objectives') {
    return { kind: 'matter-value', start: line.length - (item[1] ?? '').length, key: 'objectives' };
  }
  const key = /(?:^|[\s{,-])([A-Za-z]*)$/.exec(line);
  if (!key) return null;
  const start = line.length - (key[1] ?? '').length;
  if (parent === 'draw' || (braces !== undefined && /^\s*(?:-|draw:)/.test(line))) return { kind: 'draw-key', start };
  return start === 0 ? { kind: 'matter-key', start } : null;
}
