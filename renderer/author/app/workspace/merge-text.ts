import { singleChange } from '#author/bridge/text-change.ts';

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
