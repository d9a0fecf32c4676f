/** What holds for every question type, over questions written as Markdown and read again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlayableQuestion, QuestionType } from '../course/compiled.ts';
import { readModule } from '../markdown/read-module.ts';
import type { Answer } from './answer.ts';
import { everyPlay as play } from './every-play.ts';
import { moduleScore } from './grade.ts';
import { parseQuestion } from './parse-question.ts';
import { seededOrder } from './seeded-order.ts';

/** A question as a trainer thinks of it: what is written, and what must come out again. */
interface Draft {
  readonly attributes: string;
  readonly body: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const word = fc.stringMatching(/^[A-Za-z]{1,8}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
/** Texts that a learner can tell apart. */
const phrases = (minLength: number, maxLength: number) =>
  fc.uniqueArray(phrase, { minLength, maxLength, selector: (text) => text.toLowerCase() });
const texts = (list: readonly string[]) => list.map((text) => expect.objectContaining({ text }));

const choice = (type: 'single' | 'multiple') =>
  phrases(2, 30).chain((options) =>
    fc.record({
      options: fc.constant(options),
      rights:
        type === 'single'
          ? fc.nat({ max: options.length - 1 }).map((index) => [index])
          : fc.subarray(
              options.map((_, index) => index),
              { minLength: 1 },
            ),
    }),
  );

const choiceDraft = (type: 'single' | 'multiple') =>
  choice(type).map(({ options, rights }): Draft => ({
    attributes: `type=${type}`,
    body: options.map((text, index) => `- [${rights.includes(index) ? 'x' : ' '}] ${text}`).join('\n'),
    expected: {
      type,
      options: options.map((text, index) => expect.objectContaining({ text, right: rights.includes(index) })),
    },
  }));

const blank = fc.oneof(
  phrases(1, 3).map((accepted) => ({ raw: accepted.join('\\|'), blank: { kind: 'text', accepted } })),
  fc
    .tuple(fc.integer(), fc.nat({ max: 1000 }))
    .map(([min, more]) => ({ raw: `#${min}..${min + more}`, blank: { kind: 'number', min, max: min + more } })),
  phrases(2, 4).chain((options) =>
    fc.nat({ max: options.length - 1 }).map((right) => ({
      raw: options.map((text, index) => (index === right ? `(${text})` : text)).join('\\|'),
      blank: { kind: 'choice', options, right },
    })),
  ),
);

const percent = fc.integer({ min: 1, max: 50 });
const shape = fc.oneof(
  fc.tuple(percent, percent, percent, percent).map(([x, y, width, height]) => ({
    raw: `rect(${x}%, ${y}%, ${width}%, ${height}%)`,
    shape: { kind: 'rect', x, y, width, height },
  })),
  fc.tuple(percent, percent, percent).map(([x, y, radius]) => ({
    raw: `circle(${x}, ${y}, ${radius})`,
    shape: { kind: 'circle', x, y, radius },
  })),
);

const drafts: Readonly<Record<QuestionType, fc.Arbitrary<Draft>>> = {
  single: choiceDraft('single'),
  multiple: choiceDraft('multiple'),
  'true-false': fc.boolean().map((answer) => ({
    attributes: `type=true-false answer=${answer}`,
    body: '',
    expected: { type: 'true-false', answer },
  })),
  cloze: fc.array(blank, { minLength: 1, maxLength: 4 }).map((blanks) => ({
    attributes: 'type=cloze',
    body: blanks.map(({ raw }, index) => `Bagian ${index} [[${raw}]] sesudahnya.`).join('\n'),
    expected: { type: 'cloze', blanks: blanks.map((entry) => entry.blank) },
  })),
  match: fc.tuple(phrases(2, 8), fc.array(phrase, { minLength: 8, maxLength: 8 })).map(([lefts, rights]) => ({
    attributes: 'type=match',
    body: ['| Kiri | Kanan |', '| --- | --- |', ...lefts.map((left, row) => `| ${left} | ${rights[row]} |`)].join('\n'),
    expected: {
      type: 'match',
      pairs: lefts.map((text, row) => ({
        left: expect.objectContaining({ text }),
        right: expect.objectContaining({ text: rights[row] }),
      })),
    },
  })),
  order: phrases(2, 12).map((items) => ({
    attributes: 'type=order',
    body: items.map((item, index) => `${index + 1}. ${item}`).join('\n'),
    expected: { type: 'order', items: texts(items) },
  })),
  categorize: fc.tuple(phrases(2, 4), phrases(1, 10)).map(([categories, items]) => ({
    attributes: 'type=categorize',
    body: categories
      .map((category, at) => {
        const inside = items.filter((_, index) => index % categories.length === at);
        return [`- ${category}`, ...inside.map((item) => `  - ${item}`)].join('\n');
      })
      .join('\n'),
    expected: { type: 'categorize', categories: texts(categories) },
  })),
  hotspot: fc.tuple(phrases(1, 6), fc.array(shape, { minLength: 6, maxLength: 6 })).map(([labels, shapes]) => ({
    attributes: 'type=hotspot',
    body: [
      '![Denah](media/denah.svg)\n',
      ...labels.map((label, index) => `- [${index === 0 ? 'x' : ' '}] ${shapes[index]?.raw ?? ''} ${label}`),
    ].join('\n'),
    expected: {
      type: 'hotspot',
      regions: labels.map((text, index) =>
        expect.objectContaining({ text, right: index === 0, shape: shapes[index]?.shape }),
      ),
    },
  })),
  scale: phrases(2, 7).map((labels) => ({
    attributes: 'type=scale',
    body: labels.map((label, index) => `${index + 1}. ${label}`).join('\n'),
    expected: { type: 'scale', points: 0, labels: texts(labels) },
  })),
  essay: fc.nat({ max: 500 }).map((minWords) => ({
    attributes: `type=essay minWords=${minWords}`,
    body: '',
    expected: { type: 'essay', points: 0, minWords },
  })),
};

function read({ attributes, body }: Draft, more = ''): PlayableQuestion {
  const text = `:::question{#q7f3 ${attributes} ${more}}\nPertanyaannya?\n\n${body}\n:::\n`;
  const [source] = readModule({ file: '01-a.md', text }).questions;
  const { question, problems } =
    source === undefined ? { question: null, problems: [] } : parseQuestion(source, 'q7f3');
  expect(problems).toEqual([]);
  if (question === null) throw new Error(`no question came out of ${text}`);
  return question;
}

/** The answer that earns full marks; null where no answer is right. */
function rightAnswer(question: PlayableQuestion): Answer | null {
  switch (question.type) {
    case 'single':
      return { type: 'single', choice: question.options.findIndex((option) => option.right) };
    case 'multiple':
      return { type: 'multiple', choices: indices(question.options) };
    case 'true-false':
      return { type: 'true-false', value: question.answer };
    case 'cloze':
      return { type: 'cloze', values: question.blanks.map(rightText) };
    case 'match':
      return { type: 'match', choices: question.pairs.map((_, index) => index) };
    case 'order':
      return { type: 'order', order: question.items.map((_, index) => index) };
    case 'categorize':
      return { type: 'categorize', categories: question.items.map((item) => item.category) };
    case 'hotspot':
      return { type: 'hotspot', regions: indices(question.regions) };
    case 'scale':
    case 'essay':
      return null;
  }
}

function indices(options: readonly { readonly right: boolean }[]): readonly number[] {
  return options.flatMap((option, index) => (option.right ? [index] : []));
}

function rightText(entry: Extract<PlayableQuestion, { type: 'cloze' }>['blanks'][number]): string {
  if (entry.kind === 'text') return entry.accepted[0] ?? '';
  return entry.kind === 'number' ? String(entry.min) : (entry.options[entry.right] ?? '');
}

const places = fc.array(fc.option(fc.integer({ min: -1, max: 40 }), { nil: null }), { maxLength: 14 });
const numbers = fc.array(fc.integer({ min: -1, max: 40 }), { maxLength: 14 });
/** Any answer of any type, also one that fits no question. */
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ type: fc.constant('single' as const), choice: fc.option(fc.integer(), { nil: null }) }),
  fc.record({ type: fc.constant('multiple' as const), choices: numbers }),
  fc.record({ type: fc.constant('true-false' as const), value: fc.option(fc.boolean(), { nil: null }) }),
  fc.record({ type: fc.constant('cloze' as const), values: fc.array(fc.string(), { maxLength: 6 }) }),
  fc.record({ type: fc.constant('match' as const), choices: places }),
  fc.record({ type: fc.constant('order' as const), order: numbers }),
  fc.record({ type: fc.constant('categorize' as const), categories: places }),
  fc.record({ type: fc.constant('hotspot' as const), regions: numbers }),
  fc.record({ type: fc.constant('scale' as const), choice: fc.option(fc.integer(), { nil: null }) }),
  fc.record({ type: fc.constant('essay' as const), text: fc.string() }),
);

