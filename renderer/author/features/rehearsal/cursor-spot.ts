/** From the cursor in a module's text to the place at which a learner would read it. */
import { readFrontMatter } from '#shared/course/front-matter.ts';
import { slugOf } from '#shared/course/names.ts';
import { scanLines } from '#shared/course/source-lines.ts';

export interface CursorSpot {
  /** Of the module. */
  readonly slug: string;
  /** 1-based, in the module's text. */
  readonly line: number;
  /** Id of the question around the cursor; null outside of questions, and in one that has no id yet. */
  readonly question: string | null;
  /** Index of the module's block in which the cursor stands; null before the first one and where it is not known. */
  readonly block: number | null;
}

export interface CursorText {
  /** `01-pengantar.md` */
  readonly file: string;
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** Lines at which the module's blocks begin; null when they are not known for this text. */
  readonly blockLines: readonly number[] | null;
}

const opening = /^ {0,3}(:{3,})[ \t]*question\b(.*)$/;
const closing = /^ {0,3}(:{3,})[ \t]*$/;
const idAttribute = /#([\w-]+)|\bid=["']?([\w-]+)/;

interface OpenQuestion {
  readonly fence: string;
  readonly id: string | null;
}

function opened(line: string): OpenQuestion | null {
  const found = opening.exec(line);
  if (found === null) return null;
  const id = idAttribute.exec(found[2] ?? '');
  return { fence: found[1] ?? '', id: id?.[1] ?? id?.[2] ?? null };
}

function questionAt(text: string, line: number): string | null {
  const { bodyStart } = readFrontMatter(text);
  let at = text.slice(0, bodyStart).split('\n').length;
  let question: OpenQuestion | null = null;
  for (const { text: words, inCode } of scanLines(text, bodyStart)) {
    question ??= inCode ? null : opened(words);
    // The line that closes a question still belongs to it.
    if (at === line) return question?.id ?? null;
    if (!inCode && closing.exec(words)?.[1] === question?.fence) question = null;
    at += 1;
  }
  return null;
}

/** Of several blocks that begin on one line the first: drawn questions stand on the text's last line. */
function blockAt(blockLines: readonly number[], line: number): number | null {
  const start = blockLines.findLast((begin) => begin <= line);
  return start === undefined ? null : blockLines.indexOf(start);
}

export function spotOf({ file, text, line, blockLines }: CursorText): CursorSpot {
  return {
    slug: slugOf(file),
    line,
    question: questionAt(text, line),
    block: blockLines === null ? null : blockAt(blockLines, line),
  };
}
