import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionType } from '../course/compiled.ts';
import type { Answer } from '../quiz/answer.ts';
import { emptyState, type AttemptState, type CourseState } from './model.ts';
import { decodeState, encodeState } from './state.ts';
import { course, lesson, postTest, questionOutline } from './test-outlines.ts';

const types = ['single', 'multiple', 'true-false', 'cloze'] as const;
const questions = Array.from({ length: 12 }, (_, at) => questionOutline(`soal_${at}`, types[at % 4]));
const outline = course([
  lesson('01-pengantar', questions.slice(0, 4)),
  lesson('02-standar', questions.slice(4, 8)),
  postTest('90-post-test', questions.slice(8)),
]);

const percent = fc.option(fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100));
const attempt: fc.Arbitrary<AttemptState | null> = fc.option(
  fc.record({
    number: fc.integer({ min: 1, max: 99 }),
    phase: fc.constantFrom('running', 'finished'),
    deadline: fc.option(fc.integer({ min: 0, max: 4_000_000_000 })),
    last: percent,
    best: percent,
    finishedAt: fc.option(fc.integer({ min: 0, max: 4_000_000_000 })),
  }),
);
const choices = fc.uniqueArray(fc.integer({ min: 0, max: 39 })).map((list) => list.sort((a, b) => a - b));

function answerOf(type: QuestionType, text: fc.Arbitrary<string>): fc.Arbitrary<Answer> {
  switch (type) {
    case 'single':
      return fc.record({ type: fc.constant(type), choice: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }) });
    case 'multiple':
      return fc.record({ type: fc.constant(type), choices });
    case 'true-false':
      return fc.record({ type: fc.constant(type), value: fc.option(fc.boolean(), { nil: null }) });
    case 'cloze':
      return fc.record({ type: fc.constant(type), values: fc.array(text, { minLength: 1, maxLength: 5 }) });
    case 'match':
    case 'order':
    case 'categorize':
    case 'hotspot':
    case 'scale':
    case 'essay':
      throw new Error(`no answers of type ${type} here`);
  }
}

function stateOf(text: fc.Arbitrary<string>): fc.Arbitrary<CourseState> {
  const slugs = outline.modules.map((module) => module.slug);
  const module = fc.record({ done: fc.boolean(), attempt });
  return fc.record({
    sequence: fc.integer({ min: 0, max: 1_000_000 }),
    begunAt: fc.integer({ min: 0, max: 4_000_000_000 }),
    spent: fc.integer({ min: 0, max: 1_000_000 }),
    seenAt: fc.integer({ min: 0, max: 4_000_000_000 }),
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    place: fc.option(fc.constantFrom(...slugs)),
    modules: fc
      .tuple(...slugs.map(() => fc.option(module)))
      .map((list) => new Map(list.flatMap((state, at) => (state === null ? [] : [[slugs[at] ?? '', state]])))),
    answers: fc
      .tuple(
        ...questions.map(({ type }) => fc.option(fc.record({ answer: answerOf(type, text), checked: fc.boolean() }))),
      )
      .map((list) => new Map(list.flatMap((state, at) => (state === null ? [] : [[questions[at]?.id ?? '', state]])))),
  });
}

const anyText = fc.string({ unit: 'binary', maxLength: 255 });

