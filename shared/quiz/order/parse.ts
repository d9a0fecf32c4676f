import { fingerprint } from '../fingerprint.ts';
import { keyOf, partProblems } from '../parse-parts.ts';
import { questionProblem } from '../parse-rules.ts';
import type { ParsesQuestions } from '../question-type.ts';

const itemWord = { id: 'Butir', en: 'item' };

export const order: ParsesQuestions<'order'> = {
  parse(source, common) {
    const items = source.answer.kind === 'ordered-list' ? source.answer.items : [];
    const problems = partProblems(items, itemWord);
    if (items.length < 2) {
      const fault = questionProblem('question-too-few-parts', source.place, {
        id: 'Soal urutkan butuh daftar bernomor dengan paling sedikit dua butir, ditulis dalam urutan yang benar.',
        en: 'An order question needs a numbered list of at least two items, written in the right order.',
      });
      return { question: null, problems: [...problems, fault] };
    }
    return {
      question: {
        ...common,
        type: 'order',
        items: items.map(({ html, text }) => ({ html, text })),
        fingerprint: fingerprint('order', source.stem.text, items.map(keyOf)),
      },
      problems,
    };
  },
};
