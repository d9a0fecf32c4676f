/** What the types with several equal parts (pairs, items, labels) have in common when they are read. */
import type { LocalText, Problem } from '../course/problem.ts';
import type { Fragment } from '../course/question-source.ts';
import { questionProblem } from './parse-rules.ts';

/** Two parts are the same when a learner could not tell them apart: a picture is told by its HTML. */
export function identityOf({ html, text }: Pick<Fragment, 'html' | 'text'>): string {
  return html.includes('<img') ? html : text.toLowerCase();
}

/** What a fingerprint has to know of a part. */
export function keyOf({ html, text }: Pick<Fragment, 'html' | 'text'>): string {
  return text || html;
}

/** `what`: the word for one part: "Butir", "Label". */
export function partProblems(parts: readonly Fragment[], what: LocalText): readonly Problem[] {
  const seen = new Set<string>();
  return parts.flatMap((part) => {
    const identity = identityOf(part);
    if (identity === '') {
      return [
        questionProblem('question-part-empty', part.place, {
          id: `${what.id} ini kosong. Isi teksnya atau hapus.`,
          en: `This ${what.en} is empty. Give it a text or delete it.`,
        }),
      ];
    }
    if (seen.has(identity)) {
      return [
        questionProblem('question-part-duplicate', part.place, {
          id: `${what.id} "${part.text}" sudah ada di soal ini.`,
          en: `The ${what.en} "${part.text}" is in this question already.`,
        }),
      ];
    }
    seen.add(identity);
    return [];
  });
}
