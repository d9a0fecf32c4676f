import type { Token, Tokens } from 'marked';
import { linkTarget, mediaAddress } from './addresses.ts';
import { countWords, footnotePlaceholder, locate, pass, report, type Context } from './draft.ts';
import { collapseSpace, decodeReferences, escapeHtml, escapeText } from './escape.ts';
import { isEndOf, readTag } from './inline-html.ts';
import { renderMath } from './math.ts';
import { readSize, renderMedia } from './media.ts';
import { labels, messages } from './messages.ts';
import { known, type BlankToken, type FootnoteReferenceToken, type MathToken } from './tokens.ts';

/** One run of inline tokens: raw HTML opened in a run is closed in it, so the result is always well formed. */
interface Run {
  readonly tokens: readonly Token[];
  index: number;
  readonly open: string[];
}

export function renderInline(context: Context, tokens: readonly Token[]): string {
  const run: Run = { tokens, index: 0, open: [] };
  let html = '';
  for (; run.index < tokens.length; run.index += 1) {
    const token = tokens[run.index];
    if (token) html += renderToken(context, run, token);
  }
  return html + closeDownTo(run, 0);
}

function closeDownTo(run: Run, depth: number): string {
  return run.open
    .splice(depth)
    .reverse()
    .map((name) => `</${name}>`)
    .join('');
}

function renderToken(context: Context, run: Run, given: Token): string {
  const token = known(given);
  switch (token.type) {
    case 'text':
      return token.tokens ? renderInline(context, token.tokens) : words(context, token.raw, token.text);
    case 'escape':
      return words(context, token.raw, token.text, escapeHtml);
    case 'html':
      return renderTag(context, run, token.raw);
    case 'strong':
      return wrap(context, 'strong', token.raw, token.tokens);
    case 'em':
      return wrap(context, 'em', token.raw, token.tokens);
    case 'del':
      return wrap(context, 'del', token.raw, token.tokens);
    case 'codespan':
      return `<code>${words(context, token.raw, token.text, escapeHtml)}</code>`;
    case 'br':
      return '<br>\n';
    case 'link':
      return renderLink(context, token);
    case 'image':
      return renderImage(context, run, token);
    case 'checkbox':
      return renderCheckbox(context, token);
    case 'math':
      return renderFormula(context, token);
    case 'footnote-reference':
      return renderReference(context, token);
    case 'blank':
      return renderBlank(context, token);
    case 'blockquote':
    case 'code':
    case 'def':
    case 'footnote':
    case 'heading':
    case 'hr':
    case 'list':
    case 'list_item':
    case 'paragraph':
    case 'space':
    case 'table':
    default:
      // Block tokens do not stand in a line; whatever a later lexer may add is shown as its text.
      return words(context, token.raw, token.raw);
  }
}

function words(context: Context, raw: string, text: string, escape = escapeText): string {
  countWords(context, text);
  pass(context, raw);
  return escape(text);
}

function wrap(context: Context, element: string, raw: string, tokens: readonly Token[]): string {
  locate(context, raw);
  return `<${element}>${renderInline(context, tokens)}</${element}>`;
}

function renderTag(context: Context, run: Run, raw: string): string {
  const offset = locate(context, raw);
  const tag = readTag(raw);
  pass(context, raw);
  if (tag.kind === 'break') return '<br>';
  if (tag.kind === 'comment') return '';
  if (tag.kind === 'open') {
    run.open.push(tag.name);
    return tag.html;
  }
  if (tag.kind === 'close') {
    const depth = run.open.lastIndexOf(tag.name);
    if (depth >= 0) return closeDownTo(run, depth);
  }
  report(context, offset, messages.htmlDropped(raw));
  if (tag.kind === 'dropped' && tag.hides) skipHidden(context, run, tag.name);
  return '';
}

/** Skips the content of a dropped element up to its end tag; without an end tag only the tag itself is dropped. */
function skipHidden(context: Context, run: Run, name: string): void {
  const end = run.tokens.findIndex(
    (token, index) => index > run.index && token.type === 'html' && isEndOf(token.raw, name),
  );
  if (end < 0) return;
  for (const token of run.tokens.slice(run.index + 1, end + 1)) pass(context, token.raw);
  run.index = end;
}

