import type { Problem } from '../../course/problem.ts';
import type { QuestionSource } from '../../course/question-source.ts';
import { fingerprint } from '../fingerprint.ts';
import { keyOf, partProblems } from '../parse-parts.ts';
import { questionProblem } from '../parse-rules.ts';
import type { ParsesQuestions } from '../question-type.ts';

const categoryWord = { id: 'Kelompok', en: 'category' };
const itemWord = { id: 'Butir', en: 'item' };

/** A category without items is fine: it is there to mislead. */
function countProblems(source: QuestionSource, categories: number, items: number): readonly Problem[] {
  if (categories >= 2 && items >= 1) return [];
  return [
    questionProblem('question-too-few-parts', source.place, {
      id: 'Soal kelompokkan butuh paling sedikit dua kelompok ("- Kelompok") dan butir-butirnya, menjorok di bawah kelompoknya ("  - butir").',
      en: 'A categorize question needs at least two categories ("- Category") and their items, indented below them ("  - item").',
    }),
  ];
}

export const categorize: ParsesQuestions<'categorize'> = {
  parse(source, common) {
    const lists = source.answer.kind === 'bullet-list' ? source.answer.items : [];
    const items = lists.flatMap(({ children }, category) => children.map((child) => ({ ...child, category })));
    const tooFew = countProblems(source, lists.length, items.length);
    const problems = [...tooFew, ...partProblems(lists, categoryWord), ...partProblems(items, itemWord)];
    if (tooFew.length > 0) return { question: null, problems };
    const keys = [...lists.map(keyOf), ...items.map((item) => `${item.category}:${keyOf(item)}`)];
    return {
      question: {
        ...common,
        type: 'categorize',
        categories: lists.map(({ html, text }) => ({ html, text })),
        items: items.map(({ html, text, category }) => ({ html, text, category })),
        fingerprint: fingerprint('categorize', source.stem.text, keys),
      },
      problems,
    };
  },
};
