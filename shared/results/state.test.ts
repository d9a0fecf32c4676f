import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseOutline } from '../course/compiled.ts';
import { questionOutline as outlineOf } from '../quiz/question-outline.ts';
import { emptyState, type AttemptState, type CourseState, type ModuleState } from './model.ts';
import { decodeEveryState, encodeEveryState } from './every-state.ts';
import { sequenceOf } from './state.ts';
import { course, lesson, postTest, questionOutline } from './test-outlines.ts';
import { anyAnswered } from './test-questions.ts';

const percent = fc.option(fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100));
const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
const anyAttempt: fc.Arbitrary<AttemptState> = fc.record({
  number: fc.integer({ min: 1, max: 4_000 }),
  phase: fc.constantFrom('running', 'finished'),
  deadline: fc.option(seconds),
  last: percent,
  best: percent,
  finishedAt: fc.option(seconds),
});
const anyModule: fc.Arbitrary<ModuleState> = fc.record({ done: fc.boolean(), attempt: fc.option(anyAttempt) });

const slugs = ['01-pengantar', '02-standar', '90-post-test'] as const;

interface Learned {
  readonly outline: CourseOutline;
  readonly state: CourseState;
}

/** A course of all types with the state of a learner somewhere in it. */
function anyLearned(text: fc.Arbitrary<string>): fc.Arbitrary<Learned> {
  const modules = fc.tuple(...slugs.map(() => fc.option(anyModule)));
  const times = fc.tuple(seconds, fc.nat(1_000_000), seconds, seconds);
  const head = fc.tuple(fc.nat(1_000_000), fc.nat(2 ** 31 - 1), fc.option(fc.constantFrom(...slugs)));
  const answered = anyAnswered({ minLength: 0, maxLength: 12 }, text);
  const checks = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
  return fc
    .tuple(answered, modules, times, head, checks)
    .map(([list, states, time, [sequence, seed, place], checked]) => {
      const outlines = list.map(({ question }) => outlineOf(question));
      const part = (at: number) => outlines.filter((_, index) => index % 3 === at);
      const [begunAt, spent, seenAt, finishedAt] = time;
      return {
        outline: course([lesson(slugs[0], part(0)), lesson(slugs[1], part(1)), postTest(slugs[2], part(2))]),
        state: {
          sequence,
          seed,
          place,
          begunAt,
          finishedAt,
          spent,
          seenAt,
          modules: new Map(slugs.flatMap((slug, at) => (states[at] ? [[slug, states[at]]] : []))),
          answers: new Map(
            list.flatMap(({ question, answer }, at) =>
              answer === null ? [] : [[question.id, { answer, checked: checked[at] ?? false }]],
            ),
          ),
        },
      };
    });
}

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 255 }), fc.string({ unit: 'grapheme', maxLength: 60 }));

