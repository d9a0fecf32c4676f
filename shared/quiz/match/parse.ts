import type { RichText } from '../../course/compiled.ts';
import type { Problem } from '../../course/problem.ts';
import type { Fragment, QuestionSource } from '../../course/question-source.ts';
import { fingerprint } from '../fingerprint.ts';
import { keyOf, partProblems } from '../parse-parts.ts';
import { questionProblem } from '../parse-rules.ts';
import type { ParsesQuestions } from '../question-type.ts';

type Row = readonly [left: Fragment, right: Fragment];

const leftSide = { id: 'Sisi kiri', en: 'left side' };

function side({ html, text }: Fragment): RichText {
  return { html, text };
}

function isPair(row: readonly Fragment[]): row is Row {
  return row.length === 2;
}

function rowProblems(source: QuestionSource, rows: readonly (readonly Fragment[])[]): readonly Problem[] {
  const wide = rows.find((row) => !isPair(row));
  if (wide !== undefined) {
    return [
      questionProblem('question-pair-invalid', wide[0]?.place ?? source.place, {
        id: 'Tabel soal jodohkan butuh tepat dua kolom: kiri dan pasangannya.',
        en: 'The table of a match question needs exactly two columns: the left side and what belongs to it.',
      }),
    ];
  }
  if (rows.length >= 2) return [];
  return [
    questionProblem('question-too-few-parts', source.place, {
      id: 'Soal jodohkan butuh tabel dua kolom dengan paling sedikit dua baris pasangan.',
      en: 'A match question needs a table of two columns with at least two rows of pairs.',
    }),
  ];
}

function emptyRights(pairs: readonly Row[]): readonly Problem[] {
  return pairs
    .filter(([, right]) => keyOf(right) === '')
    .map(([, right]) =>
      questionProblem('question-part-empty', right.place, {
        id: 'Pasangan di sisi kanan ini kosong. Isi teksnya atau hapus barisnya.',
        en: 'This right side is empty. Give it a text or delete the row.',
      }),
    );
}

export const match: ParsesQuestions<'match'> = {
  parse(source, common) {
    const rows = source.answer.kind === 'table' ? source.answer.rows : [];
    const rowFaults = rowProblems(source, rows);
    const pairs = rows.filter(isPair);
    const problems = [
      ...rowFaults,
      ...partProblems(
        pairs.map(([left]) => left),
        leftSide,
      ),
      ...emptyRights(pairs),
    ];
    if (pairs.length < 2 || rowFaults.length > 0) return { question: null, problems };
    const print = fingerprint(
      'match',
      source.stem.text,
      pairs.flatMap(([left, right]) => [keyOf(left), keyOf(right)]),
    );
    return {
      question: {
        ...common,
        type: 'match',
        pairs: pairs.map(([left, right]) => ({ left: side(left), right: side(right) })),
        fingerprint: print,
      },
      problems,
    };
  },
};
