/** Random questions and answers of every type, for property tests. */
import fc from 'fast-check';
import type { Blank, ChoiceOption, PlayableQuestion, QuestionCommon, QuestionType } from '../course/compiled.ts';
import type { Answer } from '../quiz/answer.ts';
import { questionTypes } from '../quiz/recognise-type.ts';

/** How large a question is: options, pairs, items, regions or labels; categories; blanks. */
export interface QuestionSize {
  readonly count: number;
  readonly categories: number;
  readonly blanks: readonly Blank[];
}

function common(id: string): QuestionCommon {
  return {
    id,
    points: 1,
    objective: null,
    tags: [],
    partial: 'none',
    shuffle: true,
    stem: '',
    hint: null,
    correct: null,
    incorrect: null,
    explanation: null,
    fingerprint: `f-${id}`,
  };
}

const rich = (text: string) => ({ html: text, text });
const option = (at: number): ChoiceOption => ({ ...rich(`Pilihan ${at}`), right: at === 0, feedback: null });

function list<T>(count: number, make: (at: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

export function questionOf(
  type: QuestionType,
  id: string,
  { count, categories, blanks }: QuestionSize,
): PlayableQuestion {
  const base = common(id);
  switch (type) {
    case 'single':
    case 'multiple':
      return { ...base, type, options: list(count, option) };
    case 'true-false':
      return { ...base, type, answer: true };
    case 'cloze':
      return { ...base, type, blanks };
    case 'match':
      return { ...base, type, pairs: list(count, (at) => ({ left: rich(`Kiri ${at}`), right: rich(`Kanan ${at}`) })) };
    case 'order':
      return { ...base, type, items: list(count, (at) => rich(`Langkah ${at}`)) };
    case 'categorize':
      return {
        ...base,
        type,
        categories: list(categories, (at) => rich(`Kelompok ${at}`)),
        items: list(count, (at) => ({ ...rich(`Butir ${at}`), category: at % categories })),
      };
    case 'hotspot': {
      const shape = { kind: 'circle', x: 10, y: 10, radius: 5 } as const;
      return { ...base, type, regions: list(count, (at) => ({ ...option(at), shape })) };
    }
    case 'scale':
      return { ...base, type, points: 0, labels: list(count, (at) => rich(`Label ${at}`)) };
    case 'essay':
      return { ...base, type, points: 0, minWords: 0, model: null };
  }
}

const words = fc.array(fc.constantFrom('kota', 'Sofifi', 'layanan', 'é', '12', '…'), { minLength: 1, maxLength: 3 });
const phrase = words.map((parts) => parts.join(' '));
export const anyBlank: fc.Arbitrary<Blank> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), accepted: fc.array(phrase, { maxLength: 4 }) }),
  fc
    .tuple(fc.integer({ min: -99, max: 9999 }), fc.integer({ min: 0, max: 50 }))
    .map(([min, width]) => ({ kind: 'number' as const, min: min / 10, max: (min + width) / 10 })),
  fc
    .tuple(fc.uniqueArray(phrase, { minLength: 2, maxLength: 6, selector: (text) => text.toLowerCase() }), fc.nat(5))
    .map(([options, right]) => ({ kind: 'choice' as const, options, right: right % options.length })),
);

export const anySize: fc.Arbitrary<QuestionSize> = fc.record({
  count: fc.integer({ min: 2, max: 40 }),
  categories: fc.integer({ min: 2, max: 8 }),
  blanks: fc.array(anyBlank, { minLength: 1, maxLength: 5 }),
});

function valueOf(blank: Blank, text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  switch (blank.kind) {
    case 'text':
      return fc.oneof(
        text,
        ...blank.accepted.map((accepted) => fc.constantFrom(accepted, ` ${accepted.toUpperCase()}`)),
      );
    case 'number':
      return fc.oneof(text, fc.constantFrom(String(blank.min), String(blank.max).replace('.', ','), '12345678,5'));
    case 'choice':
      return fc.constantFrom('', ...blank.options);
  }
}

const choice = (count: number) => fc.option(fc.integer({ min: 0, max: count - 1 }), { nil: null });
const places = (parts: number, count: number) => fc.array(choice(count), { minLength: parts, maxLength: parts });
const subset = (count: number) => fc.subarray([...list(count, (at) => at)]);

/** `text`: what learners type. */
export function anyAnswer(question: PlayableQuestion, text: fc.Arbitrary<string>): fc.Arbitrary<Answer> {
  const { type } = question;
  switch (type) {
    case 'single':
      return choice(question.options.length).map((chosen) => ({ type, choice: chosen }));
    case 'scale':
      return choice(question.labels.length).map((chosen) => ({ type, choice: chosen }));
    case 'multiple':
      return subset(question.options.length).map((choices) => ({ type, choices }));
    case 'hotspot':
      return subset(question.regions.length).map((regions) => ({ type, regions }));
    case 'true-false':
      return fc.option(fc.boolean(), { nil: null }).map((value) => ({ type, value }));
    case 'cloze':
      return fc.tuple(...question.blanks.map((blank) => valueOf(blank, text))).map((values) => ({ type, values }));
    case 'match':
      return places(question.pairs.length, question.pairs.length).map((choices) => ({ type, choices }));
    case 'categorize':
      return places(question.items.length, question.categories.length).map((categories) => ({ type, categories }));
    case 'order': {
      const items = [...list(question.items.length, (at) => at)];
      const shuffled = fc.shuffledSubarray(items, { minLength: items.length });
      return fc.oneof(shuffled, fc.constant([])).map((order) => ({ type, order }));
    }
    case 'essay':
      return text.map((typed) => ({ type, text: typed }));
  }
}

export interface Answered {
  readonly question: PlayableQuestion;
  readonly answer: Answer | null;
}

/** Questions `s0`, `s1`, … with their answers; null for one that was not touched. */
export function anyAnswered(
  count: { readonly minLength: number; readonly maxLength: number },
  text: fc.Arbitrary<string>,
): fc.Arbitrary<readonly Answered[]> {
  const drafts = fc.array(fc.tuple(fc.constantFrom(...questionTypes), anySize), count);
  return drafts
    .map((list) => list.map(([type, size], at) => questionOf(type, `s${at}_x`, size)))
    .chain((questions) =>
      fc.tuple(
        ...questions.map((question) =>
          fc.option(anyAnswer(question, text), { freq: 5 }).map((answer) => ({ question, answer })),
        ),
      ),
    );
}
