/** How much a text was changed. A line or word that only moved counts as neither added nor removed. */
export interface ChangeSize {
  readonly linesAdded: number;
  readonly linesRemoved: number;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/** Counts in time linear in both texts: for lists of many revisions, where a minimal difference would take too long. */
export function changeSize(before: string, after: string): ChangeSize {
  const lines = difference(before.split('\n'), after.split('\n'));
  const words = difference(wordsOf(lines.removed), wordsOf(lines.added));
  return {
    linesAdded: lines.added.length,
    linesRemoved: lines.removed.length,
    wordsAdded: words.added.length,
    wordsRemoved: words.removed.length,
  };
}

/** What is in one list more often than in the other. */
function difference(before: readonly string[], after: readonly string[]) {
  const left = new Map<string, number>();
  for (const item of before) left.set(item, (left.get(item) ?? 0) + 1);
  const added: string[] = [];
  for (const item of after) {
    const count = left.get(item) ?? 0;
    if (count > 0) left.set(item, count - 1);
    else added.push(item);
  }
  const removed = [...left].flatMap(([item, count]) => Array.from({ length: count }, () => item));
  return { added, removed };
}

function wordsOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []);
}
