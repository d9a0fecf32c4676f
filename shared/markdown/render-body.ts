/** A stretch of source with containers in it: what a block, a container's content and a question's stem have in common. */
import type { Token } from 'marked';
import { splitContainers, type ContainerPart } from './containers.ts';
import { report, type Context } from './draft.ts';
import { messages } from './messages.ts';
import { renderBlock } from './render-block.ts';
import { lexBlocks, type Dialect } from './tokens.ts';

export interface TokenItem {
  readonly kind: 'token';
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

export type BodyItem = TokenItem | { readonly kind: 'container'; readonly part: ContainerPart };

function tokenItems(context: Context, start: number, end: number, dialect: Dialect): BodyItem[] {
  const source = context.source.slice(start, end);
  let at = start;
  return lexBlocks(source, dialect, context.environment.links).flatMap((token): BodyItem[] => {
    const item = { kind: 'token', token, start: at, end: Math.min(end, at + token.raw.length) } as const;
    at = item.end;
    return token.type === 'space' || token.type === 'def' ? [] : [item];
  });
}

/** The blocks and containers between two offsets of the source, in order. */
export function readBody(context: Context, start: number, end: number, dialect: Dialect): readonly BodyItem[] {
  return splitContainers(context.source, start, end).flatMap((part): BodyItem[] => {
    if (part.kind === 'markdown') return tokenItems(context, part.start, part.end, dialect);
    if (part.kind === 'container') return [{ kind: 'container', part }];
    report(context, part.start, messages.strayEnd());
    return [];
  });
}

/** Puts the cursor on a token and keeps the search for what is in it inside of it. */
export function enterToken(context: Context, item: TokenItem): void {
  context.cursor = item.start;
  context.limit = item.end;
}

export function renderItem(context: Context, item: BodyItem): string {
  if (item.kind === 'container') return context.renderContainer(context, item.part);
  enterToken(context, item);
  return renderBlock(context, item.token);
}

export function renderBody(context: Context, start: number, end: number): string {
  return readBody(context, start, end, 'prose')
    .map((item) => renderItem(context, item))
    .join('');
}
