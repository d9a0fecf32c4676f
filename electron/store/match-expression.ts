/** Words as the tokenizer `unicode61` sees them: runs of letters, digits and marks. */
const word = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * FTS5 expression for what a person typed: every word must occur, the last one may be unfinished. Quoting keeps FTS5's own
 * syntax out. Null when there is no word in it.
 */
export function matchExpression(text: string): string | null {
  const words = text.match(word);
  if (!words) return null;
  const quoted = words.map((item) => `"${item}"`);
  return `${quoted.join(' ')}*`;
}