describe('the stored state', () => {
  it('gives back every state that fits', () => {
    fc.assert(
      fc.property(anyLearned(anyText), ({ outline, state }) => {
        const { text, loss } = encodeEveryState(outline, state, 1_000_000);
        expect(loss).toBe('none');
        expect(decodeEveryState(outline, text)).toEqual(state);
        expect(sequenceOf(text)).toBe(state.sequence);
      }),
    );
  });

  it('is never longer than the limit and always readable, and keeps the modules as long as it can', () => {
    fc.assert(
      fc.property(anyLearned(anyText), fc.integer({ min: 64, max: 1200 }), ({ outline, state }, limit) => {
        const { text, loss } = encodeEveryState(outline, state, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        const back = decodeEveryState(outline, text);
        expect(back?.sequence).toBe(state.sequence);
        expect(back?.modules).toEqual(loss === 'all' ? new Map() : state.modules);
      }),
    );
  });

  it('uses only characters that every LMS keeps as they are', () => {
    fc.assert(
      fc.property(anyLearned(anyText), ({ outline, state }) => {
        expect(encodeEveryState(outline, state, 4096).text).toMatch(/^[A-Za-z0-9_~+*!;:.-]*$/);
      }),
    );
  });

  it('stays as it is when it is read and written again, also after texts were cut', () => {
    fc.assert(
      fc.property(anyLearned(anyText), fc.integer({ min: 200, max: 900 }), ({ outline, state }, limit) => {
        const back = decodeEveryState(outline, encodeEveryState(outline, state, limit).text) ?? emptyState(0);
        const again = encodeEveryState(outline, back, 1_000_000);
        expect(again.loss).toBe('none');
        expect(decodeEveryState(outline, again.text)).toEqual(back);
      }),
    );
  });
});

describe('what an LMS may give back', () => {
  const outline = course([lesson('01', [questionOutline('a1'), questionOutline('b2', 'cloze')])]);

  it('starts from nothing when it is broken, cut or foreign', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect(() => decodeEveryState(outline, text)).not.toThrow();
        expect(() => decodeEveryState(outline, `2;1;1;${text}`)).not.toThrow();
      }),
    );
    expect(decodeEveryState(outline, '')).toBeNull();
    expect(decodeEveryState(outline, '{"d":[1,2]}')).toBeNull();
  });

  it('starts from nothing when another version wrote it', () => {
    expect(decodeEveryState(outline, '1;1;1;;;')).toBeNull();
    expect(decodeEveryState(outline, '9;1;1;;;')).toBeNull();
    expect(sequenceOf('9;1;1;;;')).toBeNull();
  });

  it('never breaks the start, whatever happened to a good state on the way, and can be stored again', () => {
    const mutation = fc.tuple(
      fc.nat(),
      fc.constantFrom('cut', 'drop', 'swap', 'double'),
      fc.string({ minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(
        anyLearned(anyText),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        ({ outline, state }, steps) => {
          let { text } = encodeEveryState(outline, state, 4096);
          for (const [place, kind, other] of steps) {
            const at = place % (text.length + 1);
            if (kind === 'cut') text = text.slice(0, at);
            else if (kind === 'drop') text = text.slice(0, at) + text.slice(at + 1);
            else if (kind === 'swap') text = text.slice(0, at) + other + text.slice(at + 1);
            else text = text + text.slice(at);
          }
          const back = decodeEveryState(outline, text) ?? emptyState(0);
          expect(encodeEveryState(outline, back, 4096).text.length).toBeLessThanOrEqual(4096);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a course that was published again', () => {
  const answered = new Map(
    ['a1', 'b2'].map((id) => [id, { answer: { type: 'single', choice: 2 }, checked: true } as const]),
  );
  const before = course([lesson('01', [questionOutline('a1'), questionOutline('b2')])]);

  it('keeps the answers of unchanged questions and forgets those of changed ones', () => {
    const { text } = encodeEveryState(before, { ...emptyState(1), answers: answered }, 4096);
    const after = course([
      lesson('00-baru', [questionOutline('c3')]),
      lesson('01', [questionOutline('b2'), questionOutline('a1', 'single', 'sudah-diubah')]),
    ]);
    expect([...(decodeEveryState(after, text)?.answers.keys() ?? [])]).toEqual(['b2']);
  });

  it('forgets an answer when the question became one of another type', () => {
    const { text } = encodeEveryState(before, { ...emptyState(1), answers: answered }, 4096);
    const after = course([lesson('01', [questionOutline('a1', 'multiple', 'f-a1'), questionOutline('b2')])]);
    expect([...(decodeEveryState(after, text)?.answers.keys() ?? [])]).toEqual(['b2']);
  });

  it('keeps every answer of the unchanged questions, whatever else came, went or moved', () => {
    fc.assert(
      fc.property(
        anyLearned(anyText),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        ({ outline, state }, changed) => {
          const all = outline.modules.flatMap((module) => module.questions);
          const after = all.map((question, at) => (changed[at] ? { ...question, fingerprint: 'lain' } : question));
          const moved = course([lesson('00-baru', [questionOutline('baru_1')]), postTest('95', after.reverse())]);
          const kept = all.filter(({ id }, at) => !changed[at] && state.answers.has(id)).map(({ id }) => id);
          const back = decodeEveryState(moved, encodeEveryState(outline, state, 1_000_000).text);
          expect([...(back?.answers.keys() ?? [])].sort()).toEqual(kept.sort());
          for (const id of kept) expect(back?.answers.get(id)).toEqual(state.answers.get(id));
        },
      ),
    );
  });

  it('forgets the place when that module is gone', () => {
    const { text } = encodeEveryState(before, { ...emptyState(1), place: '01' }, 4096);
    expect(decodeEveryState(course([lesson('02')]), text)?.place).toBeNull();
  });
});
