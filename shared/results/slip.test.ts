import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../quiz/answer.ts';
import { emptyState } from './model.ts';
import { looksLikeNip, maskedNip } from './nip.ts';
import { recordAnswer } from './progress.ts';
import { finishAttempt, startAttempt } from './test-progress.ts';
import { canonicalJson, checkCode, isSlipGenuine, signSlip, slipContent, type Slip, type SlipAnswer } from './slip.ts';
import { course, postTest, questionOutline } from './test-outlines.ts';

const key = 'kunci-rilis-1';
const learner = { name: 'Siti Rahmawati', agency: 'Dinas Kependudukan', nip: '' };
const test = postTest(
  '90-post-test',
  Array.from({ length: 60 }, (_, at) => questionOutline(`soal_${at}`)),
);
const outline = course([test]);

function slip(): Slip {
  const begun = { ...emptyState(7), begunAt: 1_790_000_000, finishedAt: 1_790_003_600, spent: 3_600 };
  let state = startAttempt(begun, test, 1_790_000_100);
  for (const { id } of test.questions) state = recordAnswer(state, id, { type: 'single', choice: 1 });
  state = finishAttempt(state, test.slug, 80, 1_790_003_600);
  return signSlip(slipContent(outline, state, learner, 1_790_003_700), key);
}

describe('a result slip', () => {
  it('says who learned what, when, with which answers and which result', () => {
    expect(slip()).toMatchObject({
      course: { id: outline.id, version: '1.0.0' },
      learner: { name: 'Siti Rahmawati' },
      status: 'passed',
      score: 80,
      begunAt: '2026-09-21T14:13:20Z',
      finishedAt: '2026-09-21T15:13:20Z',
      madeAt: '2026-09-21T15:15:00Z',
      spent: 3600,
      modules: [{ slug: '90-post-test', attempts: 1, last: 80, best: 80, finishedAt: '2026-09-21T15:13:20Z' }],
      answers: { soal_0: 1, soal_59: 1 },
    });
  });

  it('has about four kilobytes for sixty questions at most', () => {
    expect(JSON.stringify(slip()).length).toBeLessThan(4_096);
  });

  it('is signed as anybody can check with the key of the release', () => {
    const { signature, ...content } = slip();
    expect(signature).toBe(createHmac('sha256', key).update(canonicalJson(content)).digest('hex'));
    expect(isSlipGenuine(slip(), key)).toBe(true);
    expect(isSlipGenuine(slip(), 'kunci-rilis-2')).toBe(false);
    // The order in which a program writes the fields means nothing.
    expect(isSlipGenuine(Object.fromEntries(Object.entries(slip()).toReversed()) as unknown as Slip, key)).toBe(true);
  });

  it('has its keys in code-unit order, also those that look like numbers', () => {
    expect(canonicalJson({ b: [{ é: null, z: 1 }], '10': true, '9': 'teks "9"', a: {}, Z: [], '': 0.5 })).toBe(
      '{"":0.5,"10":true,"9":"teks \\"9\\"","Z":[],"a":{},"b":[{"z":1,"é":null}]}',
    );
  });

  it('has an answer of every kind, without its type', () => {
    const given: readonly (readonly [Answer, SlipAnswer])[] = [
      [{ type: 'single', choice: 0 }, 0],
      [{ type: 'multiple', choices: [0, 2] }, [0, 2]],
      [{ type: 'true-false', value: false }, false],
      [{ type: 'cloze', values: ['Sofifi', ''] }, ['Sofifi', '']],
      [{ type: 'match', choices: [1, null] }, [1, null]],
      [{ type: 'order', order: [2, 0, 1] }, [2, 0, 1]],
      [{ type: 'categorize', categories: [null, 1] }, [null, 1]],
      [{ type: 'hotspot', regions: [3] }, [3]],
      [{ type: 'scale', choice: null }, null],
      [{ type: 'essay', text: '' }, ''],
    ];
    const answers = new Map(given.map(([answer]) => [answer.type, { answer, checked: false }]));
    expect(slipContent(outline, { ...emptyState(7), answers }, learner, 1).answers).toEqual(
      Object.fromEntries(given.map(([answer, plain]) => [answer.type, plain])),
    );
  });

  it('says nothing of an end before the course is over', () => {
    expect(slipContent(outline, { ...emptyState(7), finishedAt: 1_790_000_000 }, learner, 1_790_000_000)).toMatchObject(
      {
        status: 'incomplete',
        finishedAt: null,
      },
    );
  });

  it('shows every changed character', () => {
    const text = JSON.stringify(slip());
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.stringMatching(/^[0-9a-z]$/), (at, other) => {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        let read: Slip;
        try {
          read = JSON.parse(changed) as Slip;
        } catch {
          return;
        }
        expect(isSlipGenuine(read, key)).toBe(changed === text);
      }),
    );
  });

  it('has a short code without characters that are mistaken for others', () => {
    expect(checkCode(slip().signature)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(checkCode('0'.repeat(64))).toBe('0000-0000');
    expect(checkCode('f'.repeat(64))).toBe('ZZZZ-ZZZZ');
  });
});

describe('a NIP', () => {
  it.each([
    ['19680317 199003 1 009', true],
    ['196803171990031009', true],
    ['19681317 199003 1 009', false],
    ['19680332 199003 1 009', false],
    ['19680317 199000 1 009', false],
    ['13680317 199003 1 009', false],
    ['19680317 199013 1 009', false],
    ['19680317 199003 3 009', false],
    ['19900317 196803 1 009', false],
    ['12345', false],
  ])('%s looks like one: %s', (typed, expected) => {
    expect(looksLikeNip(typed)).toBe(expected);
  });

  it('is shown without birth date and sex', () => {
    expect(maskedNip('19680317 199003 1 009')).toBe('1968•••• •••••• • 009');
    expect(maskedNip('')).toBe('');
    expect(maskedNip('12345')).toBe('1234••••');
  });
});
