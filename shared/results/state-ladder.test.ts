import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseOutline } from '../course/compiled.ts';
import { everyPlay } from '../quiz/every-play.ts';
import { isRight } from '../quiz/cloze/compare.ts';
import { questionOutline as outlineOf } from '../quiz/question-outline.ts';
import { emptyState, type AttemptState, type CourseState, type QuestionState } from './model.ts';
import { stateSize } from './state-size.ts';
import { decodeEveryState, encodeEveryState } from './every-state.ts';
import { course, lesson, postTest, questionOutline } from './test-outlines.ts';
import { anyAnswered, type Answered } from './test-questions.ts';

const attempt = { number: 1, deadline: null, last: null, best: null, finishedAt: null };
const over: AttemptState = { ...attempt, phase: 'finished', last: 50, best: 50, finishedAt: 1_800_000_000 };
const running: AttemptState = { ...attempt, phase: 'running' };

/** A handed-in test, a lesson and a running test; each with a cloze and an essay. */
const outline = course([
  postTest('10-selesai', [questionOutline('c1', 'cloze'), questionOutline('e1', 'essay')]),
  lesson('20-bacaan', [questionOutline('c2', 'cloze'), questionOutline('e2', 'essay')]),
  postTest('30-berjalan', [questionOutline('c3', 'cloze'), questionOutline('e3', 'essay')]),
]);

interface Typed {
  readonly blanks: readonly [string, string, string];
  readonly essay?: string;
}

function stateWith(typed: Typed | readonly [Typed, Typed, Typed]): CourseState {
  const each = 'blanks' in typed ? [typed, typed, typed] : typed;
  const answers = each.flatMap(({ blanks, essay = '' }, at) => [
    [`c${at + 1}`, { answer: { type: 'cloze', values: blanks }, checked: false }] as const,
    [`e${at + 1}`, { answer: { type: 'essay', text: essay }, checked: false }] as const,
  ]);
  return {
    ...emptyState(1),
    place: '30-berjalan',
    modules: new Map([
      ['10-selesai', { done: true, attempt: over }],
      ['20-bacaan', { done: true, attempt: null }],
      ['30-berjalan', { done: false, attempt: running }],
    ]),
    answers: new Map<string, QuestionState>(answers),
  };
}

const essay = (letter: string, length: number): Typed => ({ blanks: ['', '', ''], essay: letter.repeat(length) });

/** What is left in `spare` characters fewer than everything takes. */
function shortened(state: CourseState, spare: number) {
  const whole = encodeEveryState(outline, state, 1_000_000).text.length;
  const { text, loss, losesUnfinished } = encodeEveryState(outline, state, whole - spare);
  const answers = decodeEveryState(outline, text)?.answers;
  const values = (id: string) => {
    const answer = answers?.get(id)?.answer;
    return answer?.type === 'cloze' ? answer.values : answer?.type === 'essay' ? [answer.text] : null;
  };
  return { loss, losesUnfinished, whole, values };
}

function learned(list: readonly Answered[]): { readonly outline: CourseOutline; readonly state: CourseState } {
  const outlines = list.map(({ question }) => outlineOf(question));
  const half = Math.ceil(outlines.length / 2);
  const both = course([postTest('10', outlines.slice(0, half)), postTest('20', outlines.slice(half))]);
  const answers = list.flatMap(({ question, answer }) =>
    answer === null ? [] : [[question.id, { answer, checked: false }] as const],
  );
  const modules = new Map([
    ['10', { done: true, attempt: over }],
    ['20', { done: false, attempt: running }],
  ]);
  return { outline: both, state: { ...emptyState(3), modules, answers: new Map(answers) } };
}