const types = Object.keys(drafts) as QuestionType[]; // the keys of the table above
const anyDraft = fc.constantFrom(...types).chain((type) => drafts[type]);

describe.each(types)('a question of type %s', (type) => {
  it('is read from Markdown as it was meant', () => {
    fc.assert(
      fc.property(drafts[type], (draft) => {
        expect(read(draft)).toMatchObject(draft.expected);
      }),
    );
  });

  it('gives a ratio from 0 to 1 for whatever is answered, and never throws', () => {
    fc.assert(
      fc.property(drafts[type], anyAnswer, fc.constantFrom('', 'partial=proportional'), (draft, answer, partial) => {
        const question = read(draft, partial);
        const score = play.scoreAnswer(question, answer);
        expect(score.ratio).toBeGreaterThanOrEqual(0);
        expect(score.ratio).toBeLessThanOrEqual(1);
        expect(score.points).toBe(score.ratio * question.points);
        expect(typeof play.answerText(question, answer, 'id')).toBe('string');
        expect(play.interaction(question, answer).id).toBe('q7f3');
      }),
    );
  });

  it('gives full marks for the right answer, and none for no answer', () => {
    fc.assert(
      fc.property(drafts[type], (draft) => {
        const question = read(draft, 'partial=proportional');
        const right = rightAnswer(question);
        const untouched = play.initialAnswer(question);
        expect(play.isAnswered(question, untouched)).toBe(false);
        expect(play.scoreAnswer(question, untouched).ratio).toBe(0);
        if (right === null) return;
        expect(play.scoreAnswer(question, right)).toMatchObject({ ratio: 1, verdict: 'correct' });
        expect(play.interaction(question, right).result).toBe('correct');
      }),
    );
  });
});

