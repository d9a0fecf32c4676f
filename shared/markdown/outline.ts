/** The top-level blocks of a module with their offsets, found without looking into them. */
import type { Links, Token } from 'marked';
import { splitContainers } from './containers.ts';
import { known, lexOutline } from './tokens.ts';

export interface OutlineBlock {
  /** UTF-16 offset in the text. */
  readonly start: number;
  readonly raw: string;
  readonly footnote: string | null;
}

export interface Outline {
  readonly blocks: readonly OutlineBlock[];
  readonly links: Links;
}

function outlineToken(token: Token, start: number): OutlineBlock | null {
  const { type, raw } = token;
  if (type === 'space' || type === 'def') return null;
  const read = known(token);
  return { start, raw, footnote: read.type === 'footnote' ? read.label : null };
}

/** Text that is nested too deep for the stack is left as one block, which rendering then reports. */
function lexed(source: string): ReturnType<typeof lexOutline> {
  try {
    return lexOutline(source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { tokens: [{ type: 'paragraph', raw: source, text: source, tokens: [] }], links: {} };
  }
}

function outlineMarkdown(text: string, start: number, end: number, blocks: OutlineBlock[]): Links {
  const { tokens, links } = lexed(text.slice(start, end));
  let at = start;
  for (const token of tokens) {
    const block = outlineToken(token, at);
    if (block) blocks.push(block);
    at += token.raw.length;
  }
  return links;
}

/** The top-level blocks with their offsets, without looking into them. */
export function readOutline(text: string, bodyStart: number): Outline {
  const blocks: OutlineBlock[] = [];
  const links: Links = {};
  for (const part of splitContainers(text, bodyStart, text.length)) {
    if (part.kind === 'markdown') {
      const found = outlineMarkdown(text, part.start, part.end, blocks);
      for (const [label, link] of Object.entries(found)) links[label] ??= link;
    } else blocks.push({ start: part.start, raw: text.slice(part.start, part.end), footnote: null });
  }
  return { blocks, links };
}
