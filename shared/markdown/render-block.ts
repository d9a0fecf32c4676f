import type { Token, Tokens } from 'marked';
import { renderCode } from './code.ts';
import { locate, pass, report, type Context } from './draft.ts';
import { labels, messages } from './messages.ts';
import { readSize, renderMedia } from './media.ts';
import { plainText, renderFormula, renderInline } from './render-inline.ts';
import { known, lexInline, type FootnoteToken } from './tokens.ts';

export function renderBlocks(context: Context, tokens: readonly Token[]): string {
  return tokens.map((token) => renderBlock(context, token)).join('');
}

/** HTML of one block token; moves the cursor behind it. */
export function renderBlock(context: Context, given: Token): string {
  const token = known(given);
  switch (token.type) {
    case 'space':
    case 'def':
      return '';
    case 'heading':
      return renderHeading(context, token);
    case 'paragraph':
      return renderParagraph(context, token);
    case 'text':
      return renderInline(context, token.tokens ?? [token]);
    case 'code':
      return renderFence(context, token);
    case 'blockquote':
      return renderQuote(context, token);
    case 'list':
      return renderList(context, token);
    case 'table':
      return renderTable(context, token);
    case 'hr':
      pass(context, token.raw);
      return '<hr>\n';
    case 'html':
      return renderRawHtml(context, token.raw);
    case 'math':
      return `<div class="math" tabindex="0">${renderFormula(context, token)}</div>\n`;
    case 'footnote':
      return renderFootnoteText(context, token);
    case 'blank':
    case 'br':
    case 'checkbox':
    case 'codespan':
    case 'del':
    case 'em':
    case 'escape':
    case 'footnote-reference':
    case 'image':
    case 'link':
    case 'list_item':
    case 'strong':
    default:
      // Inline tokens that marked puts at block level, such as the check box of a tight list item.
      return renderInline(context, [given]);
  }
}

function renderHeading(context: Context, token: Tokens.Heading): string {
  const offset = locate(context, token.raw);
  context.draft.headings.push({ offset, level: token.depth, text: plainText(token.tokens) });
  return `<h${token.depth}>${renderInline(context, token.tokens)}</h${token.depth}>\n`;
}

/** An image with its optional size and nothing else. */
function loneImage(tokens: readonly Token[]): { readonly image: Tokens.Image; readonly width: string } | null {
  const [first, second, ...rest] = tokens;
  const token = first ? known(first) : null;
  if (token?.type !== 'image' || rest.length > 0) return null;
  if (!second) return { image: token, width: '' };
  const size = second.type === 'text' ? readSize(second.raw) : null;
  return size && second.raw.slice(size.length).trim() === '' ? { image: token, width: size.width } : null;
}

function renderParagraph(context: Context, token: Tokens.Paragraph): string {
  locate(context, token.raw);
  const alone = loneImage(token.tokens);
  if (!alone) return `<p>${renderInline(context, token.tokens)}</p>\n`;
  const html = renderMedia(context, alone.image, alone.width, 'figure');
  pass(context, token.tokens[1]?.raw ?? '');
  return html.startsWith('<figure>') ? html : `<p>${html}</p>\n`;
}

function renderFence(context: Context, token: Tokens.Code): string {
  pass(context, token.raw);
  return renderCode(token.text, token.lang ?? '');
}

const alertNames = ['note', 'tip', 'important', 'warning', 'caution'] as const;
type AlertName = (typeof alertNames)[number];

export interface Alert {
  /** Lower case, as written. */
  readonly name: string;
  readonly marker: string;
  readonly body: readonly Token[];
}

interface AlertMark {
  readonly name: string;
  /** With the line break behind it. */
  readonly marker: string;
  /** The paragraph that begins with the mark. */
  readonly paragraph: Tokens.Paragraph;
}

/** The mark alone, without reading what follows it. */
export function alertMark(token: Tokens.Blockquote): AlertMark | null {
  const [first] = token.tokens;
  if (first?.type !== 'paragraph') return null;
  const paragraph = first as Tokens.Paragraph; // checked above; marked's union does not narrow
  const match = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(paragraph.text);
  return match ? { name: (match[1] ?? '').toLowerCase(), marker: match[0], paragraph } : null;
}

