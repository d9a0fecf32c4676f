import { readFrontMatter } from './front-matter.ts';
import type { TextEdit } from './problem.ts';
import { scanLines } from './source-lines.ts';

/** Without characters that are taken for one another when read aloud or copied by hand: 0 o, 1 i l. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** `q` and five characters. `random` gives numbers in [0, 1). */
export function makeQuestionId(random: () => number): string {
  let id = 'q';
  for (let position = 0; position < 5; position += 1) {
    id += alphabet.charAt(Math.min(alphabet.length - 1, Math.floor(random() * alphabet.length)));
  }
  return id;
}

const opening = /^( {0,3}:{3,}[ \t]*question)([ \t]*)(?:\{(.*)\})?[ \t]*$/;

/** True when attributes hold `#id` or `id=`, outside quoted values. */
function hasId(attributes: string): boolean {
  const bare = attributes.replace(/"[^"]*"|'[^']*'/g, '""');
  return /(?:^|\s)(?:#[^\s#=]|id=)/.test(bare);
}

/**
 * Edits that give an id to every `:::question` without one; code blocks and the front matter are left alone. `newId` is
 * called again when it gives an id that the text has already.
 */
export function insertQuestionIds(text: string, newId: () => string): readonly TextEdit[] {
  const taken = new Set([...text.matchAll(/\{[^}\n]*?#([\w-]+)/g)].map((match) => match[1]));
  const edits: TextEdit[] = [];
  for (const line of scanLines(text, readFrontMatter(text).bodyStart)) {
    const match = line.inCode ? null : opening.exec(line.text);
    if (!match || (match[3] !== undefined && hasId(match[3]))) continue;
    const id = unusedId(newId, taken);
    taken.add(id);
    const nameEnd = line.start + (match[1] ?? '').length;
    const hasBraces = match[3] !== undefined;
    const at = hasBraces ? nameEnd + (match[2] ?? '').length + 1 : nameEnd;
    const separator = (match[3] ?? '').trim() === '' ? '' : ' ';
    edits.push({ start: at, end: at, text: hasBraces ? `#${id}${separator}` : `{#${id}}` });
  }
  return edits;
}

function unusedId(newId: () => string, taken: ReadonlySet<string | undefined>): string {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const id = newId();
    if (!taken.has(id)) return id;
  }
  throw new Error('insertQuestionIds: the id source keeps giving ids that are in use');
}