describe('all question types together', () => {
  it('give full marks only when every part is right', () => {
    fc.assert(
      fc.property(anyDraft, anyAnswer, (draft, answer) => {
        const score = play.scoreAnswer(read(draft, 'partial=proportional'), answer);
        expect(score.verdict === 'correct').toBe(score.ratio === 1);
        expect(score.ratio < 1 || score.parts.every(Boolean)).toBe(true);
      }),
    );
  });

  it('do not care in which order options were ticked', () => {
    fc.assert(
      fc.property(fc.oneof(drafts.multiple, drafts.hotspot), numbers, fc.string(), (draft, ticked, seed) => {
        const question = read(draft, 'partial=proportional');
        const other = seededOrder(ticked.length, seed).map((at) => ticked[at] ?? 0);
        const answer = (list: readonly number[]): Answer =>
          question.type === 'hotspot' ? { type: 'hotspot', regions: list } : { type: 'multiple', choices: list };
        expect(play.scoreAnswer(question, answer(other))).toEqual(play.scoreAnswer(question, answer(ticked)));
        expect(play.interaction(question, answer(other))).toEqual(play.interaction(question, answer(ticked)));
      }),
    );
  });

  it('give the share of what is right where partial credit is proportional', () => {
    const order = read(
      { attributes: 'type=order', body: '1. A\n2. B\n3. C\n4. D', expected: {} },
      'partial=proportional',
    );
    expect(play.scoreAnswer(order, { type: 'order', order: [0, 1, 3, 2] })).toMatchObject({
      ratio: 0.5,
      verdict: 'partial',
      parts: [true, true, false, false],
    });
    const match = read(
      {
        attributes: 'type=match',
        body: '| L | R |\n| - | - |\n| a | 1 |\n| b | 2 |\n| c | 1 |\n| d | 4 |',
        expected: {},
      },
      'partial=proportional',
    );
    // The right sides of the first and the third row read the same, so either of them is right for both.
    expect(play.scoreAnswer(match, { type: 'match', choices: [2, 1, 0, null] })).toMatchObject({ ratio: 0.75 });
    const hotspot = read(
      {
        attributes: 'type=hotspot',
        body: '![D](media/d.svg)\n\n- [x] rect(1,1,9,9) A\n- [x] rect(20,1,9,9) B\n- [ ] rect(40,1,9,9) C',
        expected: {},
      },
      'partial=proportional',
    );
    expect(play.scoreAnswer(hotspot, { type: 'hotspot', regions: [0, 2] }).ratio).toBe(0);
    expect(play.scoreAnswer(hotspot, { type: 'hotspot', regions: [0] }).ratio).toBe(0.5);
  });

  it('never let a scale or an essay lower a score', () => {
    fc.assert(
      fc.property(drafts.single, fc.oneof(drafts.scale, drafts.essay), anyAnswer, (scored, unscored, answer) => {
        const first = read(scored);
        const second = read(unscored);
        const right = rightAnswer(first) ?? play.initialAnswer(first);
        const scores = [play.scoreAnswer(first, right), play.scoreAnswer(second, answer)];
        expect(moduleScore([first, second], scores).percent).toBe(100);
        expect(play.interaction(second, answer).result).toBe('neutral');
      }),
    );
  });
});
