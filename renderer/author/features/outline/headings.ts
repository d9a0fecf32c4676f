import { readFrontMatter } from '#shared/course/front-matter.ts';
import { scanLines } from '#shared/course/source-lines.ts';

export interface HeadingLine {
  /** 1 to 6. */
  readonly level: number;
  /** Without Markdown marks. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/!?\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replaceAll(/(?<!\\)[*_`~]+/g, '')
    .replaceAll(/\\(?=[^\w\s])/g, '')
    .trim();
}

/** Headings of a module with the lines on which they stand; those in code are none. */
export function headingsOf(text: string): readonly HeadingLine[] {
  const { bodyStart, bodyLine } = readFrontMatter(text);
  const headings: HeadingLine[] = [];
  let line = bodyLine;
  for (const source of scanLines(text, bodyStart)) {
    const match = source.inCode ? null : /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(source.text);
    const said = plain(match?.[2] ?? '');
    if (match && said !== '') headings.push({ level: match[1]?.length ?? 1, text: said, line });
    line += 1;
  }
  return headings;
}

/** Index of the heading whose part holds the line; -1 above the first. */
export function headingAt(headings: readonly HeadingLine[], line: number): number {
  return headings.findLastIndex((heading) => heading.line <= line);
}
