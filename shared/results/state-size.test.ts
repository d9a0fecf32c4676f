import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Blank, PlayableQuestion } from '../course/compiled.ts';
import type { Answer } from '../quiz/answer.ts';
import { everyPlay } from '../quiz/every-play.ts';
import { questionOutline as outlineOf } from '../quiz/question-outline.ts';
import { emptyState, type CourseState } from './model.ts';
import { longestState12, stateSize } from './state-size.ts';
import { decodeEveryState, encodeEveryState } from './every-state.ts';
import { course, postTest, questionOutline } from './test-outlines.ts';
import { anyAnswered, questionOf } from './test-questions.ts';

const finished = {
  number: 12,
  phase: 'finished',
  deadline: null,
  last: 87.65,
  best: 99.99,
  finishedAt: 1_800_000_000,
} as const;
const running = { ...finished, phase: 'running', deadline: 1_800_000_000 } as const;

/** 300 questions in 30 tests, every one answered, checked and at its longest. */
function worst(make: (at: number) => readonly [PlayableQuestion, Answer], attempt: typeof finished | typeof running) {
  const list = Array.from({ length: 300 }, (_, at) => make(at));
  const questions = list.map(([question]) => question);
  const outlines = questions.map(outlineOf);
  const modules = Array.from({ length: 30 }, (_, at) => postTest(`m${at}`, outlines.slice(at * 10, at * 10 + 10)));
  const outline = course(modules);
  const state: CourseState = {
    ...emptyState(2 ** 31 - 1),
    sequence: 99_999,
    begunAt: 1_800_000_000,
    finishedAt: 1_800_000_000,
    spent: 999_999,
    seenAt: 1_800_000_000,
    place: 'm3',
    modules: new Map(modules.map(({ slug }) => [slug, { done: true, attempt }])),
    answers: new Map(list.map(([{ id }, answer]) => [id, { answer, checked: true }])),
  };
  return { outline, state, questions };
}

const up = (count: number) => Array.from({ length: count }, (_, at) => at);
const noBlanks = { categories: 4, blanks: [] };
const blanks: readonly Blank[] = [
  { kind: 'text', accepted: ['Sofifi', 'Kota Sofifi'] },
  { kind: 'number', min: 3.1, max: 3.2 },
];
const longWrong = 'Jawaban yang panjang sekali, dan salah pula: '.repeat(5);
const longEssay = 'Menurut saya, pelayanan yang baik dimulai dari sapaan; lalu warga didengar. '.repeat(20);

type Maker = (at: number) => readonly [PlayableQuestion, Answer];
const makers = {
  '300 single': (at) => [questionOf('single', `s${at}`, { ...noBlanks, count: 5 }), { type: 'single', choice: 4 }],
  '300 multiple, 26 options': (at) => [
    questionOf('multiple', `s${at}`, { ...noBlanks, count: 26 }),
    { type: 'multiple', choices: up(26) },
  ],
  '300 match, 10 pairs': (at) => [
    questionOf('match', `s${at}`, { ...noBlanks, count: 10 }),
    { type: 'match', choices: up(10).reverse() },
  ],
  '300 order, 10 items': (at) => [
    questionOf('order', `s${at}`, { ...noBlanks, count: 10 }),
    { type: 'order', order: up(10).reverse() },
  ],
  '300 categorize, 12 items in 4': (at) => [
    questionOf('categorize', `s${at}`, { ...noBlanks, count: 12 }),
    { type: 'categorize', categories: up(12).map(() => 3) },
  ],
  '300 cloze, 2 long wrong texts': (at) => [
    questionOf('cloze', `s${at}`, { count: 0, categories: 0, blanks }),
    { type: 'cloze', values: [longWrong, longWrong] },
  ],
  '300 essays of 1,500 characters': (at) => [
    questionOf('essay', `s${at}`, { ...noBlanks, count: 0 }),
    { type: 'essay', text: longEssay },
  ],
} as const satisfies Readonly<Record<string, Maker>>;

