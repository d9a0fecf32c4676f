/**
 * What one top-level block becomes before its place in the module is known. Every position is an offset in the block's
 * own text, so a draft stays right when the block moves and may be kept between two readings.
 */
import type { Links } from 'marked';
import type { Locale, LocalText, Place, Severity } from '../course/problem.ts';
import type { QuestionSource } from '../course/question-source.ts';
import type { ContainerPart } from './containers.ts';

/** What a block's HTML depends on beside its own text. */
export interface Environment {
  readonly locale: Locale;
  readonly links: Links;
  /** Labels of the module's foot notes. */
  readonly footnotes: ReadonlySet<string>;
  /** Media paths that exist. */
  readonly media: ReadonlySet<string>;
  /** Text of caption files by media path. */
  readonly captions: ReadonlyMap<string, string>;
}

/** Turns a draft's offsets and placeholders into the module's. */
export interface Finisher {
  place(offset: number): Place;
  html(draft: string): string;
}

export interface Located {
  readonly offset: number;
  readonly target: string;
}

export interface ProblemDraft {
  readonly offset: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: LocalText;
}

export interface Draft {
  /** HTML with placeholders for question slots and foot note numbers. */
  html: string;
  words: number;
  readonly questions: ((finish: Finisher) => QuestionSource)[];
  readonly images: (Located & { readonly alt: string })[];
  readonly media: Located[];
  readonly links: Located[];
  readonly headings: { readonly offset: number; readonly level: number; readonly text: string }[];
  readonly problems: ProblemDraft[];
  /** Labels in order of their references. */
  readonly footnotes: string[];
}

export interface BlankDraft {
  readonly raw: string;
  readonly offset: number;
}

/** The state of rendering one block: everything is found in source order, so one cursor tells each token's place. */
export interface Context {
  readonly source: string;
  readonly environment: Environment;
  readonly draft: Draft;
  /** How a container in this text is rendered; handed in, because containers hold bodies and bodies hold containers. */
  readonly renderContainer: (context: Context, part: ContainerPart) => string;
  /** Offset behind what was rendered last. */
  cursor: number;
  /** Nothing of the current token lies beyond this offset. */
  limit: number;
  /** Collects `[[…]]`; null outside of a question's stem, where the brackets are plain text. */
  blanks: BlankDraft[] | null;
}

export function newContext(
  source: string,
  environment: Environment,
  renderContainer: Context['renderContainer'],
): Context {
  const draft: Draft = {
    html: '',
    words: 0,
    questions: [],
    images: [],
    media: [],
    links: [],
    headings: [],
    problems: [],
    footnotes: [],
  };
  return { source, environment, draft, renderContainer, cursor: 0, limit: source.length, blanks: null };
}

function find(context: Context, text: string): number {
  const at = context.source.indexOf(text, context.cursor);
  return at >= 0 && at + text.length <= context.limit ? at : -1;
}

/**
 * Offset at which a token starts, and moves the cursor there. A token's text may have lost the indent or `>` of the block
 * around it, so its first line is looked for from the cursor on.
 */
export function locate(context: Context, raw: string): number {
  const line = raw.trimStart().split('\n', 1)[0]?.trimEnd() ?? '';
  const at = line === '' ? -1 : find(context, line);
  if (at >= 0) context.cursor = at;
  return context.cursor;
}

/** Moves the cursor behind a token. */
export function pass(context: Context, raw: string): void {
  for (const part of raw.split('\n')) {
    const line = part.trim();
    const at = line === '' ? -1 : find(context, line);
    if (at >= 0) context.cursor = at + line.length;
  }
}

export function report(
  context: Context,
  offset: number,
  problem: { readonly code: string; readonly severity: Severity; readonly message: LocalText },
): void {
  context.draft.problems.push({ offset, ...problem });
}

export function countWords(context: Context, text: string): void {
  context.draft.words += text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}

/** A text has no NUL once it is read, so a placeholder cannot be forged. */
export function questionPlaceholder(index: number): string {
  return `\0Q${index}\0`;
}

export function footnotePlaceholder(index: number): string {
  return `\0F${index}\0`;
}

export function fillPlaceholders(html: string, fill: (kind: 'Q' | 'F', index: number) => string): string {
  if (!html.includes('\0')) return html;
  // oxlint-disable-next-line no-control-regex -- NUL marks a placeholder
  return html.replace(/\0([QF])(\d+)\0/g, (_, kind, index) => fill(kind === 'Q' ? 'Q' : 'F', Number(index)));
}
