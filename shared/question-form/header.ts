/** The line `:::question{…}`: reads and changes one attribute, leaves the others as they are written. */
import { scanAttributes, type WrittenAttribute } from '../markdown/attributes.ts';
import type { TextEdit } from '../course/problem.ts';

const headerLine = /^( {0,3}:{3,}[ \t]*[A-Za-z][\w-]*[ \t]*(?:\[[^\]]*\][ \t]*)?)(?:\{(.*)\})?/;

interface Header {
  /** Offset behind the name and title. */
  readonly nameEnd: number;
  /** Offset of the first character between the braces; null without braces. */
  readonly inside: number | null;
  readonly written: readonly WrittenAttribute[];
  readonly text: string;
}

function readHeader(source: string, start: number): Header {
  const lineEnd = source.indexOf('\n', start);
  const line = source.slice(start, lineEnd < 0 ? source.length : lineEnd);
  const match = headerLine.exec(line);
  const [, name = '', text] = match ?? [];
  return {
    nameEnd: start + name.trimEnd().length,
    inside: text === undefined ? null : start + name.length + 1,
    written: scanAttributes(text ?? ''),
    text: text ?? '',
  };
}

/** Null when no quotation marks can hold the value. */
function quotedValue(value: string): string | null {
  if (/^[^\s"'“”„{},]+$/.test(value)) return value;
  if (value.includes('\n')) return null;
  if (!/["“”„]/.test(value)) return `"${value}"`;
  return value.includes("'") ? null : `'${value}'`;
}

/** The value again in the marks that it stands in; null when they cannot hold it. */
function inSameMarks(old: string, value: string): string | null {
  const mark = old[0] ?? '';
  if ((mark !== '"' && mark !== "'") || value.includes(mark) || value.includes('\n')) return null;
  return `${mark}${value}${mark}`;
}

function changed(header: Header, inside: number, attribute: WrittenAttribute, value: string): TextEdit | null {
  const raw = header.text.slice(attribute.start, attribute.end);
  const match = /^(\s*[A-Za-z_][\w-]*)(\s*=\s*)?/.exec(raw);
  const [before = '', key = ''] = match ?? [];
  const old = raw.slice(before.length).replace(/\s*,?$/, '');
  const text = inSameMarks(old, value) ?? quotedValue(value);
  if (text === null) return null;
  const start = inside + attribute.start + before.length;
  const assign = before === key ? '=' : '';
  return { start, end: start + old.length, text: `${assign}${text}` };
}

/** With the white space before it, which the reading of the attribute before may have taken along. */
function removed({ text }: Header, inside: number, attributes: readonly WrittenAttribute[]): readonly TextEdit[] {
  return attributes.map(({ start, end }) => {
    const raw = text.slice(start, end);
    const first = start + (raw.length - raw.trimStart().length);
    const from = text.slice(0, first).trimEnd().length;
    return { start: inside + from, end: inside + start + raw.trimEnd().length, text: '' };
  });
}

function added(header: Header, name: string, value: string): TextEdit | null {
  const text = quotedValue(value);
  if (text === null) return null;
  if (header.inside === null) return { start: header.nameEnd, end: header.nameEnd, text: `{${name}=${text}}` };
  const at = header.inside + header.text.trimEnd().length;
  return { start: at, end: at, text: `${header.text.trim() === '' ? '' : ' '}${name}=${text}` };
}

/**
 * Edits that give an attribute a value, or take it away (`null`), in the container that starts at `start`. Null when the value
 * cannot be written.
 */
export function setAttribute(
  source: string,
  start: number,
  name: string,
  value: string | null,
): readonly TextEdit[] | null {
  const header = readHeader(source, start);
  const { inside } = header;
  const all = header.written.filter(({ key }) => key === name);
  const last = all.at(-1);
  if (inside === null || last === undefined) {
    const edit = value === null ? undefined : added(header, name, value);
    if (edit === null) return null;
    return edit === undefined ? [] : [edit];
  }
  if (value === null) return removed(header, inside, all);
  if (last.value === value) return [];
  const edit = changed(header, inside, last, value);
  return edit === null ? null : [edit];
}
