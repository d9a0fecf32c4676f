/**
 * Cuts a text into plain Markdown and containers (`:::name{…}` … `:::`) before any Markdown is read. A container is the
 * outermost structure: it starts at the margin and holds whole lines, so every part is a slice of the source and keeps
 * its exact place. Code blocks are skipped.
 */
import { scanLines, type SourceLine } from '../course/source-lines.ts';
import { parseAttributes, type Attributes } from './attributes.ts';

interface Slice {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

export interface MarkdownPart extends Slice {
  readonly kind: 'markdown';
}

export interface ContainerPart extends Slice {
  readonly kind: 'container';
  readonly name: string;
  readonly attributes: Attributes;
  readonly body: Slice;
  readonly isClosed: boolean;
}

/** A `:::` that closes nothing. */
export interface StrayEndPart extends Slice {
  readonly kind: 'stray-end';
}

export type Part = MarkdownPart | ContainerPart | StrayEndPart;

interface Opening {
  readonly colons: number;
  readonly name: string;
  readonly attributes: Attributes;
}

const openingLine = /^ {0,3}(:{3,})[ \t]*([A-Za-z][\w-]*)[ \t]*(?:\[([^\]]*)\][ \t]*)?(.*)$/;
const closingLine = /^ {0,3}(:{3,})[ \t]*$/;

function readOpening(line: string): Opening | null {
  const match = line.includes(':::') ? openingLine.exec(line) : null;
  if (!match) return null;
  const [, colons = '', name = '', label, rest = ''] = match;
  const braces = /^\{(.*)\}[ \t]*$/.exec(rest);
  const read = parseAttributes(braces?.[1] ?? '');
  const values = label === undefined ? read.values : { title: label, ...read.values };
  const complete = read.complete && (braces !== null || rest.trim() === '');
  return { colons: colons.length, name: name.toLowerCase(), attributes: { ...read, values, complete } };
}

/** Index of the open container that a line of `colons` colons ends; -1 when it ends none. */
function closedBy(colons: number, open: readonly Opening[]): number {
  const exact = open.findLastIndex((opening) => opening.colons === colons);
  return exact >= 0 ? exact : open.findLastIndex((opening) => opening.colons < colons);
}

class Splitter {
  readonly parts: Part[] = [];
  /** Open containers, outermost first. */
  private readonly open: Opening[] = [];
  private partStart: number;
  private bodyStart = 0;

  constructor(start: number) {
    this.partStart = start;
  }

  take(line: SourceLine): void {
    if (line.inCode) return;
    const opening = readOpening(line.text);
    if (opening) this.enter(opening, line);
    else {
      const closing = line.text.includes(':::') ? closingLine.exec(line.text) : null;
      if (closing) this.leave((closing[1] ?? '').length, line);
    }
  }

  /** Ends everything that is open at `end`. */
  finish(end: number): void {
    if (this.open.length > 0) this.endContainer(end, end, false);
    else this.endMarkdown(end);
  }

  private enter(opening: Opening, line: SourceLine): void {
    // A question never holds another one: the first lacks its end.
    if (opening.name === 'question' && this.open[0]?.name === 'question') {
      this.endContainer(line.start, line.start, false);
    }
    if (this.open.length === 0) {
      this.endMarkdown(line.start);
      this.bodyStart = line.next;
    }
    this.open.push(opening);
  }

  private leave(colons: number, line: SourceLine): void {
    const index = closedBy(colons, this.open);
    if (index > 0) this.open.length = index;
    else if (index === 0) this.endContainer(line.start, line.next, true);
    else if (this.open.length === 0) {
      this.endMarkdown(line.start);
      this.parts.push({ kind: 'stray-end', start: line.start, end: line.next });
      this.partStart = line.next;
    }
  }

  private endMarkdown(end: number): void {
    if (end > this.partStart) this.parts.push({ kind: 'markdown', start: this.partStart, end });
    this.partStart = end;
  }

  private endContainer(bodyEnd: number, end: number, isClosed: boolean): void {
    const [outermost] = this.open;
    if (!outermost) return;
    const { name, attributes } = outermost;
    const body = { start: Math.min(this.bodyStart, bodyEnd), end: bodyEnd };
    this.parts.push({ kind: 'container', start: this.partStart, end, name, attributes, body, isClosed });
    this.open.length = 0;
    this.partStart = end;
  }
}

/** The parts of `text.slice(start, end)`, in order and without gaps; nested containers stay inside their outermost one. */
export function splitContainers(text: string, start: number, end: number): readonly Part[] {
  const splitter = new Splitter(start);
  for (const line of scanLines(text, start, end)) splitter.take(line);
  splitter.finish(end);
  return splitter.parts;
}
