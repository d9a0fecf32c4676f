import { readFrontMatter } from '#shared/course/front-matter.ts';
import { makeQuestionId } from '#shared/course/question-ids.ts';
import { scanLines } from '#shared/course/source-lines.ts';
import type { Ids } from '../ports.ts';

/** Short random question ids out of the host's source of ids. */
export function questionIdsFrom(ids: Ids): () => string {
  const random = (): number => Number.parseInt(ids.uuid().slice(-12), 16) / 16 ** 12;
  return () => makeQuestionId(random);
}

const identified = /^( {0,3}:{3,}[ \t]*question[ \t]*\{(?:[^}#"']|"[^"]*"|'[^']*')*?)#[\w-]+/;

/** Gives every question of a copied module another id: what is stored about a learner hangs on it. */
export function withNewQuestionIds(text: string, newId: () => string): string {
  const bodyStart = readFrontMatter(text).bodyStart;
  let result = text.slice(0, bodyStart);
  for (const line of scanLines(text, bodyStart)) {
    const source = text.slice(line.start, line.next);
    result += line.inCode ? source : source.replace(identified, (_match, before: string) => `${before}#${newId()}`);
  }
  return result;
}
