/**
 * Where the blocks of a text stand, line by line, as the compiler sees them: for whoever changes a text in place (the question
 * form) and must not guess what a line belongs to.
 */
import type { Token, Tokens } from 'marked';
import { splitContainers, type ContainerPart } from './containers.ts';
import { kindOf, type AnswerKind } from './question.ts';
import { alertMark } from './render-block.ts';
import { plainText } from './render-inline.ts';
import { lexBlocks } from './tokens.ts';

/** Lines counted from 0; `end` is the line after the last one that is not blank. */
export interface LineRange {
  readonly first: number;
  readonly end: number;
}

export interface BlockLayout extends LineRange {
  /** What the block may be as an answer part. */
  readonly answer: AnswerKind;
  /** A block quote: the name in `[!NAME]` in lower case, '' for an ordinary quotation; null for other blocks. */
  readonly quote: string | null;
  /** The items of a list; empty for other blocks. */
  readonly items: readonly LineRange[];
}

function lineAt(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The lines of `text.slice(start, end)` without blank ones at both ends. */
function linesOf(text: string, start: number, end: number): LineRange {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  const to = start + slice.trimEnd().length;
  return { first: lineAt(text, from), end: lineAt(text, Math.max(from, to)) + 1 };
}

/** Null when the items are not one behind the other in the text. */
function itemRanges(text: string, list: Tokens.List, start: number): readonly LineRange[] | null {
  const ranges: LineRange[] = [];
  let at = start;
  for (const { raw } of list.items) {
    if (!text.startsWith(raw.trimEnd(), at)) return null;
    ranges.push(linesOf(text, at, at + raw.length));
    at += raw.length;
  }
  return ranges;
}

function layoutOf(text: string, token: Token, start: number): BlockLayout | null {
  const lines = linesOf(text, start, start + token.raw.length);
  const answer = kindOf(token);
  // Narrowed by its type; marked's union does not narrow by itself.
  const quote = token.type === 'blockquote' ? (alertMark(token as Tokens.Blockquote)?.name ?? '') : null;
  const items = token.type === 'list' ? itemRanges(text, token as Tokens.List, start) : [];
  return items === null ? null : { ...lines, answer, quote, items };
}

function markdownBlocks(text: string, start: number, end: number): readonly BlockLayout[] | null {
  const source = text.slice(start, end);
  const blocks: BlockLayout[] = [];
  let at = start;
  for (const token of lexBlocks(source, 'question', {})) {
    if (!text.startsWith(token.raw, at)) return null;
    if (token.type !== 'space' && token.type !== 'def') {
      const block = layoutOf(text, token, at);
      if (block === null) return null;
      blocks.push(block);
    }
    at += token.raw.length;
  }
  return blocks;
}

/** The blocks inside of a list item, a quotation or a note: no containers. Null when their places are not certain. */
export function layBlocks(text: string): readonly BlockLayout[] | null {
  return markdownBlocks(text, 0, text.length);
}

/** The blocks of a question's body, containers among them. Null when their places are not certain. */
export function layQuestionBody(text: string): readonly BlockLayout[] | null {
  const blocks: BlockLayout[] = [];
  for (const part of splitContainers(text, 0, text.length)) {
    if (part.kind === 'stray-end' || (part.kind === 'container' && part.name === 'question')) return null;
    if (part.kind === 'container') {
      blocks.push({ ...linesOf(text, part.start, part.end), answer: 'none', quote: null, items: [] });
      continue;
    }
    const found = markdownBlocks(text, part.start, part.end);
    if (found === null) return null;
    blocks.push(...found);
  }
  return blocks;
}

/** The `:::question` containers of a text with LF line ends, also those inside of others, in order. */
export function findQuestions(text: string, start: number, end: number = text.length): readonly ContainerPart[] {
  return splitContainers(text, start, end).flatMap((part): readonly ContainerPart[] => {
    if (part.kind !== 'container') return [];
    return part.name === 'question' ? [part] : findQuestions(text, part.body.start, part.body.end);
  });
}

/** What a learner reads of a piece of Markdown, white space collapsed. */
export function textOfMarkdown(text: string): string {
  return plainText(lexBlocks(text, 'question', {}));
}
