interface Change {
  /** `[start, end)` of the base that `text` replaces. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The smallest single replacement that turns `from` into `to`. */
export function singleChange(from: string, to: string): Change {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start += 1;
  let tail = 0;
  while (tail < shorter - start && from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)) {
    tail += 1;
  }
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) };
}

/**
 * Both changes of one base in one text, or null when they touch each other. Each side counts as one replacement from its
 * first to its last difference, so this merges a renamed title with typing below it, and refuses anything doubtful.
 */
export function mergeText(base: string, mine: string, theirs: string): string | null {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const a = singleChange(base, mine);
  const b = singleChange(base, theirs);
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (first.end >= second.start) return null;
  return (
    base.slice(0, first.start) + first.text + base.slice(first.end, second.start) + second.text + base.slice(second.end)
  );
}
