import { folded } from '../course/folded.ts';
import type { AnalysedFile, AnalysedQuestion } from './analyse.ts';

/** A stem as duplicates are compared: letters and digits only, in small letters, without diacritics. */
function comparableStem(stem: string): string {
  return folded(stem)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Questions of these files that ask the same, in groups of at least two. Opinions (`scale`) may well be asked twice. */
export function sameQuestions(
  files: readonly AnalysedFile[],
): readonly (readonly { readonly file: AnalysedFile; readonly question: AnalysedQuestion }[])[] {
  const all = files.flatMap((file) => file.questions.map((question) => ({ file, question })));
  const asked = all.filter(({ question }) => question.question?.type !== 'scale');
  const groups = Map.groupBy(asked, ({ question }) => comparableStem(question.source.stem.text));
  return [...groups].flatMap(([stem, group]) => (stem === '' || group.length < 2 ? [] : [group]));
}