function renderLink(context: Context, token: Tokens.Link): string {
  const offset = locate(context, token.raw);
  const target = linkTarget(token.href);
  const html = renderInline(context, token.tokens);
  if (context.source.startsWith(token.raw, offset)) context.cursor = offset + token.raw.length;
  if (!target) {
    report(context, offset, messages.linkDropped(token.href));
    return html;
  }
  const title = token.title ? ` title="${escapeHtml(decodeReferences(token.title))}"` : '';
  switch (target.kind) {
    case 'external':
      context.draft.links.push({ offset, target: target.href });
      return `<a href="${escapeHtml(target.href)}" rel="noopener" target="_blank"${title}>${html}</a>`;
    case 'module': {
      context.draft.links.push({ offset, target: target.file });
      const slug = escapeHtml(target.slug);
      return `<a href="#${slug}" data-module-link="${slug}"${title}>${html}</a>`;
    }
    case 'media':
      context.draft.media.push({ offset, target: target.path });
      return `<a href="${escapeHtml(mediaAddress(target.path))}" rel="noopener" target="_blank"${title}>${html}</a>`;
    case 'fragment':
      return `<a href="#${escapeHtml(headingId(target.id))}"${title}>${html}</a>`;
  }
}

/** The id of a heading with this text; the prefix keeps it apart from every id of the player. */
export function headingId(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
  return `h-${words}`;
}

function renderImage(context: Context, run: Run, token: Tokens.Image): string {
  const next = run.tokens[run.index + 1];
  const size = next?.type === 'text' ? readSize(next.raw) : null;
  const html = renderMedia(context, token, size?.width ?? '', 'inline');
  if (!size || !next) return html;
  run.index += 1;
  const rest = next.raw.slice(size.length);
  pass(context, next.raw.slice(0, size.length));
  return html + words(context, rest, rest);
}

function renderCheckbox(context: Context, token: Tokens.Checkbox): string {
  pass(context, token.raw);
  const label = labels[token.checked ? 'done' : 'open'][context.environment.locale];
  return `<input type="checkbox" disabled${token.checked ? ' checked' : ''} aria-label="${escapeHtml(label)}"> `;
}

export function renderFormula(context: Context, token: MathToken): string {
  const offset = locate(context, token.raw);
  pass(context, token.raw);
  const result = renderMath(token);
  if ('html' in result) return result.html;
  report(context, offset, messages.math(result.error));
  return `<code>${escapeHtml(token.tex)}</code>`;
}

function renderReference(context: Context, token: FootnoteReferenceToken): string {
  const offset = locate(context, token.raw);
  pass(context, token.raw);
  if (!context.environment.footnotes.has(token.label)) {
    report(context, offset, messages.footnoteMissing(token.label));
    return escapeHtml(token.raw);
  }
  context.draft.footnotes.push(token.label);
  return footnotePlaceholder(context.draft.footnotes.length - 1);
}

function renderBlank(context: Context, token: BlankToken): string {
  const offset = locate(context, token.raw);
  pass(context, token.raw);
  if (!context.blanks) return escapeHtml(token.raw);
  context.blanks.push({ raw: token.text, offset });
  return `<span data-blank="${context.blanks.length - 1}"></span>`;
}

function textOf(given: Token): string {
  const token = known(given);
  switch (token.type) {
    case 'text':
      return token.tokens ? joined(token.tokens) : decodeReferences(token.text);
    case 'escape':
    case 'codespan':
      return token.text;
    case 'image':
      return decodeReferences(token.text);
    case 'math':
      return token.tex;
    case 'blank':
      return '___';
    case 'br':
      return ' ';
    case 'html':
    case 'footnote-reference':
    case 'checkbox':
    case 'def':
      return '';
    case 'code':
      return token.text;
    case 'space':
    case 'hr':
      return ' ';
    case 'list':
      return token.items.map((item) => joined(item.tokens)).join(' ');
    case 'table':
      return [token.header, ...token.rows]
        .flat()
        .map((cell) => joined(cell.tokens))
        .join(' ');
    case 'blockquote':
    case 'del':
    case 'em':
    case 'footnote':
    case 'heading':
    case 'link':
    case 'list_item':
    case 'paragraph':
    case 'strong':
    default:
      return joined(token.tokens);
  }
}

function joined(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('');
}

/** Plain text of tokens, white space collapsed. */
export function plainText(tokens: readonly Token[]): string {
  return collapseSpace(joined(tokens));
}
