import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceOption, ClozeQuestion, PlayableQuestion, QuestionCommon } from '../course/compiled.ts';
import type { Answer } from './answer.ts';
import { everyPlay } from './every-play.ts';
import { interaction12 as record12 } from './interactions/scorm12.ts';

const { answerText, initialAnswer, isAnswered, rightAnswerText, scoreAnswer } = everyPlay;
const interaction12 = (question: PlayableQuestion, answer: Answer) => record12(everyPlay.interaction(question, answer));

const common: QuestionCommon = {
  id: 'q7f3',
  points: 2,
  objective: null,
  tags: [],
  partial: 'none',
  shuffle: true,
  stem: '<p>?</p>',
  hint: null,
  correct: null,
  incorrect: null,
  explanation: null,
  fingerprint: 'abc1234',
};

function options(rights: readonly boolean[]): readonly ChoiceOption[] {
  return rights.map((right, index) => ({
    html: `<p>Pilihan ${index + 1}</p>`,
    text: `Pilihan ${index + 1}`,
    right,
    feedback: null,
  }));
}

function multiple(rights: readonly boolean[], partial: QuestionCommon['partial'] = 'none'): PlayableQuestion {
  return { ...common, type: 'multiple', partial, options: options(rights) };
}

function single(count: number, right: number): PlayableQuestion {
  return { ...common, type: 'single', options: options(Array.from({ length: count }, (_, index) => index === right)) };
}

function cloze(blanks: ClozeQuestion['blanks'], partial: QuestionCommon['partial'] = 'none'): ClozeQuestion {
  return { ...common, type: 'cloze', partial, blanks };
}

const trueFalse: PlayableQuestion = { ...common, type: 'true-false', answer: true };

const capital = cloze([{ kind: 'text', accepted: ['Sofifi', 'Kota Sofifi'] }]);

const choiceArbitrary = fc
  .array(fc.boolean(), { minLength: 2, maxLength: 40 })
  .filter((rights) => rights.includes(true))
  .chain((rights) => fc.record({ rights: fc.constant(rights), chosen: fc.subarray(rights.map((_, index) => index)) }));

const blankArbitrary: fc.Arbitrary<ClozeQuestion['blanks'][number]> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), accepted: fc.array(fc.string(), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('number' as const), min: fc.integer(), max: fc.integer() }),
  fc.record({
    kind: fc.constant('choice' as const),
    options: fc.array(fc.string(), { minLength: 2, maxLength: 4 }),
    right: fc.integer({ min: 0, max: 1 }),
  }),
);

const anyQuestion: fc.Arbitrary<PlayableQuestion> = fc.oneof(
  choiceArbitrary.map(({ rights }) => multiple(rights, 'proportional')),
  fc.integer({ min: 2, max: 40 }).map((count) => single(count, count - 1)),
  fc.constant(trueFalse),
  fc.array(blankArbitrary, { minLength: 1, maxLength: 6 }).map((blanks) => cloze(blanks, 'proportional')),
);

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ type: fc.constant('single' as const), choice: fc.option(fc.integer({ min: -1, max: 50 })) }),
  fc.record({ type: fc.constant('multiple' as const), choices: fc.array(fc.integer({ min: -1, max: 50 })) }),
  fc.record({ type: fc.constant('true-false' as const), value: fc.option(fc.boolean()) }),
  fc.record({ type: fc.constant('cloze' as const), values: fc.array(fc.string({ unit: 'binary', maxLength: 400 })) }),
);

