import { fingerprint } from '../fingerprint.ts';
import { keyOf, partProblems } from '../parse-parts.ts';
import { questionProblem } from '../parse-rules.ts';
import { withoutPoints } from '../parse-unscored.ts';
import type { ParsesQuestions } from '../question-type.ts';

const labelWord = { id: 'Label', en: 'label' };

export const scale: ParsesQuestions<'scale'> = {
  parse(source, common) {
    const labels = source.answer.kind === 'ordered-list' ? source.answer.items : [];
    const unscored = withoutPoints(source, common);
    const problems = [...unscored.problems, ...partProblems(labels, labelWord)];
    if (labels.length < 2) {
      const fault = questionProblem('question-too-few-parts', source.place, {
        id: 'Soal skala butuh daftar bernomor dengan paling sedikit dua label, dari yang terendah.',
        en: 'A scale question needs a numbered list of at least two labels, the lowest first.',
      });
      return { question: null, problems: [...problems, fault] };
    }
    return {
      question: {
        ...unscored.common,
        type: 'scale',
        labels: labels.map(({ html, text }) => ({ html, text })),
        fingerprint: fingerprint('scale', source.stem.text, labels.map(keyOf)),
      },
      problems,
    };
  },
};
