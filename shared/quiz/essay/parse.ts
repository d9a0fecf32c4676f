import type { Problem } from '../../course/problem.ts';
import type { QuestionSource } from '../../course/question-source.ts';
import { fingerprint } from '../fingerprint.ts';
import { questionProblem } from '../parse-rules.ts';
import { withoutPoints } from '../parse-unscored.ts';
import type { ParsesQuestions } from '../question-type.ts';

function minWordsOf(source: QuestionSource): { readonly minWords: number; readonly problems: readonly Problem[] } {
  const written = source.attributes['minWords'] ?? '0';
  if (/^\d{1,4}$/.test(written.trim())) return { minWords: Number(written), problems: [] };
  const problem = questionProblem('question-attribute-invalid', source.place, {
    id: `minWords="${written}" bukan bilangan bulat; tidak ada jumlah kata paling sedikit.`,
    en: `minWords="${written}" is no whole number; there is no least number of words.`,
  });
  return { minWords: 0, problems: [problem] };
}

export const essay: ParsesQuestions<'essay'> = {
  parse(source, common) {
    const unscored = withoutPoints(source, common);
    const { minWords, problems } = minWordsOf(source);
    return {
      question: {
        ...unscored.common,
        type: 'essay',
        minWords,
        model: source.notes.answer,
        fingerprint: fingerprint('essay', source.stem.text, []),
      },
      problems: [...unscored.problems, ...problems],
    };
  },
};
