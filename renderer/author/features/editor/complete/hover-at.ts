import { formatFor } from '#author/i18n/format.ts';
import { alertWords, directiveWords, matterWords, questionAlertWords } from './course-words.ts';
import type { WritingContext } from './writing-context.ts';

export interface HoverText {
  /** 0-based columns `[start, end)` in the line. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly text: string;
  /** The medium that the place names. */
  readonly media: string | null;
}

interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function found(line: string, pattern: RegExp, column: number): (Found & { readonly match: RegExpMatchArray }) | null {
  for (const match of line.matchAll(pattern)) {
    const text = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(text);
    if (column >= start && column <= start + text.length) return { text, start, end: start + text.length, match };
  }
  return null;
}

function addressHover(line: string, column: number, context: WritingContext): HoverText | null {
  const hit = found(line, /!?\[(?:\\.|[^\]\\])*\]\(<?([^)\s>"]+)/g, column);
  if (!hit) return null;
  const { text: address, start, end } = hit;
  const medium = context.media.find(({ path }) => path === address);
  if (medium) {
    return { start, end, title: address, text: formatFor(context.locale).bytes(medium.bytes), media: address };
  }
  const module = context.modules.find(({ file }) => file === address.replace(/#.*$/, ''));
  return module ? { start, end, title: module.title, text: module.file, media: null } : null;
}

function wordHover(line: string, column: number, { locale, objectives }: WritingContext): HoverText | null {
  const name = found(line, /^ {0,3}:{3,}[ \t]*([A-Za-z][\w-]*)/g, column);
  const directive = name && directiveWords[name.text.toLowerCase()];
  if (name && directive) {
    return { start: name.start, end: name.end, title: `:::${name.text}`, text: directive.about[locale], media: null };
  }
  const alert = found(line, /^[ \t]*(?:>[ \t]?)+\[!(\w+)\]/g, column);
  const said = alert && (alertWords[alert.text] ?? questionAlertWords[alert.text]);
  if (alert && said) {
    return { start: alert.start, end: alert.end, title: `[!${alert.text}]`, text: said[locale], media: null };
  }
  const [, directiveName = ''] = /^ {0,3}:{3,}[ \t]*([A-Za-z][\w-]*)/.exec(line) ?? [];
  const objective = found(line, /\bobjective="?([\w-]+)/g, column);
  const aim = objective && objectives.find(({ id }) => id === objective.text);
  if (objective && aim)
    return { start: objective.start, end: objective.end, title: aim.id, text: aim.text, media: null };
  const attribute = found(line, /\b([A-Za-z][\w-]*)=/g, column);
  const word = attribute && directiveWords[directiveName.toLowerCase()]?.attributes[attribute.text];
  if (!attribute || !word) return null;
  return { start: attribute.start, end: attribute.end, title: attribute.text, text: word.about[locale], media: null };
}

function matterHover(line: string, column: number, { locale }: WritingContext): HoverText | null {
  const key = found(line, /^([\w-]+):/g, column);
  const word = key && matterWords[key.text];
  return key && word
    ? { start: key.start, end: key.end, title: key.text, text: word.about[locale], media: null }
    : null;
}

/** What is worth knowing about the place under the pointer; `column` is 0-based. */
export function hoverAt(
  line: string,
  column: number,
  context: WritingContext,
  place: 'matter' | 'body',
): HoverText | null {
  if (place === 'matter') return matterHover(line, column, context);
  return addressHover(line, column, context) ?? wordHover(line, column, context);
}
