/** The trainer's side of every question type: from Markdown's `QuestionSource` to a question that can be played. */
import type { PlayableQuestion, QuestionType } from '../course/compiled.ts';
import type { Problem } from '../course/problem.ts';
import type { AnswerPart, QuestionSource } from '../course/question-source.ts';
import { categorize } from './categorize/parse.ts';
import { cloze } from './cloze/parse.ts';
import { essay } from './essay/parse.ts';
import { hotspot } from './hotspot/parse.ts';
import { match } from './match/parse.ts';
import { multiple } from './multiple/parse.ts';
import { order } from './order/parse.ts';
import { parseCommon } from './parse-common.ts';
import { questionProblem } from './parse-rules.ts';
import type { ParsedQuestion, ParsesQuestions } from './question-type.ts';
import { questionTypes, recogniseType } from './recognise-type.ts';
import { scale } from './scale/parse.ts';
import { single } from './single/parse.ts';
import { trueFalse } from './true-false/parse.ts';

const types: { readonly [T in QuestionType]: ParsesQuestions<T> } = {
  single,
  multiple,
  'true-false': trueFalse,
  cloze,
  match,
  order,
  categorize,
  hotspot,
  scale,
  essay,
};

/** The answer part that each type reads; any other is left over. */
const usedParts: Readonly<Record<QuestionType, AnswerPart['kind']>> = {
  single: 'task-list',
  multiple: 'task-list',
  'true-false': 'none',
  cloze: 'none',
  match: 'table',
  order: 'ordered-list',
  categorize: 'bullet-list',
  hotspot: 'task-list',
  scale: 'ordered-list',
  essay: 'none',
};

export interface QuestionResult {
  /** Null when the type is unknown or its answer part is missing. */
  readonly question: PlayableQuestion | null;
  /** Null when unknown. */
  readonly type: QuestionType | null;
  readonly problems: readonly Problem[];
}

function unknownType(source: QuestionSource): Problem {
  const named = source.attributes['type'];
  return questionProblem(
    'question-type-unknown',
    source.place,
    named === undefined
      ? {
          id: 'Jenis soal ini tidak dikenali. Beri daftar "- [ ] …", answer=true/false, atau bagian kosong [[…]].',
          en: 'The type of this question cannot be recognised. Give it a list "- [ ] …", answer=true/false, or a blank [[…]].',
        }
      : {
          id: `Jenis soal "${named}" tidak dikenal. Yang ada: ${questionTypes.join(', ')}.`,
          en: `The question type "${named}" is unknown. There are: ${questionTypes.join(', ')}.`,
        },
  );
}

function stemProblems(source: QuestionSource): readonly Problem[] {
  if (source.stem.text !== '' || /<(?:img|video|audio|math|span data-blank)/.test(source.stem.html)) return [];
  return [
    questionProblem('question-stem-empty', source.place, {
      id: 'Soal ini belum berisi pertanyaan. Tulis pertanyaannya sebelum jawaban.',
      en: 'This question asks nothing yet. Write the question before the answers.',
    }),
  ];
}

function unusedAnswerPart(source: QuestionSource, type: QuestionType): readonly Problem[] {
  if (source.answer.kind === usedParts[type] || source.answer.kind === 'none') return [];
  return [
    questionProblem('question-answer-part-unused', source.place, {
      id: `Soal jenis "${type}" tidak memakai daftar pilihan; daftar itu tidak akan tampil.`,
      en: `A question of type "${type}" uses no list of options; the list will not be shown.`,
    }),
  ];
}

/** The registry pairs each type with its own module; the compiler cannot follow that through a union. */
function parserOf(type: QuestionType): ParsesQuestions<QuestionType> {
  return types[type] as ParsesQuestions<QuestionType>;
}

/**
 * Parses one question. `id` is the id under which it goes into a package (`[A-Za-z0-9_]{2,32}`); the source's own id may be
 * missing, invalid or taken, which is the module's business to report.
 */
export function parseQuestion(source: QuestionSource, id: string): QuestionResult {
  const type = recogniseType(source);
  if (type === null) return { question: null, type, problems: [unknownType(source)] };
  const { common, problems } = parseCommon(source, id);
  const parsed: ParsedQuestion = parserOf(type).parse(source, common);
  return {
    question: parsed.question,
    type,
    problems: [...stemProblems(source), ...problems, ...unusedAnswerPart(source, type), ...parsed.problems],
  };
}
