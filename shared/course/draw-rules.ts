/** Edits the `draw` field of a module's front matter and leaves every other character alone. */
import { isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { findMatter, patchFrontMatter, readFrontMatter } from './front-matter.ts';
import type { DrawRule } from './model.ts';
import type { TextEdit } from './problem.ts';

/** The name by which a draw calls a bank: `layanan.md` → `layanan`. */
export function bankName(file: string): string {
  return file.replace(/\.md$/, '');
}

/** The module's text with the draws that name the bank file `from` naming `to`. */
export function renameDrawnBank(text: string, from: string, to: string): string {
  const rules = readFrontMatter(text).settings.draw;
  if (!rules.some(({ bank }) => bankName(bank) === bankName(from))) return text;
  return patchDrawRules(
    text,
    rules.map((rule) => (bankName(rule.bank) === bankName(from) ? { ...rule, bank: bankName(to) } : rule)),
  );
}

/**
 * The module's text with `rules` as its draws. What stays as it is keeps its layout and its comments; only a layout that is
 * too unusual is written anew.
 */
export function patchDrawRules(text: string, rules: readonly DrawRule[]): string {
  const before = readFrontMatter(text).settings.draw;
  if (isSame(before, rules)) return text;
  const edited = editInPlace(text, before, rules);
  return edited !== null && isSame(readFrontMatter(edited).settings.draw, rules)
    ? edited
    : patchFrontMatter(text, { draw: rules });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function editInPlace(text: string, before: readonly DrawRule[], rules: readonly DrawRule[]): string | null {
  const matter = findMatter(text);
  if (!matter || rules.length === 0) return null;
  const yaml = text.slice(matter.start, matter.end);
  const list = drawList(yaml);
  if (!list || list.flow === true || list.items.length !== before.length) return null;
  const edits = editsFor(yaml, list, before, rules);
  if (edits === null) return null;
  const patched = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), yaml);
  return text.slice(0, matter.start) + patched + text.slice(matter.end);
}

function drawList(yaml: string): YAMLSeq<Node> | null {
  const { contents, errors } = parseDocument(yaml);
  if (errors.length > 0 || !isMap(contents)) return null;
  const list = contents.get('draw', true);
  return isSeq<Node>(list) ? list : null;
}

function editsFor(
  yaml: string,
  list: YAMLSeq<Node>,
  before: readonly DrawRule[],
  rules: readonly DrawRule[],
): readonly TextEdit[] | null {
  if (rules.length === before.length) {
    return list.items.flatMap((item, index) => changed(item, before[index], rules[index]) ?? []);
  }
  const at = before.findIndex((rule, index) => !isSame(rule, rules[index]));
  if (rules.length === before.length - 1) return [withoutItem(yaml, list, at)];
  const isAppended = at === -1 && rules.length === before.length + 1;
  const added = rules.at(-1);
  return isAppended && added ? [appended(yaml, list, added)] : null;
}

/** Edits of single values of one draw; a value that is not written yet is left to the caller's fallback. */
function changed(item: Node, before: DrawRule | undefined, after: DrawRule | undefined): readonly TextEdit[] | null {
  if (!isMap(item) || !before || !after) return null;
  const keys = ['bank', 'tags', 'count'] as const;
  return keys.flatMap((key) => (isSame(before[key], after[key]) ? [] : (valueEdit(item, key, after[key]) ?? [])));
}

function valueEdit(item: YAMLMap, key: keyof DrawRule, value: DrawRule[keyof DrawRule]): TextEdit | null {
  const pair = item.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
  const node = pair?.value as Node | null | undefined;
  if (!pair) return key === 'tags' ? tagsBeforeCount(item, value) : null;
  if (!node?.range) return null;
  // A list in block style has no end of its own on the line.
  if (isSeq(node) && node.flow !== true) return null;
  return { start: node.range[0], end: node.range[1], text: flowText(value) };
}

/** Tags are left out where there are none; in block style they get a line of their own behind the bank. */
function tagsBeforeCount(item: YAMLMap, value: DrawRule[keyof DrawRule]): TextEdit | null {
  const count = item.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === 'count');
  const at = isScalar(count?.key) ? count.key.range?.[0] : undefined;
  const first = item.items[0];
  if (at === undefined || item.flow === true || first === count) return null;
  return { start: at, end: at, text: `tags: ${flowText(value)}\n${' '.repeat(indentOf(item))}` };
}

function indentOf(item: YAMLMap): number {
  const first = item.items[0]?.key;
  return isScalar(first) ? ((first.srcToken as { readonly indent?: number } | undefined)?.indent ?? 4) : 4;
}

/** `[a, "b: c"]`, `layanan`, `5`: JSON is YAML; plain words need no quotes. */
function flowText(value: DrawRule[keyof DrawRule]): string {
  if (Array.isArray(value)) return `[${value.map((entry) => word(String(entry))).join(', ')}]`;
  return typeof value === 'number' ? String(value) : word(String(value));
}

function word(text: string): string {
  const isPlain = /^[a-z][a-z0-9_-]*$/i.test(text) && !/^(?:y|yes|n|no|on|off|true|false|null)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** Offset behind the last sign of a node that is no white space. */
function endOf(yaml: string, node: Node): number {
  let end = node.range?.[1] ?? 0;
  while (end > 0 && /\s/.test(yaml[end - 1] ?? '')) end -= 1;
  return end;
}

function lineStart(yaml: string, offset: number): number {
  return yaml.lastIndexOf('\n', offset - 1) + 1;
}

function appended(yaml: string, list: YAMLSeq<Node>, { bank, tags, count }: DrawRule): TextEdit {
  const last = list.items.at(-1);
  const start = last?.range?.[0] ?? 0;
  const dash = yaml.slice(lineStart(yaml, start), start).replace(/[^\s-]/g, ' ');
  const indent = ' '.repeat(dash.length);
  const lines = [
    `${dash}bank: ${flowText(bank)}`,
    ...(tags.length > 0 ? [`${indent}tags: ${flowText(tags)}`] : []),
    `${indent}count: ${String(count)}`,
  ];
  const end = last ? yaml.indexOf('\n', endOf(yaml, last)) : -1;
  const at = end < 0 ? yaml.length : end;
  return { start: at, end: at, text: `\n${lines.join('\n')}` };
}

/** The lines of one draw, with its dash. */
function withoutItem(yaml: string, list: YAMLSeq<Node>, index: number): TextEdit {
  const item = list.items[index];
  const start = lineStart(yaml, item?.range?.[0] ?? 0);
  const end = item ? yaml.indexOf('\n', endOf(yaml, item)) : -1;
  return { start, end: end < 0 ? yaml.length : end + 1, text: '' };
}