describe('the stored state', () => {
  it('gives back every state that fits', () => {
    fc.assert(
      fc.property(stateOf(anyText), (state) => {
        const { text, loss } = encodeState(outline, state, 1_000_000);
        expect(loss).toBe('none');
        expect(decodeState(outline, text)).toEqual(state);
      }),
    );
  });

  it('is never longer than the limit and always readable, and keeps the modules as long as it can', () => {
    fc.assert(
      fc.property(stateOf(anyText), fc.integer({ min: 64, max: 4096 }), (state, limit) => {
        const { text, loss } = encodeState(outline, state, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        const back = decodeState(outline, text);
        expect(back?.sequence).toBe(state.sequence);
        expect(back?.modules).toEqual(loss === 'all' ? new Map() : state.modules);
      }),
    );
  });

  it('uses only characters that every LMS keeps as they are', () => {
    fc.assert(
      fc.property(stateOf(anyText), (state) => {
        expect(encodeState(outline, state, 4096).text).toMatch(/^[A-Za-z0-9_~+*!;:.-]*$/);
      }),
    );
  });

  it('starts from nothing when what the LMS returns is broken, cut or foreign', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect(() => decodeState(outline, text)).not.toThrow();
      }),
    );
    expect(decodeState(outline, '')).toBeNull();
    expect(decodeState(outline, '{"d":[1,2]}')).toBeNull();
    expect(decodeState(outline, '9;1;1;;;')).toBeNull();
  });

  it('survives a cut at any character', () => {
    fc.assert(
      fc.property(stateOf(anyText), fc.nat(), (state, at) => {
        const { text } = encodeState(outline, state, 1_000_000);
        expect(() => decodeState(outline, text.slice(0, at % (text.length + 1)))).not.toThrow();
      }),
    );
  });

  it('cuts long typed texts before it gives up any answer', () => {
    const cloze = Array.from({ length: 40 }, (_, at) => questionOutline(`isian_${at}`, 'cloze'));
    const long = course([lesson('01-isian', cloze)]);
    const answers = new Map(
      cloze.map(({ id }) => [id, { answer: { type: 'cloze', values: ['kata '.repeat(40)] }, checked: true } as const]),
    );
    const { text, loss } = encodeState(long, { ...emptyState(1), answers }, 4096);
    expect(loss).toBe('texts');
    expect(decodeState(long, text)?.answers.size).toBe(40);
  });
});

function filledAnswer(type: QuestionType): Answer {
  if (type === 'single') return { type, choice: 7 };
  return type === 'multiple' ? { type, choices: [0, 3, 7, 9] } : { type: 'true-false', value: false };
}

describe('300 questions', () => {
  const three: readonly QuestionType[] = ['single', 'multiple', 'true-false'];
  const many = Array.from({ length: 300 }, (_, at) => questionOutline(`pertanyaan_nomor_${at}`, three[at % 3]));
  const big = course(
    Array.from({ length: 30 }, (_, at) =>
      postTest(`modul-${at}-dengan-nama-panjang`, many.slice(at * 10, at * 10 + 10)),
    ),
  );

  it('fit 4,096 characters with every answer', () => {
    const modules = new Map(
      big.modules.map(({ slug }) => [
        slug,
        {
          done: true,
          attempt: {
            number: 12,
            phase: 'finished',
            deadline: 1_800_000_000,
            last: 87.65,
            best: 99.99,
            finishedAt: 1_800_000_000,
          },
        } as const,
      ]),
    );
    const answers = new Map(many.map(({ id, type }) => [id, { answer: filledAnswer(type), checked: true }]));
    const state: CourseState = {
      ...emptyState(1),
      sequence: 99_999,
      seed: 2 ** 31 - 1,
      place: big.modules[3]?.slug ?? null,
      modules,
      answers,
    };
    const { text, loss } = encodeState(big, state, 4096);
    expect(loss).toBe('none');
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(decodeState(big, text)).toEqual(state);
  });
});

describe('a course that was published again', () => {
  const answered = new Map(
    ['a1', 'b2'].map((id) => [id, { answer: { type: 'single', choice: 2 }, checked: true } as const]),
  );
  const before = course([lesson('01', [questionOutline('a1'), questionOutline('b2')])]);

  it('keeps the answers of unchanged questions and forgets those of changed ones', () => {
    const { text } = encodeState(before, { ...emptyState(1), answers: answered }, 4096);
    const after = course([
      lesson('00-baru', [questionOutline('c3')]),
      lesson('01', [questionOutline('b2'), questionOutline('a1', 'single', 'sudah-diubah')]),
    ]);
    expect([...(decodeState(after, text)?.answers.keys() ?? [])]).toEqual(['b2']);
  });

  it('forgets an answer when the question became one of another type', () => {
    const { text } = encodeState(before, { ...emptyState(1), answers: answered }, 4096);
    const after = course([lesson('01', [questionOutline('a1', 'multiple', 'f-a1'), questionOutline('b2')])]);
    expect([...(decodeState(after, text)?.answers.keys() ?? [])]).toEqual(['b2']);
  });

  it('forgets the place when that module is gone', () => {
    const { text } = encodeState(before, { ...emptyState(1), place: '01' }, 4096);
    expect(decodeState(course([lesson('02')]), text)?.place).toBeNull();
  });
});
