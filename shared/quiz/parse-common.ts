/** What every question type has in common: attributes and notes. */
import type { QuestionCommon } from '../course/compiled.ts';
import type { Problem } from '../course/problem.ts';
import type { QuestionSource } from '../course/question-source.ts';
import { questionProblem } from './parse-rules.ts';

const knownAttributes = new Set(['type', 'points', 'objective', 'tags', 'partial', 'shuffle', 'answer', 'minWords']);

function unknownAttributes(source: QuestionSource): readonly Problem[] {
  return Object.keys(source.attributes)
    .filter((name) => !knownAttributes.has(name))
    .map((name) =>
      questionProblem('question-attribute-unknown', source.place, {
        id: `Atribut "${name}" tidak dikenal dan diabaikan.`,
        en: `The attribute "${name}" is unknown and ignored.`,
      }),
    );
}

function invalidValues(source: QuestionSource): readonly Problem[] {
  const allowed: Readonly<Record<string, readonly string[]>> = {
    partial: ['none', 'proportional'],
    shuffle: ['true', 'false'],
  };
  return Object.entries(allowed).flatMap(([name, values]) => {
    const value = source.attributes[name];
    if (value === undefined || values.includes(value)) return [];
    return [
      questionProblem('question-attribute-invalid', source.place, {
        id: `${name}="${value}" tidak dikenal. Pilihannya: ${values.join(', ')}.`,
        en: `${name}="${value}" is not known. It can be: ${values.join(', ')}.`,
      }),
    ];
  });
}

/** Null when the text is no number of zero or more. Decimal comma or point. */
function parsePoints(text: string): number | null {
  return /^\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.replace(',', '.')) : null;
}

function splitTags(text: string): readonly string[] {
  return text.split(/[,\s]+/).filter((tag) => tag !== '');
}

/** Without a fingerprint: only the type knows what belongs into it. */
export function parseCommon(
  source: QuestionSource,
  id: string,
): { readonly common: QuestionCommon; readonly problems: readonly Problem[] } {
  const { attributes, notes } = source;
  const points = parsePoints(attributes['points'] ?? '1');
  const badPoints =
    points === null
      ? [
          questionProblem('question-points-invalid', source.place, {
            id: `points="${attributes['points'] ?? ''}" bukan angka nol atau lebih; dipakai 1 poin.`,
            en: `points="${attributes['points'] ?? ''}" is no number of zero or more; 1 point is used.`,
          }),
        ]
      : [];
  const common: QuestionCommon = {
    id,
    points: points ?? 1,
    objective: attributes['objective']?.trim() || null,
    tags: splitTags(attributes['tags'] ?? ''),
    partial: attributes['partial'] === 'proportional' ? 'proportional' : 'none',
    shuffle: attributes['shuffle'] !== 'false',
    stem: source.stem.html,
    hint: notes.hint,
    correct: notes.correct,
    incorrect: notes.incorrect,
    explanation: notes.explanation,
    fingerprint: '',
  };
  return { common, problems: [...badPoints, ...unknownAttributes(source), ...invalidValues(source)] };
}