/** `> [!NAME]` on the first line of a block quote; null for an ordinary quotation. */
export function readAlert(context: Context, token: Tokens.Blockquote): Alert | null {
  const mark = alertMark(token);
  if (!mark) return null;
  const { name, paragraph } = mark;
  const rest = token.tokens.slice(1);
  const text = paragraph.text.slice(mark.marker.length);
  const marker = mark.marker.trim();
  if (text.trim() === '') return { name, marker, body: rest };
  const tokens = lexInline(text, 'prose', context.environment.links);
  return { name, marker, body: [{ ...paragraph, raw: text, text, tokens }, ...rest] };
}

function renderQuote(context: Context, token: Tokens.Blockquote): string {
  const offset = locate(context, token.raw);
  const alert = readAlert(context, token);
  const name = alertNames.find((known) => known === alert?.name);
  if (alert && name) return renderAlert(context, name, alert);
  if (alert) report(context, offset, messages.alertUnknown(alert.name.toUpperCase()));
  return `<blockquote>\n${renderBlocks(context, token.tokens)}</blockquote>\n`;
}

function renderAlert(context: Context, name: AlertName, alert: Alert): string {
  pass(context, alert.marker);
  const label = labels[name][context.environment.locale];
  const body = renderBlocks(context, alert.body);
  return `<aside class="alert" data-alert="${name}">\n<p class="alert-label">${label}</p>\n${body}</aside>\n`;
}

function renderList(context: Context, token: Tokens.List): string {
  locate(context, token.raw);
  const items = token.items.map((item) => renderItem(context, item)).join('');
  if (!token.ordered) return `<ul>\n${items}</ul>\n`;
  const start = typeof token.start === 'number' && token.start !== 1 ? ` start="${token.start}"` : '';
  return `<ol${start}>\n${items}</ol>\n`;
}

function renderItem(context: Context, item: Tokens.ListItem): string {
  locate(context, item.raw);
  const html = renderBlocks(context, item.tokens).trimEnd();
  return `<li${item.task ? ' class="task"' : ''}>${html}</li>\n`;
}

function renderTable(context: Context, token: Tokens.Table): string {
  locate(context, token.raw);
  const row = (cells: readonly Tokens.TableCell[], name: 'th' | 'td') =>
    `<tr>${cells.map((cell) => renderCell(context, cell, name)).join('')}</tr>\n`;
  const head = row(token.header, 'th');
  passDelimiterRow(context);
  const body = token.rows.map((cells) => row(cells, 'td')).join('');
  const rows = body === '' ? '' : `<tbody>\n${body}</tbody>\n`;
  return `<div class="table" tabindex="0"><table>\n<thead>\n${head}</thead>\n${rows}</table></div>\n`;
}

function renderCell(context: Context, cell: Tokens.TableCell, name: 'th' | 'td'): string {
  const align = cell.align ? ` align="${cell.align}"` : '';
  return `<${name}${align}>${renderInline(context, cell.tokens)}</${name}>`;
}

/** The line of dashes between a table's head and body, so that a cell with a dash is not found there. */
export function passDelimiterRow(context: Context): void {
  const rest = context.source.slice(context.cursor, context.limit);
  const match = /^[^\n]*\n[^\n]*/.exec(rest);
  if (match) context.cursor += match[0].length;
}

/** Block HTML is read as one line of text with tags, so the same few tags pass and the text between them stays. */
function renderRawHtml(context: Context, raw: string): string {
  locate(context, raw);
  const html = renderInline(context, lexInline(raw.trim(), 'prose', context.environment.links)).trim();
  pass(context, raw);
  return html === '' ? '' : `<p>${html}</p>\n`;
}

/** The text of a foot note, wherever it stands; the module decides where it is shown. */
function renderFootnoteText(context: Context, token: FootnoteToken): string {
  locate(context, token.raw);
  pass(context, `[^${token.label}]:`);
  return renderBlocks(context, token.tokens);
}
