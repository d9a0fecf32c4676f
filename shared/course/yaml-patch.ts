/** Changes single fields of a YAML mapping and leaves every other character of the text alone. */
import { isMap, isScalar, parseDocument, stringify, type Document, type Node, type Pair } from 'yaml';

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** `key: value` in block style, without the last line break. */
export function yamlLine(key: string, value: unknown): string {
  return stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
}

function pairsOf(document: Document.Parsed): readonly Pair<Node, Node | null>[] {
  const { contents } = document;
  if (!isMap(contents)) return [];
  return contents.items;
}

function keyOf(pair: Pair<Node, Node | null>): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function startOf(pair: Pair<Node, Node | null>): number {
  return pair.key.range?.[0] ?? 0;
}

/** End of the pair's value without the white space and line breaks after it. */
function endOf(text: string, pair: Pair<Node, Node | null>): number {
  let end = Math.max(pair.value?.range?.[1] ?? 0, pair.key.range?.[1] ?? 0);
  while (end > startOf(pair) && /\s/.test(text[end - 1] ?? '')) end -= 1;
  // An empty value ends before its colon was counted.
  return text[end] === ':' && isEmpty(pair) ? end + 1 : end;
}

function isEmpty(pair: Pair<Node, Node | null>): boolean {
  return pair.value === null || (isScalar(pair.value) && pair.value.value === null);
}

function replaceField(text: string, document: Document.Parsed, key: string, value: unknown): string | null {
  const pair = pairsOf(document).find((candidate) => keyOf(candidate) === key);
  if (!pair) return null;
  if (isSame(pair.value?.toJS(document) ?? null, value)) return text;
  return text.slice(0, startOf(pair)) + yamlLine(key, value) + text.slice(endOf(text, pair));
}

/** A new field goes after the nearest field before it in `order`, or in front of everything. */
function insertField(
  text: string,
  document: Document.Parsed,
  order: readonly string[],
  field: readonly [string, unknown],
): string {
  const line = yamlLine(field[0], field[1]);
  const pairs = pairsOf(document);
  const before = new Set(order.slice(0, Math.max(0, order.indexOf(field[0]))));
  const previous = pairs.findLast((pair) => before.has(keyOf(pair)));
  const first = pairs[0];
  if (!first) return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
  if (!previous) return `${text.slice(0, startOf(first))}${line}\n${text.slice(startOf(first))}`;
  const lineEnd = text.indexOf('\n', endOf(text, previous));
  return lineEnd < 0 ? `${text}\n${line}\n` : `${text.slice(0, lineEnd + 1)}${line}\n${text.slice(lineEnd + 1)}`;
}

function holds(text: string, patch: Readonly<Record<string, unknown>>): boolean {
  const document = parseDocument(text);
  if (document.errors.length > 0) return false;
  const values = document.toJS() as Readonly<Record<string, unknown>> | null;
  return Object.entries(patch).every(([key, value]) => isSame(values?.[key] ?? null, value));
}

/**
 * The text with each field of `patch` set. Comments, unknown fields and the layout of untouched fields stay as they are;
 * where the layout is too unusual for that (a mapping in braces), the whole mapping is written anew with its comments.
 */
export function patchYaml(text: string, patch: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  let patched = text;
  for (const [key, value] of Object.entries(patch)) {
    const document = parseDocument(patched);
    patched = replaceField(patched, document, key, value) ?? insertField(patched, document, order, [key, value]);
  }
  if (patched === text || holds(patched, patch)) return patched;
  const document = parseDocument(text);
  for (const [key, value] of Object.entries(patch)) document.set(key, value);
  return document.toString({ lineWidth: 0 });
}
