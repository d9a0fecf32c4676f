/** The small set of raw HTML that a module may use. Everything else is dropped, tag by tag. */
import { decodeReferences, escapeHtml } from './escape.ts';

const allowed: ReadonlySet<string> = new Set(['kbd', 'sub', 'sup', 'abbr', 'mark']);

/** Elements whose content is not text: it goes with the tag. */
const hidden: ReadonlySet<string> = new Set([
  'script',
  'style',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'template',
  'noscript',
  'noembed',
  'noframes',
  'textarea',
  'title',
  'xmp',
  'select',
  'head',
]);

export type Tag =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly html: string }
  | { readonly kind: 'break' }
  /** A comment: the author's note to themselves. */
  | { readonly kind: 'comment' }
  | { readonly kind: 'dropped'; readonly name: string; readonly hides: boolean };

/** Attributes of an allowed start tag: only `abbr` may have one. Null when there is any other. */
function attributesOf(name: string, text: string): string | null {
  const rest = text.trim();
  if (rest === '') return '';
  const title = name === 'abbr' ? /^title\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))$/i.exec(rest) : null;
  if (!title) return null;
  return ` title="${escapeHtml(decodeReferences(title[1] ?? title[2] ?? title[3] ?? ''))}"`;
}

export function readTag(raw: string): Tag {
  if (raw.startsWith('<!--')) return { kind: 'comment' };
  const match = /^<(\/?)([a-z][a-z0-9-]*)([\s\S]*?)\/?>$/i.exec(raw.trim());
  if (!match) return { kind: 'dropped', name: '', hides: false };
  const [, slash, given = '', rest = ''] = match;
  const name = given.toLowerCase();
  if (name === 'br' && rest.trim() === '') return { kind: 'break' };
  const attributes = allowed.has(name) ? attributesOf(name, rest) : null;
  if (attributes === null) return { kind: 'dropped', name, hides: slash === '' && hidden.has(name) };
  return slash === ''
    ? { kind: 'open', name, html: `<${name}${attributes}>` }
    : { kind: 'close', name, html: `</${name}>` };
}

/** True when this is the end tag of `name`. */
export function isEndOf(raw: string, name: string): boolean {
  return new RegExp(`^</${name}\\s*>$`, 'i').test(raw.trim());
}
