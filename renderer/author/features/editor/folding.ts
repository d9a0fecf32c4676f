import { readFrontMatter } from '#shared/course/front-matter.ts';
import { scanLines } from '#shared/course/source-lines.ts';

/** Lines `start` to `end`, 1-based and both included; the first one stays to be seen. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

interface OpenPart {
  readonly line: number;
  /** Colons of a container, level of a heading. */
  readonly size: number;
}

const opening = /^ {0,3}(:{3,})[ \t]*[A-Za-z]/;
const closing = /^ {0,3}(:{3,})[ \t]*$/;
const heading = /^ {0,3}(#{1,6})[ \t]/;

class Folder {
  readonly folds: Fold[] = [];
  private containers: OpenPart[] = [];
  private sections: OpenPart[] = [];
  private codeStart = 0;
  /** The last line with anything on it. */
  private filled = 0;

  take(text: string, line: number, inCode: boolean): void {
    if (inCode) this.codeStart ||= line;
    else {
      this.endCode(line - 1);
      this.takeMarks(text, line);
    }
    if (text.trim() !== '') this.filled = line;
  }

  finish(lines: number): void {
    this.endCode(lines);
    for (const { line } of [...this.containers, ...this.sections]) this.add(line, this.filled);
  }

  private takeMarks(text: string, line: number): void {
    const title = this.containers.length === 0 ? heading.exec(text)?.[1] : undefined;
    if (title) this.enterSection(line, title.length);
    const opened = opening.exec(text)?.[1];
    const closed = closing.exec(text)?.[1];
    if (opened) this.containers.push({ line, size: opened.length });
    else if (closed) this.leaveContainer(line, closed.length);
  }

  private enterSection(line: number, level: number): void {
    for (const section of this.sections) if (section.size >= level) this.add(section.line, this.filled);
    this.sections = [...this.sections.filter((section) => section.size < level), { line, size: level }];
  }

  private leaveContainer(line: number, colons: number): void {
    const index = this.containers.findLastIndex(({ size }) => size <= colons);
    const [left] = index < 0 ? [] : this.containers.splice(index);
    if (left) this.add(left.line, line);
  }

  private endCode(line: number): void {
    if (this.codeStart > 0) this.add(this.codeStart, line);
    this.codeStart = 0;
  }

  private add(start: number, end: number): void {
    if (end > start) this.folds.push({ start, end });
  }
}

/** What can be folded in a module: front matter, sections under headings, containers with their questions, code. */
export function foldsOf(text: string): readonly Fold[] {
  const { bodyStart, bodyLine } = readFrontMatter(text);
  const folder = new Folder();
  let line = bodyLine;
  for (const source of scanLines(text, bodyStart)) {
    folder.take(source.text, line, source.inCode);
    line += 1;
  }
  folder.finish(line - 1);
  const matter = bodyLine > 2 ? [{ start: 1, end: bodyLine - 1 }] : [];
  return [...matter, ...folder.folds].toSorted((a, b) => a.start - b.start);
}
