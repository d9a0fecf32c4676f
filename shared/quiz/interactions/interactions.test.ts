import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction, InteractionKind, InteractionValue } from '../interaction.ts';
import { interaction12 } from './scorm12.ts';
import { interaction2004 } from './scorm2004.ts';
import { interactionXapi } from './xapi.ts';

function answered(response: InteractionValue, more: Partial<Interaction> = {}): Interaction {
  const base = {
    id: 'q7f3',
    kind: response.kind,
    response,
    correct: response,
    result: 'correct',
    weighting: 2,
  } as const;
  return { ...base, objective: null, ...more };
}

const choice = (choices: readonly number[], options: number): InteractionValue => ({
  kind: 'choice',
  choices,
  options,
});
const matching = (...pairs: readonly (readonly [number, number])[]): InteractionValue => ({ kind: 'matching', pairs });
const sequencing = (...order: readonly number[]): InteractionValue => ({ kind: 'sequencing', order });
const fillIn = (...texts: readonly string[]): InteractionValue => ({ kind: 'fill-in', texts });
const long = (text: string): InteractionValue => ({ kind: 'long-fill-in', text });
const likert: InteractionValue = { kind: 'likert', choice: 2, options: 5 };
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Every kind with its forms in SCORM 1.2 and in SCORM 2004. */
const kinds: readonly (readonly [InteractionValue, type12: string, form12: string, form2004: string])[] = [
  [choice([2, 0], 3), 'choice', 'a,c', 'a[,]c'],
  [{ kind: 'true-false', value: true }, 'true-false', 't', 'true'],
  [{ kind: 'true-false', value: false }, 'true-false', 'f', 'false'],
  [fillIn('Sofifi', ' ', 'Ternate'), 'fill-in', 'Sofifi; –; Ternate', 'Sofifi[,]–[,]Ternate'],
  [long('Dua\nbaris'), 'fill-in', 'Dua baris', 'Dua baris'],
  [matching([0, 0], [1, 1]), 'matching', '1.a,2.b', '1[.]a[,]2[.]b'],
  [sequencing(1, 0, 2), 'sequencing', 'b,a,c', 'b[,]a[,]c'],
  [likert, 'likert', 'c', 'c'],
];

describe('an answer of each kind', () => {
  it.each(kinds)('%o is stored by SCORM 1.2 as %s %s', (value, type, form) => {
    expect(interaction12(answered(value))).toMatchObject({ type, student_response: form, correct_response: form });
  });

  it.each(kinds)('%o is stored by SCORM 2004 in its own form', (value, _, __, form) => {
    const record = interaction2004(answered(value));
    expect(record).toMatchObject({ type: value.kind, learner_response: form, correct_response: form });
  });

  it.each(kinds)('%o is told by xAPI in the form of SCORM 2004', (value, _, __, form) => {
    expect(interactionXapi(answered(value))).toEqual({
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: value.kind,
        correctResponsesPattern: [form],
      },
      result: { response: form, success: true },
    });
  });
});

describe('more parts than there are letters', () => {
  it('are a performance with numbers in SCORM 1.2', () => {
    expect(interaction12(answered(choice([27], 30)))).toMatchObject({ type: 'performance', student_response: '28' });
    expect(interaction12(answered(sequencing(...numbers(27))))).toMatchObject({ type: 'performance' });
    expect(interaction12(answered(matching([9, 1])))).toMatchObject({ type: 'performance', student_response: '10.2' });
    expect(interaction12(answered(matching([0, 26])))).toMatchObject({ type: 'performance', student_response: '1.27' });
  });

  it('have numbers on both sides in SCORM 1.2, also when only the right answer has many', () => {
    const record = interaction12(
      answered(matching([0, 1]), { correct: matching(...numbers(12).map((n) => [n, n] as const)) }),
    );
    expect(record.student_response).toBe('1.2');
    expect(record.correct_response).toMatch(/^1\.1,2\.2,.*,12\.12$/);
  });

  it('keep their type in SCORM 2004, with numbers as short ids', () => {
    expect(interaction2004(answered(choice([27, 1], 30)))).toMatchObject({
      type: 'choice',
      learner_response: '2[,]28',
    });
    const record = interaction2004(answered(matching([0, 1]), { correct: matching([0, 1], [30, 26]) }));
    expect(record).toMatchObject({ learner_response: '1[.]2', correct_response: '1[.]2[,]31[.]27' });
  });

  it('end after the 36 that every SCORM 2004 LMS takes', () => {
    expect(interaction2004(answered(choice(numbers(120), 120))).learner_response.split('[,]')).toHaveLength(36);
    expect(interaction2004(answered(sequencing(...numbers(60)))).learner_response.split('[,]')).toHaveLength(36);
  });
});