describe('scoring a question', () => {
  it('gives between nothing and full marks for any answer, of this type or another', () => {
    fc.assert(
      fc.property(anyQuestion, anyAnswer, (question, answer) => {
        const score = scoreAnswer(question, answer);
        expect(score.ratio).toBeGreaterThanOrEqual(0);
        expect(score.ratio).toBeLessThanOrEqual(1);
        expect(score.points).toBe(score.ratio * question.points);
        expect(score.verdict).toBe(score.ratio === 1 ? 'correct' : score.ratio === 0 ? 'incorrect' : 'partial');
      }),
    );
  });

  it('gives nothing for the answer a question starts with', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const answer = initialAnswer(question);
        expect(isAnswered(question, answer)).toBe(false);
        expect(scoreAnswer(question, answer).ratio).toBe(0);
        expect(answerText(question, answer, 'id')).toBe('');
      }),
    );
  });

  it('gives full marks in a single choice to the right option and to no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(29), fc.nat(29), (count, right, choice) => {
        const question = single(count, right % count);
        const chosen = choice % count;
        expect(scoreAnswer(question, { type: 'single', choice: chosen }).ratio).toBe(chosen === right % count ? 1 : 0);
      }),
    );
  });

  it('gives full marks in a multiple choice exactly to the set of right options, in any order of ticking', () => {
    fc.assert(
      fc.property(choiceArbitrary, fc.constantFrom('none' as const, 'proportional' as const), (drawn, partial) => {
        const { rights, chosen } = drawn;
        const isExact = rights.every((right, index) => right === chosen.includes(index));
        const question = multiple(rights, partial);
        expect(scoreAnswer(question, { type: 'multiple', choices: chosen }).ratio === 1).toBe(isExact);
        expect(scoreAnswer(question, { type: 'multiple', choices: [...chosen].reverse() })).toEqual(
          scoreAnswer(question, { type: 'multiple', choices: chosen }),
        );
      }),
    );
  });

  it('lets a wrong tick take away what a right one gives when credit is proportional', () => {
    const question = multiple([true, true, false, false], 'proportional');
    const ratio = (...choices: number[]) => scoreAnswer(question, { type: 'multiple', choices }).ratio;
    expect([ratio(0), ratio(0, 2), ratio(0, 1, 2), ratio(0, 1, 2, 3), ratio(2, 3)]).toEqual([0.5, 0, 0.5, 0, 0]);
  });

  it('gives nothing for half of the right options unless partial credit is asked for', () => {
    expect(scoreAnswer(multiple([true, true, false]), { type: 'multiple', choices: [0] })).toEqual({
      ratio: 0,
      points: 0,
      verdict: 'incorrect',
      parts: [],
    });
  });

  it.each(['1250', '1.250', '1,250', '1 250', '1.250,0', ' 1.250 '])(
    'takes %j for twelve hundred and fifty',
    (typed) => {
      const question = cloze([{ kind: 'number', min: 1250, max: 1250 }]);
      expect(scoreAnswer(question, { type: 'cloze', values: [typed] }).verdict).toBe('correct');
    },
  );

  it.each(['1.250', '1,25', '1.25'])('takes %j for one and a quarter too', (typed) => {
    const question = cloze([{ kind: 'number', min: 1.25, max: 1.25 }]);
    expect(scoreAnswer(question, { type: 'cloze', values: [typed] }).verdict).toBe('correct');
  });

  it('counts the right blanks of a cloze and says which they are', () => {
    const question = cloze(
      [
        { kind: 'text', accepted: ['Sofifi'] },
        { kind: 'number', min: 1945, max: 1945 },
        { kind: 'choice', options: ['Ternate', 'Tidore'], right: 1 },
      ],
      'proportional',
    );
    const score = scoreAnswer(question, { type: 'cloze', values: [' sofifi ', '1944', 'Tidore'] });
    expect(score.parts).toEqual([true, false, true]);
    expect(score.points).toBeCloseTo(4 / 3);
    expect(score.verdict).toBe('partial');
  });

  it('takes every accepted variant of a blank whatever its case, accents and spaces', () => {
    const verdicts = ['Sofifi', 'KOTA  sofifi', ' kota\tSófifi '].map(
      (typed) => scoreAnswer(capital, { type: 'cloze', values: [typed] }).verdict,
    );
    expect(verdicts).toEqual(['correct', 'correct', 'correct']);
    expect(scoreAnswer(capital, { type: 'cloze', values: ['Ternate'] }).verdict).toBe('incorrect');
  });

  it('never takes an empty blank for right, even when the trainer accepts nothing', () => {
    const question = cloze([{ kind: 'text', accepted: [''] }]);
    expect(scoreAnswer(question, { type: 'cloze', values: ['  '] }).ratio).toBe(0);
  });

  it('counts a cloze as answered only when no blank is left', () => {
    const question = cloze([
      { kind: 'text', accepted: ['a'] },
      { kind: 'text', accepted: ['b'] },
    ]);
    expect(isAnswered(question, { type: 'cloze', values: ['a', ' '] })).toBe(false);
    expect(isAnswered(question, { type: 'cloze', values: ['a', 'x'] })).toBe(true);
  });
});

const responseForm: Readonly<Record<string, RegExp>> = {
  choice: /^(?:[a-z](?:,[a-z])*)?$/,
  'true-false': /^[tf]?$/,
  'fill-in': /^[^\n]*$/,
  performance: /^(?:\d+(?:,\d+)*)?$/,
};

