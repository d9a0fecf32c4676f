/** Where a text uses media, and the smallest edits that rename a file or describe it anew. */
import type { SourceFile } from '../course/model.ts';
import type { TextEdit } from '../course/problem.ts';
import { scanLines } from '../course/source-lines.ts';
import { mediaPath } from './addresses.ts';
import { collapseSpace, decodeReferences } from './escape.ts';
import { readModule } from './read-module.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface MediaPlace {
  /** `media/x.png`. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** `link`: the file is not shown, a link opens it. */
  readonly kind: 'shown' | 'link';
  /** What a screen reader says, of a link its text. */
  readonly alt: string;
  /** The title: below the picture where it stands alone. */
  readonly caption: string;
}

interface LocatedPlace extends MediaPlace {
  readonly parts: Parts;
}

interface Parts {
  /** Between the brackets. */
  readonly alt: Span;
  /** Without `<` and `>`; null where the address is defined elsewhere (`![alt][name]`). */
  readonly address: Span | null;
  /** From the blank before its quotes to behind them; empty where there is none. Null without an address. */
  readonly title: Span | null;
}

/** Offset behind the bracket that closes the one at `open`, or -1. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (sign === '\n' && text[at + 1] === '\n') return -1;
  }
  return -1;
}

const destination = /\(\s*(?:<((?:\\.|[^<>\n\\])*)>|((?:\\.|\((?:\\.|[^()\s\\])*\)|[^()\s\\])*))/dy;
const titleText = /\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))/dy;

/** The parts of the image or link that begins at `offset`; null where something else stands there. */
function partsAt(text: string, offset: number): Parts | null {
  const open = text[offset] === '!' ? offset + 1 : offset;
  if (text[open] !== '[') return null;
  const close = closingBracket(text, open);
  if (close < 0) return null;
  const alt = { start: open + 1, end: close - 1 };
  destination.lastIndex = close;
  const found = destination.exec(text);
  const span = found?.indices?.[1] ?? found?.indices?.[2];
  if (!found || !span) return { alt, address: null, title: null };
  titleText.lastIndex = destination.lastIndex;
  const end = destination.lastIndex;
  const title = titleText.exec(text) ? { start: end, end: titleText.lastIndex } : { start: end, end };
  return { alt, address: { start: span[0], end: span[1] }, title };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map((found) => found.index + found[0].length)];
}

function shownText(raw: string): string {
  return collapseSpace(decodeReferences(raw.replace(/\\([[\]])/g, '$1')));
}

function shownTitle(raw: string): string {
  const inner = raw.trim().slice(1, -1);
  return collapseSpace(decodeReferences(inner.replace(/\\([!-/:-@[-`{-~])/g, '$1')));
}

type Folder = 'modules' | 'banks';

function locatedPlaces(file: SourceFile, folder: Folder): readonly LocatedPlace[] {
  const { text } = file;
  const starts = lineStarts(text);
  const seen = new Set<number>();
  const places = readModule(file, { folder }).media.flatMap(({ target, line, column }): readonly LocatedPlace[] => {
    const offset = (starts[line - 1] ?? 0) + column - 1;
    const parts = partsAt(text, offset);
    if (!parts || seen.has(offset)) return [];
    seen.add(offset);
    const kind = text[offset] === '!' ? 'shown' : 'link';
    const alt = shownText(text.slice(parts.alt.start, parts.alt.end));
    const caption = parts.title === null ? '' : shownTitle(text.slice(parts.title.start, parts.title.end));
    return [{ path: target, line, column, kind, alt, caption, parts }];
  });
  return places.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Every place of a module or bank that shows or links media, in the order of the text. */
export function mediaPlaces(file: SourceFile, folder: Folder): readonly MediaPlace[] {
  return locatedPlaces(file, folder).map(({ path, line, column, kind, alt, caption }) => ({
    path,
    line,
    column,
    kind,
    alt,
    caption,
  }));
}

const definition = /^ {0,3}\[(?:\\.|[^[\]\\])+\]:[ \t]*(?:<([^<>\n]*)>|(\S+))/d;

/** `[name]: media/x.png`: addresses that are used by name. */
function definedAddresses(text: string): readonly Span[] {
  return [...scanLines(text, 0)].flatMap(({ text: line, start, inCode }) => {
    const found = inCode ? null : definition.exec(line);
    const span = found?.indices?.[1] ?? found?.indices?.[2];
    return span ? [{ start: start + span[0], end: start + span[1] }] : [];
  });
}

/** A file name as it may stand in an address, pointed brackets around it or not. */
function addressName(name: string): string {
  return name.replace(/[\s%?#<>()\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** The name of the file in an address: without its folders and what follows `?` or `#`. */
function nameSpan(text: string, { start, end }: Span): Span {
  const address = text.slice(start, end);
  const stop = /[?#]/.exec(address)?.index ?? address.length;
  return { start: start + address.lastIndexOf('/', stop - 1) + 1, end: start + stop };
}

/** Edits after which everything that used `from` uses `to`; both are media paths in the same folder. In order. */
export function renameEdits(file: SourceFile, folder: Folder, from: string, to: string): readonly TextEdit[] {
  const { text } = file;
  const name = addressName(to.slice(to.lastIndexOf('/') + 1));
  const used = locatedPlaces(file, folder).flatMap(({ path, parts }) =>
    path === from && parts.address ? [parts.address] : [],
  );
  const defined = definedAddresses(text).filter(({ start, end }) => mediaPath(text.slice(start, end)) === from);
  const spans = new Map([...used, ...defined].map((span) => [span.start, nameSpan(text, span)]));
  return [...spans.values()].sort((a, b) => a.start - b.start).map((span) => ({ ...span, text: name }));
}

export interface Description {
  readonly alt: string;
  readonly caption: string;
}

function altText(alt: string): string {
  return collapseSpace(alt)
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '&#92;')
    .replaceAll('|', '&#124;')
    .replaceAll('`', '&#96;')
    .replace(/[[\]]/g, String.raw`\$&`);
}

function titlePart(caption: string): string {
  const clean = collapseSpace(caption)
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '&#92;')
    .replaceAll('|', '&#124;')
    .replaceAll('"', '&quot;');
  return clean === '' ? '' : ` "${clean}"`;
}

/**
 * Edits that describe one place anew, where `place` is as `mediaPlaces` tells it; what stays the same is not touched. Null
 * when the text has no such place any more. A caption cannot be given where the address is defined elsewhere.
 */
export function describeEdits(
  file: SourceFile,
  folder: Folder,
  place: MediaPlace,
  wanted: Description,
): readonly TextEdit[] | null {
  const found = locatedPlaces(file, folder).find(
    ({ path, line, column }) => path === place.path && line === place.line && column === place.column,
  );
  if (!found || found.alt !== place.alt || found.caption !== place.caption) return null;
  const { alt, title } = found.parts;
  const edits: TextEdit[] = [];
  if (collapseSpace(wanted.alt) !== found.alt) edits.push({ ...alt, text: altText(wanted.alt) });
  if (title && collapseSpace(wanted.caption) !== found.caption) {
    edits.push({ ...title, text: titlePart(wanted.caption) });
  }
  return edits;
}

/** Carries out edits that do not overlap and are in order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
