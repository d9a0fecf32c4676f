/** Marked's lexer with the few inline and block forms that the course format adds. Instances only, never the global. */
import {
  Lexer,
  Marked,
  type Links,
  type MarkedToken,
  type Token,
  type TokenizerAndRendererExtension,
  type TokenizerThis,
} from 'marked';

export interface MathToken {
  readonly type: 'math';
  readonly raw: string;
  readonly tex: string;
  readonly display: boolean;
}
export interface FootnoteReferenceToken {
  readonly type: 'footnote-reference';
  readonly raw: string;
  readonly label: string;
}
export interface FootnoteToken {
  readonly type: 'footnote';
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
}
export interface BlankToken {
  readonly type: 'blank';
  readonly raw: string;
  readonly text: string;
}
export type CourseToken = MarkedToken | MathToken | FootnoteReferenceToken | FootnoteToken | BlankToken;

/** Marked's own union ends in a catch-all that defeats narrowing; these are all the tokens that the lexers below make. */
export function known(token: Token): CourseToken {
  return token as CourseToken;
}

/** Marked asks for the next possible start in all the text that is left; a paragraph never goes beyond a blank line. */
function startInParagraph(mark: string): (source: string) => number | undefined {
  return (source) => {
    const blank = source.indexOf('\n\n');
    const at = (blank < 0 ? source : source.slice(0, blank)).indexOf(mark);
    return at < 0 ? undefined : at;
  };
}

const displayOnLines = /^ {0,3}\$\$[ \t]*\n((?:(?!\n {0,3}\$\$)[\s\S])+)\n {0,3}\$\$[ \t]*(?:\n|$)/;
const displayOnOneLine = /^ {0,3}\$\$(?!\$)([^\n]+?)\$\$[ \t]*(?:\n|$)/;

const blockMath: TokenizerAndRendererExtension = {
  name: 'block-math',
  level: 'block',
  start: startInParagraph('\n$$'),
  tokenizer(source) {
    if (!/^ {0,3}\$\$/.test(source)) return undefined;
    const match = displayOnLines.exec(source) ?? displayOnOneLine.exec(source);
    return match ? { type: 'math', raw: match[0], tex: (match[1] ?? '').trim(), display: true } : undefined;
  },
};

// Pandoc's rule, so that prices stay prices: no space after the first `$` nor before the last, no digit after the last.
const inlineMathText = /^\$(?![\s$])((?:\\[^\n]|[^\\$]){1,2000}?)\$(?!\d)/;
const inlineDisplayText = /^\$\$(?!\$)((?:\\[^\n]|[^\\$]){1,2000}?)\$\$/;

const inlineMath: TokenizerAndRendererExtension = {
  name: 'inline-math',
  level: 'inline',
  start: (source) => indexOrNothing(source, '$'),
  tokenizer(source, before) {
    if (!source.startsWith('$')) return undefined;
    const display = inlineDisplayText.exec(source);
    if (display) return { type: 'math', raw: display[0], tex: (display[1] ?? '').trim(), display: true };
    const match = inlineMathText.exec(source);
    const tex = match?.[1] ?? '';
    // A word before the sign makes it a currency: US$5.
    if (!match || /\s$/.test(tex) || /[\p{L}\p{N}]$/u.test(before.at(-1)?.raw ?? '')) return undefined;
    return { type: 'math', raw: match[0], tex, display: false };
  },
};

function indexOrNothing(source: string, mark: string): number | undefined {
  const at = source.indexOf(mark);
  return at < 0 ? undefined : at;
}

const footnoteReference: TokenizerAndRendererExtension = {
  name: 'footnote-reference',
  level: 'inline',
  start: (source) => indexOrNothing(source, '[^'),
  tokenizer(source) {
    const match = /^\[\^([^\s\]^[]{1,80})\](?!:)/.exec(source);
    return match ? { type: 'footnote-reference', raw: match[0], label: match[1] ?? '' } : undefined;
  },
};

/** A foot note's text goes on over indented lines, and over plain lines until the next blank line or foot note. */
const footnoteText =
  /^ {0,3}\[\^([^\s\]^[]{1,80})\]:[ \t]*([^\n]*(?:\n(?![ \t]*(?:\n|$)| {0,3}\[\^[^\s\]]+\]:)[^\n]+)*(?:\n(?:[ \t]*\n)*(?: {4}|\t)[^\n]+)*)(?:\n|$)/;

const footnote: TokenizerAndRendererExtension = {
  name: 'footnote',
  level: 'block',
  tokenizer(this: TokenizerThis, source) {
    const match = source.startsWith('[^') || source.startsWith(' ') ? footnoteText.exec(source) : null;
    if (!match) return undefined;
    const text = (match[2] ?? '').replace(/\n(?: {1,4}|\t)/g, '\n');
    return { type: 'footnote', raw: match[0], label: match[1] ?? '', tokens: this.lexer.blockTokens(text, []) };
  },
};

const blank: TokenizerAndRendererExtension = {
  name: 'blank',
  level: 'inline',
  start: (source) => indexOrNothing(source, '[['),
  tokenizer(source) {
    const match = /^\[\[((?:\\.|[^\\\]\n]|\](?!\])){1,1000})\]\]/.exec(source);
    return match ? { type: 'blank', raw: match[0], text: (match[1] ?? '').replaceAll('\\|', '|') } : undefined;
  },
};

const prose = new Marked({ gfm: true, extensions: [blockMath, inlineMath, footnote, footnoteReference] });
const questionBody = new Marked({
  gfm: true,
  extensions: [blank, blockMath, inlineMath, footnote, footnoteReference],
});

export type Dialect = 'prose' | 'question';

function makeLexer(dialect: Dialect, links: Links): Lexer {
  const lexer = new Lexer((dialect === 'question' ? questionBody : prose).defaults);
  Object.assign(lexer.tokens.links, links);
  return lexer;
}

/** Block and inline tokens. */
export function lexBlocks(source: string, dialect: Dialect, links: Links): Token[] {
  return makeLexer(dialect, links).lex(source);
}

export function lexInline(source: string, dialect: Dialect, links: Links): Token[] {
  return makeLexer(dialect, links).inlineTokens(source, []);
}

/** Top-level block tokens without their inline content, which is most of the work; and the link definitions among them. */
export function lexOutline(source: string): { readonly tokens: readonly Token[]; readonly links: Links } {
  const lexer = makeLexer('prose', {});
  const tokens: Token[] = lexer.blockTokens(source, []);
  return { tokens, links: lexer.tokens.links };
}