describe('reporting to SCORM 1.2', () => {
  it('keeps every limit of the standard for any question and any answer', () => {
    fc.assert(
      fc.property(anyQuestion, anyAnswer, (question, answer) => {
        const record = interaction12(question, answer);
        expect(record.id).toMatch(/^[A-Za-z0-9_]{2,32}$/);
        expect(['correct', 'wrong']).toContain(record.result);
        expect(record.weighting).toMatch(/^\d+(\.\d{1,2})?$/);
        for (const response of [record.student_response, record.correct_response]) {
          expect(response.length).toBeLessThanOrEqual(255);
          // oxlint-disable-next-line no-control-regex -- what must never be sent
          expect(response).not.toMatch(/[\u0000-\u001f\u007f]/);
          expect(response).toMatch(responseForm[record.type] ?? /^$/);
        }
      }),
    );
  });

  it('names options by letters in the author’s order, whatever order they were ticked in', () => {
    const record = interaction12(multiple([true, false, true]), { type: 'multiple', choices: [2, 0] });
    expect(record).toEqual({
      id: 'q7f3',
      type: 'choice',
      student_response: 'a,c',
      correct_response: 'a,c',
      result: 'correct',
      weighting: '2',
      objective: '',
    });
  });

  it('reports more than 26 options as a performance with numbers, because letters run out', () => {
    const record = interaction12(single(30, 29), { type: 'single', choice: 27 });
    expect(record).toMatchObject({ type: 'performance', student_response: '28', correct_response: '30' });
  });

  it('cuts a long list of options between two options', () => {
    const question = multiple(Array.from({ length: 120 }, () => true));
    const answer: Answer = { type: 'multiple', choices: Array.from({ length: 120 }, (_, index) => index) };
    const response = interaction12(question, answer).student_response;
    expect(response).toMatch(/^1,2,3,(\d+,)+\d+$/);
    expect(response.length).toBeLessThanOrEqual(255);
  });

  it('says t and f for true and false, and nothing when nothing was chosen', () => {
    expect(interaction12(trueFalse, { type: 'true-false', value: false })).toMatchObject({
      type: 'true-false',
      student_response: 'f',
      correct_response: 't',
      result: 'wrong',
    });
    expect(interaction12(trueFalse, { type: 'true-false', value: null }).student_response).toBe('');
  });

  it('reports typed text as one line and never ends inside a character', () => {
    expect(interaction12(capital, { type: 'cloze', values: ['Kota\r\nSofifi\u0007'] })).toMatchObject({
      type: 'fill-in',
      student_response: 'Kota Sofifi',
      correct_response: 'Sofifi',
    });
    const long = interaction12(capital, { type: 'cloze', values: [`${'a'.repeat(254)}\u{1f600}`] }).student_response;
    expect(long).toBe('a'.repeat(254));
  });

  it('calls a partly right answer wrong, for SCORM 1.2 has no word in between', () => {
    const question = multiple([true, true, false], 'proportional');
    expect(interaction12(question, { type: 'multiple', choices: [0] }).result).toBe('wrong');
  });
});

describe('telling a learner what was answered', () => {
  it('shows options by their text', () => {
    const question = multiple([true, false, true]);
    expect(answerText(question, { type: 'multiple', choices: [1, 0] }, 'id')).toBe('Pilihan 1; Pilihan 2');
    expect(rightAnswerText(question, 'id')).toBe('Pilihan 1; Pilihan 3');
    expect(answerText(single(3, 1), { type: 'single', choice: 2 }, 'id')).toBe('Pilihan 3');
    expect(rightAnswerText(single(3, 1), 'id')).toBe('Pilihan 2');
  });

  it('says Benar and Salah in Indonesian, True and False in English', () => {
    expect(answerText(trueFalse, { type: 'true-false', value: false }, 'id')).toBe('Salah');
    expect(rightAnswerText(trueFalse, 'id')).toBe('Benar');
    expect(answerText(trueFalse, { type: 'true-false', value: false }, 'en')).toBe('False');
  });

  it('keeps the place of a blank that was left empty', () => {
    const question = cloze([
      { kind: 'number', min: 3.1, max: 3.2 },
      { kind: 'text', accepted: ['Ternate'] },
    ]);
    expect(answerText(question, { type: 'cloze', values: ['', 'Tidore'] }, 'id')).toBe('–; Tidore');
    expect(rightAnswerText(question, 'id')).toBe('3,1–3,2; Ternate');
    expect(rightAnswerText(question, 'en')).toBe('3.1–3.2; Ternate');
  });

  it('forgets an answer of another type after the trainer changed the question', () => {
    expect(answerText(trueFalse, { type: 'single', choice: 1 }, 'id')).toBe('');
    expect(isAnswered(trueFalse, { type: 'single', choice: 1 })).toBe(false);
  });
});