describe('when space is short', () => {
  it('the spelling of right texts goes first, and nobody need be told', () => {
    const { loss, losesUnfinished, values } = shortened(stateWith({ blanks: [' kota  SOFIFI', '3,15', 'Ternate'] }), 1);
    expect([loss, losesUnfinished]).toEqual(['spelling', false]);
    expect(values('c1')).toEqual(['Kota Sofifi', '3.1', 'Ternate']);
    expect(values('c3')).toEqual([' kota  SOFIFI', '3,15', 'Ternate']);
  });

  it('then wrong texts are cut: of tests that were handed in before unfinished work, and no further than needed', () => {
    const state = stateWith({ blanks: ['Jailolo di Halmahera Barat', '77', 'Tidore'], essay: 'Pendapat saya.' });
    const some = shortened(state, 5);
    expect([some.loss, some.losesUnfinished]).toEqual(['texts', false]);
    expect(some.values('c1')).toEqual(['Jailolo di Halmahera…', '77', 'Tidore']);
    expect(some.values('c3')?.[0]).toBe('Jailolo di Halmahera Barat');
    const more = shortened(state, 40);
    expect([more.loss, more.losesUnfinished]).toEqual(['texts', true]);
    expect(more.values('c2')?.[0]).toBe(more.values('c3')?.[0]);
    expect(more.values('e1')).toEqual(['Pendapat saya.']);
  });

  it('a wrong text stays wrong, also where its beginning would be right', () => {
    const state = stateWith({ blanks: ['Sofifi di Pulau Halmahera', '3.15 meter lebih', 'Ternate'] });
    for (let spare = 1; spare < 100; spare += 1) {
      const [first = '', second = ''] = shortened(state, spare).values('c1') ?? [];
      expect(first).not.toBe('');
      expect(isRight({ kind: 'text', accepted: ['Sofifi', 'Kota Sofifi'] }, first)).toBe(false);
      expect(isRight({ kind: 'number', min: 3.1, max: 3.2 }, second)).toBe(false);
    }
  });

  it('then only the verdict of each blank stays', () => {
    const { loss, values } = shortened(stateWith({ blanks: ['Sofifi', 'tidak tahu', 'Tidore'] }), 20);
    expect(loss).toBe('texts');
    expect(values('c1')).toEqual(['Sofifi', '…', 'Tidore']);
  });

  it('then essays are cut, all to the same length', () => {
    const state = stateWith([essay('a', 300), essay('b', 300), essay('c', 10)]);
    const { loss, losesUnfinished, values } = shortened(state, 100);
    expect([loss, losesUnfinished]).toEqual(['essays', false]);
    expect(values('e1')?.[0]).toMatch(/^a{190,199}…$/);
    const more = shortened({ ...state, modules: new Map() }, 300);
    expect(more.losesUnfinished).toBe(true);
    expect(more.values('e1')?.[0]?.length).toBe(more.values('e2')?.[0]?.length);
    expect(more.values('e3')).toEqual(['cccccccccc']);
  });

  it('then answers go module by module: handed in, then lessons, then running, and the scores stay', () => {
    const state = stateWith({ blanks: ['', '', ''] });
    const left = [1, 15, 32].map((spare) => {
      const { loss, values } = shortened(state, spare);
      return [loss, ...['c1', 'c2', 'c3'].map((id) => values(id) !== null)];
    });
    expect(left).toEqual([
      ['answers', false, true, true],
      ['answers', false, false, true],
      ['answers', false, false, false],
    ]);
    const { text } = encodeEveryState(outline, state, shortened(state, 0).whole - 32);
    expect(decodeEveryState(outline, text)?.modules).toEqual(state.modules);
  });

  it('last the modules go, and the learner’s seed and place stay', () => {
    const state = stateWith({ blanks: ['', '', ''] });
    const old = {
      ...state,
      sequence: 99_999,
      begunAt: 1_800_000_000,
      finishedAt: 1_900_000_000,
      seenAt: 1_900_000_000,
      seed: 2 ** 31 - 1,
    };
    const { text, loss, losesUnfinished } = encodeEveryState(outline, old, 64);
    expect([loss, losesUnfinished]).toEqual(['all', true]);
    expect(decodeEveryState(outline, text)).toMatchObject({
      seed: 2 ** 31 - 1,
      place: '30-berjalan',
      modules: new Map(),
    });
  });
});

describe('whatever the course and the answers', () => {
  const anyText = fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 40 }));

  it('nothing is lost while it fits, and no verdict while there is room for the least', () => {
    fc.assert(
      fc.property(anyAnswered({ minLength: 1, maxLength: 10 }, anyText), fc.nat(1000), (list, more) => {
        const { outline: both, state } = learned(list);
        const whole = encodeEveryState(both, state, 1_000_000).text.length;
        const limit = Math.max(64, stateSize(both).least + more);
        const { text, loss } = encodeEveryState(both, state, limit);
        expect(loss === 'none').toBe(whole <= limit);
        const back = decodeEveryState(both, text);
        for (const { question } of list) {
          const before = state.answers.get(question.id)?.answer ?? everyPlay.initialAnswer(question);
          const after = back?.answers.get(question.id)?.answer ?? everyPlay.initialAnswer(question);
          expect(everyPlay.scoreAnswer(question, after)).toEqual(everyPlay.scoreAnswer(question, before));
        }
      }),
    );
  });
});
