/**
 * The place in a text where a search found its words. SQLite's own `snippet()` scores every window of a document, which takes
 * half a second over 200 modules for a common beginning of a word; the first good place is what a person needs.
 */
import { folded } from '#shared/course/folded.ts';
import { searchWords, wordPattern } from './match-expression.ts';

interface Found {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Which of the searched words it is; -1 for none. */
  readonly term: number;
}

/** Words before the first found one, and in the whole snippet. */
const wordsBefore = 4;
const wordsShown = 16;
/** Found words that are looked at before the best place is chosen; for a single searched word the first one will do. */
const maxFound = 12;

function termOf(word: string, terms: readonly string[]): number {
  const plain = folded(word);
  return terms.findIndex((term, index) => (index === terms.length - 1 ? plain.startsWith(term) : plain === term));
}

/** All words up to the end of the place where enough has been found. */
function scan(text: string, terms: readonly string[]): readonly Found[] {
  const words: Found[] = [];
  const enough = terms.length === 1 ? 1 : maxFound;
  let found = 0;
  let left = Infinity;
  for (const match of text.matchAll(wordPattern)) {
    const term = termOf(match[0], terms);
    words.push({ start: match.index, end: match.index + match[0].length, term });
    if (term >= 0) found += 1;
    if (found === enough && left === Infinity) left = wordsShown;
    left -= 1;
    if (left <= 0) break;
  }
  return words;
}

/** Index of the found word from which on most of the searched words stand together; the first such place. */
function bestStart(words: readonly Found[]): number {
  let best = -1;
  let bestCount = 0;
  words.forEach((word, index) => {
    if (word.term < 0) return;
    const near = words.slice(index, index + wordsShown - wordsBefore);
    const count = new Set(near.map((item) => item.term).filter((term) => term >= 0)).size;
    if (count > bestCount) [best, bestCount] = [index, count];
  });
  return best;
}

/** Sixteen words around the best place, found words in `[[…]]`; null when none of the searched words is in the text. */
export function snippetOf(text: string, search: string): string | null {
  const words = scan(text, searchWords(search).map(folded));
  const start = bestStart(words);
  if (start < 0) return null;
  const from = Math.max(0, start - wordsBefore);
  const shown = words.slice(from, from + wordsShown);
  const last = shown.at(-1);
  if (!last) return null;
  let at = shown[0]?.start ?? 0;
  let snippet = from > 0 ? '…' : '';
  for (const word of shown) {
    const mark = word.term >= 0;
    snippet += `${text.slice(at, word.start)}${mark ? '[[' : ''}${text.slice(word.start, word.end)}${mark ? ']]' : ''}`;
    at = word.end;
  }
  return /[\p{L}\p{N}]/u.test(text.slice(last.end, last.end + 200))
    ? `${snippet}…`
    : snippet + text.slice(last.end).trimEnd();
}
