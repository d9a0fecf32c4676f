/** The text of a list item and the quotation under it. */
import type { TextEdit } from '../course/problem.ts';
import { layBlocks } from '../markdown/block-layout.ts';
import { behind, part, quoted, setView, tidy, tidyItem, viewText, type LineView } from './line-view.ts';
import type { ListItemInText } from './list-part.ts';

export interface ItemText {
  readonly text: LineView;
  /** Null without a quotation. */
  readonly feedback: LineView | null;
}

function isBlankLine(view: LineView, index: number): boolean {
  const line = view.lines[index];
  return line === undefined || view.source.slice(line.from, line.to).trim() === '';
}

/** Null when the quotation is not the item's last part, or there are several. */
export function itemText({ content }: ListItemInText): ItemText | null {
  const blocks = layBlocks(viewText(content));
  if (blocks === null) return null;
  const quotes = blocks.filter(({ quote }) => quote === '');
  const [quote] = quotes;
  if (quote === undefined) return { text: content, feedback: null };
  if (quotes.length > 1 || blocks.at(-1) !== quote || quote.first === 0) return null;
  let end = quote.first;
  while (end > 1 && isBlankLine(content, end - 1)) end -= 1;
  return { text: part(content, 0, end), feedback: quoted(part(content, quote.first, quote.end)) };
}

export function setItemText(item: ItemText, text: string): TextEdit | null {
  return setView(item.text, tidyItem(text));
}

/** Null when it says so already. */
export function setFeedback(item: ItemText, text: string | null): TextEdit | null {
  const end = item.text.lines.at(-1)?.to ?? 0;
  if (text !== null && item.feedback !== null) return setView(item.feedback, tidy(text));
  if (text !== null) return { start: end, end, text: behind(`${item.text.prefix}> `, tidy(text)) };
  return item.feedback === null ? null : { start: end, end: item.feedback.lines.at(-1)?.to ?? end, text: '' };
}
