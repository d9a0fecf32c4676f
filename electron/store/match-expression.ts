/** Words as the tokenizer `unicode61` sees them: runs of letters, digits and marks. */
export const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

export function searchWords(text: string): readonly string[] {
  return text.match(wordPattern) ?? [];
}

/**
 * FTS5 expression for what a person typed: every word must occur, the last one may be unfinished. Quoting keeps FTS5's own
 * syntax out. Null when there is no word in it.
 */
export function matchExpression(text: string): string | null {
  const quoted = searchWords(text).map((word) => `"${word}"`);
  return quoted.length === 0 ? null : `${quoted.join(' ')}*`;
}