const all: readonly (readonly [string, Maker])[] = [
  ...Object.entries(makers),
  ['300 of all kinds', (at) => Object.values(makers)[at % 7]?.(at) ?? makers['300 single'](at)],
];

describe('300 questions, each answered at its longest', () => {
  it.each(all)('%s: resume from SCORM 1.2 with every answer, verdict and score', (_, make) => {
    for (const attempt of [finished, running]) {
      const { outline, state, questions } = worst(make, attempt);
      const { text, loss } = encodeEveryState(outline, state, longestState12);
      expect(text.length).toBeLessThanOrEqual(longestState12);
      expect(['none', 'spelling', 'texts', 'essays']).toContain(loss);
      const back = decodeEveryState(outline, text);
      expect(back?.modules).toEqual(state.modules);
      const verdicts = (known: CourseState | null) =>
        questions.map((question) => {
          const answer = known?.answers.get(question.id)?.answer ?? everyPlay.initialAnswer(question);
          return [everyPlay.isAnswered(question, answer), everyPlay.scoreAnswer(question, answer)];
        });
      expect(verdicts(back)).toEqual(verdicts(state));
    }
  });

  it('take this many characters', () => {
    const rows = all.map(([name, make]) => {
      const { outline, state } = worst(make, finished);
      const unlimited = encodeEveryState(outline, state, 10_000_000).text.length;
      const { text, loss } = encodeEveryState(outline, state, longestState12);
      return `${name.padEnd(32)} ${String(unlimited).padStart(7)} ${String(text.length).padStart(5)}  ${loss}`;
    });
    expect(`${'course'.padEnd(32)}   whole  kept  loss\n${rows.join('\n')}\n`).toMatchInlineSnapshot(`
      "course                             whole  kept  loss
      300 single                          2356  2356  none
      300 multiple, 26 options            3556  3556  none
      300 match, 10 pairs                 3856  3856  none
      300 order, 10 items                 3256  3256  none
      300 categorize, 12 items in 4       3556  3556  none
      300 cloze, 2 long wrong texts     143356  3556  texts
      300 essays of 1,500 characters    476056  3856  essays
      300 of all kinds                   89572  4095  essays
      "
    `);
  });
});

describe('the size that a trainer is told', () => {
  const usualText = fc.string({ unit: fc.constantFrom('a', 'n', 'g', 'i', ' ', 'S', '7'), maxLength: 28 });

  it('is never below what a learner’s state takes', () => {
    fc.assert(
      fc.property(anyAnswered({ minLength: 1, maxLength: 15 }, usualText), fc.boolean(), (list, isOver) => {
        const outline = course([
          postTest(
            '90',
            list.map(({ question }) => outlineOf(question)),
          ),
        ]);
        const attempt = isOver ? finished : running;
        const answers = list.flatMap(({ question, answer }) =>
          answer === null ? [] : [[question.id, { answer, checked: true }] as const],
        );
        const state = {
          ...emptyState(2 ** 31 - 1),
          sequence: 999_999,
          begunAt: 1_900_000_000,
          finishedAt: 1_900_000_000,
          spent: 900_000,
          seenAt: 1_900_000_000,
          place: '90',
          modules: new Map([['90', { done: true, attempt }]]),
          answers: new Map(answers),
        };
        const { whole, least } = stateSize(outline);
        expect(encodeEveryState(outline, state, 10_000_000).text.length).toBeLessThanOrEqual(whole);
        const short = encodeEveryState(outline, state, Math.max(64, least));
        expect(['none', 'spelling', 'texts', 'essays']).toContain(short.loss);
      }),
    );
  });

  it('counts of a draw the questions that take most', () => {
    const questions = [
      questionOutline('a1'),
      questionOutline('b1', 'match'),
      questionOutline('b2'),
      questionOutline('b3'),
    ];
    const drawing = { ...postTest('90', questions), draws: [{ count: 2, from: ['b1', 'b2', 'b3'] }] };
    const own = postTest('90', questions.slice(0, 3));
    expect(stateSize(course([drawing]))).toEqual(stateSize(course([own])));
  });
});
