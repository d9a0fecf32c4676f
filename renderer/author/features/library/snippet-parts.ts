export interface SnippetPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** Cuts a search snippet at its `[[` and `]]`, which enclose the words that were found. */
export function snippetParts(snippet: string): readonly SnippetPart[] {
  return snippet
    .split(/(\[\[.*?\]\])/s)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('[[') && part.endsWith(']]')
        ? { text: part.slice(2, -2), isHit: true }
        : { text: part, isHit: false },
    );
}
