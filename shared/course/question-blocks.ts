import { readFrontMatter } from './front-matter.ts';
import { scanLines } from './source-lines.ts';

const opening = /^ {0,3}(:{3,})[ \t]*question[ \t]*(?:\{(.*)\})?[ \t]*$/;
const closing = /^ {0,3}(:{3,})[ \t]*$/;

interface OpenBlock {
  readonly id: string | null;
  readonly start: number;
  /** How many colons it was opened with. */
  readonly marks: number;
}

/** The whole Markdown of questions by their `#id`, from `:::question` to its end, in the order of the text. */
export function questionBlocks(text: string): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>();
  let open: OpenBlock | null = null;
  for (const line of scanLines(text, readFrontMatter(text).bodyStart)) {
    if (line.inCode) continue;
    const started: RegExpExecArray | null = open === null ? opening.exec(line.text) : null;
    if (started) {
      const id: string | null =
        /(?:^|\s)#([\w-]+)/.exec((started[2] ?? '').replace(/"[^"]*"|'[^']*'/g, ''))?.[1] ?? null;
      open = { id, start: line.start, marks: (started[1] ?? '').length };
    } else if (open !== null && (closing.exec(line.text)?.[1]?.length ?? 0) >= open.marks) {
      if (open.id !== null) blocks.set(open.id, text.slice(open.start, line.next).trimEnd());
      open = null;
    }
  }
  return blocks;
}

/** The text with these blocks behind everything else, each with an empty line before it. */
export function withBlocks(text: string, blocks: readonly string[]): string {
  return blocks.length === 0 ? text : `${[text.trimEnd(), ...blocks].join('\n\n')}\n`;
}
