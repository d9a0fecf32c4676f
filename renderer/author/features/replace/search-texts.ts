export interface SearchWish {
  readonly query: string;
  readonly isRegex: boolean;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

/** `invalid`: the regular expression cannot be read; `reason` is the engine's own sentence. */
export type Search =
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'ready'; readonly pattern: RegExp; readonly isRegex: boolean };

export interface TextMatch {
  /** UTF-16 offsets `[start, end)` in the text. */
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly replacement: string;
  /** What stands around it in its line, shortened. */
  readonly before: string;
  readonly after: string;
}

/** More are not shown: nobody reads them one by one. */
export const matchLimit = 1_000;
const contextLength = 40;

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

export function searchOf({ query, isRegex, matchCase, wholeWord }: SearchWish): Search {
  if (query === '') return { kind: 'empty' };
  const source = isRegex ? query : escapePattern(query);
  const whole = wholeWord ? String.raw`(?<![\p{L}\p{N}_])(?:${source})(?![\p{L}\p{N}_])` : source;
  try {
    return { kind: 'ready', pattern: new RegExp(whole, `gmu${matchCase ? '' : 'i'}`), isRegex };
  } catch (thrown) {
    return { kind: 'invalid', reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

/** `$1`, `$<name>` and `$&` in a replacement mean something only in a regular expression; `\n` is a line break there. */
function replacementFor(match: RegExpExecArray, replacement: string, isRegex: boolean): string {
  if (!isRegex) return replacement;
  return replacement.replaceAll(/\$(?:\$|&|(\d{1,2})|<([^>]*)>)|\\n/g, (sign, number?: string, name?: string) => {
    if (sign === '$$') return '$';
    if (sign === '$&') return match[0];
    if (sign === String.raw`\n`) return '\n';
    return (number === undefined ? match.groups?.[name ?? ''] : match[Number(number)]) ?? '';
  });
}

function contextOf(text: string, start: number, end: number): Pick<TextMatch, 'before' | 'after'> {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineBreak < 0 ? text.length : lineBreak);
  return {
    before: before.length > contextLength ? `…${before.slice(-contextLength)}` : before,
    after: after.length > contextLength ? `${after.slice(0, contextLength)}…` : after,
  };
}

/** Matches of a text in order, at most `limit`; a match of no characters is none. */
export function matchesIn(
  text: string,
  search: Extract<Search, { readonly kind: 'ready' }>,
  replacement: string,
  limit: number,
): readonly TextMatch[] {
  const matches: TextMatch[] = [];
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(search.pattern)) {
    if (matches.length >= limit) break;
    const [found] = match;
    if (found === '') continue;
    const { index: start } = match;
    for (let at = text.indexOf('\n', counted); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) line += 1;
    counted = start;
    const end = start + found.length;
    const column = start - text.lastIndexOf('\n', start - 1);
    const made = replacementFor(match, replacement, search.isRegex);
    matches.push({ start, end, line, column, found, replacement: made, ...contextOf(text, start, end) });
  }
  return matches;
}

/** The text with the given matches replaced. */
export function replaceMatches(text: string, matches: readonly TextMatch[]): string {
  let made = '';
  let from = 0;
  for (const { start, end, replacement } of matches) {
    made += text.slice(from, start) + replacement;
    from = end;
  }
  return made + text.slice(from);
}