describe('typed text', () => {
  it('has at most 255 characters in SCORM 1.2', () => {
    expect(interaction12(answered(long('a'.repeat(5000)))).student_response).toHaveLength(255);
    expect(interaction12(answered(fillIn('a'.repeat(200), 'b'.repeat(200)))).student_response).toHaveLength(255);
  });

  it('has at most 250 characters a blank and 4,000 for a long text in SCORM 2004, and ten blanks', () => {
    expect(interaction2004(answered(fillIn('a'.repeat(300), 'b'))).learner_response).toBe(`${'a'.repeat(250)}[,]b`);
    expect(interaction2004(answered(long('a'.repeat(5000)))).learner_response).toHaveLength(4000);
    expect(interaction2004(answered(fillIn(...numbers(14).map(String)))).learner_response.split('[,]')).toHaveLength(
      10,
    );
  });

  it('cannot be taken for a mark of SCORM 2004', () => {
    expect(interaction2004(answered(fillIn('a[,]b', '{case_matters=true}c'))).learner_response).toBe(
      'a(,)b[,](case_matters=true}c',
    );
  });

  it('never ends inside a character', () => {
    expect(interaction2004(answered(long(`${'a'.repeat(3999)}\u{1f600}`))).learner_response).toHaveLength(3999);
  });

  it('has no line breaks and no control characters in any standard', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (one, two) => {
        for (const value of [long(`${one}\r\n${two}\u0007`), fillIn(`${two}\n${one}`)]) {
          const forms = [
            interaction12(answered(value)).student_response,
            interaction2004(answered(value)).learner_response,
          ];
          // oxlint-disable-next-line no-control-regex -- what must never be sent
          for (const form of forms) expect(form).not.toMatch(/[\u0000-\u001f\u007f]/);
        }
      }),
    );
  });
});

const whole = { kind: 'choice' as InteractionKind, response: null, correct: null };

describe('the result', () => {
  it('is called wrong by SCORM 1.2 and incorrect by SCORM 2004', () => {
    const interaction = answered(likert, { result: 'incorrect' });
    expect(interaction12(interaction).result).toBe('wrong');
    expect(interaction2004(interaction).result).toBe('incorrect');
    expect(interactionXapi(interaction).result.success).toBe(false);
  });

  it('is neutral where there is no right answer, and xAPI says nothing of success then', () => {
    const interaction = answered(likert, { result: 'neutral', correct: null });
    expect(interaction12(interaction)).toMatchObject({ result: 'neutral', correct_response: '' });
    expect(interaction2004(interaction)).toMatchObject({ result: 'neutral', correct_response: '' });
    expect(interactionXapi(interaction)).toEqual({
      definition: { type: 'http://adlnet.gov/expapi/activities/cmi.interaction', interactionType: 'likert' },
      result: { response: 'c' },
    });
  });

  it('has no response when nothing was answered', () => {
    const interaction = answered(likert, { ...whole, result: 'incorrect' });
    expect(interaction12(interaction).student_response).toBe('');
    expect(interaction2004(interaction).learner_response).toBe('');
    expect(interactionXapi(interaction).result).toEqual({ success: false });
  });

  it('weighs with at most two decimals', () => {
    const interaction = answered(likert, { weighting: 1 / 3 });
    expect([interaction12(interaction).weighting, interaction2004(interaction).weighting]).toEqual(['0.33', '0.33']);
  });

  it('names an objective only by an id that every LMS takes', () => {
    for (const write of [interaction12, interaction2004]) {
      expect(write(answered(likert, { objective: 'tujuan_1' })).objective).toBe('tujuan_1');
      expect(write(answered(likert, { objective: 'Tujuan satu' })).objective).toBe('');
      expect(write(answered(likert)).objective).toBe('');
    }
  });
});
