import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../course/model.ts';
import type { QuestionSource } from '../course/question-source.ts';
import { readModule } from '../markdown/read-module.ts';
import { parseBlank } from './cloze/parse.ts';
import { parseShape } from './hotspot/parse.ts';
import { parseQuestion } from './parse-question.ts';
import { questionTypes, recogniseType } from './recognise-type.ts';

function sourceOf(attributes: string, body: string): QuestionSource {
  const file: SourceFile = { file: '01-a.md', text: `:::question{#q7f3 ${attributes}}\n${body}\n:::\n` };
  const [source] = readModule(file).questions;
  if (source === undefined) throw new Error('the text holds no question');
  return source;
}

function parse(attributes: string, body: string) {
  return parseQuestion(sourceOf(attributes, body), 'q7f3');
}

function codes(attributes: string, body: string): readonly string[] {
  return parse(attributes, body).problems.map((problem) => problem.code);
}

const choice = 'Apa ibu kota Maluku Utara?\n\n- [ ] Ternate\n- [x] Sofifi\n- [ ] Tidore';

const plan = 'Tunjuk loket.\n\n![Denah](media/denah.svg)\n\n- [x] rect(12%, 30%, 20%, 15%) Loket A';

describe('recognising the type of a question', () => {
  it.each([
    ['', choice, 'single'],
    ['', choice.replace('[ ] Tidore', '[x] Tidore'), 'multiple'],
    ['type=multiple', choice, 'multiple'],
    ['', choice.replace('[x]', '[ ]'), 'single'],
    ['answer=true', 'Sofifi ibu kota.', 'true-false'],
    ['', 'Ibu kotanya [[Sofifi]].', 'cloze'],
    ['type=essay', 'Ceritakan.', 'essay'],
    ['type=teka-teki', 'Apa?', null],
    ['', 'Apa?', null],
  ])('with {%s} and the body %j gives %s', (attributes, body, expected) => {
    expect(recogniseType(sourceOf(attributes, body))).toBe(expected);
  });

  it('takes the type that is written for every type of the format', () => {
    for (const type of questionTypes) expect(recogniseType(sourceOf(`type=${type}`, choice))).toBe(type);
  });
});

describe('reading a question', () => {
  it('keeps options, the right one, and the feedback of each', () => {
    const { question, problems } = parse(
      'points=2,5 objective=o1 tags="dasar,uu-asn" shuffle=false',
      choice.replace('Ternate', 'Ternate\n  > Bukan lagi.'),
    );
    expect(problems).toEqual([]);
    expect(question).toMatchObject({
      id: 'q7f3',
      type: 'single',
      points: 2.5,
      objective: 'o1',
      tags: ['dasar', 'uu-asn'],
      shuffle: false,
      partial: 'none',
      options: [
        { text: 'Ternate', right: false },
        { text: 'Sofifi', right: true, feedback: null },
        { text: 'Tidore', right: false },
      ],
    });
    expect(question?.type === 'single' && question.options[0]?.feedback).toContain('Bukan lagi.');
  });

  it('reads blanks with texts, numbers, ranges and choices', () => {
    const { question } = parse(
      '',
      '[[Sofifi\\|Kota Sofifi]] [[#1945]] [[#3,10..3,20]] [[Ternate\\|(Sofifi)\\|Tidore]]',
    );
    expect(question).toMatchObject({
      type: 'cloze',
      blanks: [
        { kind: 'text', accepted: ['Sofifi', 'Kota Sofifi'] },
        { kind: 'number', min: 1945, max: 1945 },
        { kind: 'number', min: 3.1, max: 3.2 },
        { kind: 'choice', options: ['Ternate', 'Sofifi', 'Tidore'], right: 1 },
      ],
    });
  });

  it('reads pairs out of a table, whose first row only names the columns', () => {
    const body = 'Jodohkan.\n\n| Dokumen | Instansi |\n| --- | --- |\n| **KTP** | Dukcapil |\n| SIM | Polri |';
    expect(parse('type=match partial=proportional', body)).toMatchObject({
      problems: [],
      question: {
        type: 'match',
        partial: 'proportional',
        pairs: [
          { left: { html: '<strong>KTP</strong>', text: 'KTP' }, right: { text: 'Dukcapil' } },
          { left: { text: 'SIM' }, right: { text: 'Polri' } },
        ],
      },
    });
  });

  it('reads the right order out of a numbered list', () => {
    const { question, problems } = parse(
      'type=order',
      'Urutkan.\n\n1. Ambil nomor\n2. Serahkan berkas\n3. Terima bukti',
    );
    expect(problems).toEqual([]);
    expect(question).toMatchObject({
      items: [{ text: 'Ambil nomor' }, { text: 'Serahkan berkas' }, { text: 'Terima bukti' }],
    });
  });

  it('reads categories and their items out of a nested list; a category may be empty', () => {
    const { question, problems } = parse(
      'type=categorize',
      'Mana?\n\n- Syarat\n  - KTP\n  - KK\n- Biaya\n  - Gratis\n- Waktu',
    );
    expect(problems).toEqual([]);
    expect(question).toMatchObject({
      categories: [{ text: 'Syarat' }, { text: 'Biaya' }, { text: 'Waktu' }],
      items: [
        { text: 'KTP', category: 0 },
        { text: 'KK', category: 0 },
        { text: 'Gratis', category: 1 },
      ],
    });
  });

  it('reads regions of a picture in percent, with label and feedback', () => {
    const { question, problems } = parse(
      'type=hotspot',
      `${plan}\n- [ ] circle(50, 40, 8.5) Pintu **utama**\n  > Bukan di sini.`,
    );
    expect(problems).toEqual([]);
    expect(question).toMatchObject({
      regions: [
        { text: 'Loket A', right: true, feedback: null, shape: { kind: 'rect', x: 12, y: 30, width: 20, height: 15 } },
        { html: 'Pintu <strong>utama</strong>', right: false, shape: { kind: 'circle', x: 50, y: 40, radius: 8.5 } },
      ],
    });
    expect(question?.type === 'hotspot' && question.regions[1]?.feedback).toContain('Bukan di sini.');
  });

  it.each([
    ['rect', '1, 2, 3'],
    ['rect', '1, 2, 3, 0'],
    ['rect', '-1, 2, 3, 4'],
    ['rect', 'a, b, c, d'],
    ['rect', '60, 0, 41, 5'],
    ['circle', '1, 2, 3, 4'],
    ['circle', '101, 2, 3'],
    ['circle', '1, 2, 0'],
  ])('takes %s(%s) for no region', (name, numbers) => {
    expect(parseShape(name, numbers)).toBeNull();
  });

  it('reads scales and essays, which have no points', () => {
    expect(parse('type=scale', 'Materi jelas.\n\n1. Tidak setuju\n2. Setuju')).toMatchObject({
      problems: [],
      question: { points: 0, labels: [{ text: 'Tidak setuju' }, { text: 'Setuju' }] },
    });
    const essay = parse('type=essay minWords=20', 'Ceritakan.\n\n> [!ANSWER]\n> Contoh jawaban.');
    expect(essay).toMatchObject({ problems: [], question: { points: 0, minWords: 20 } });
    expect(essay.question?.type === 'essay' && essay.question.model).toContain('Contoh jawaban.');
  });

  it.each(['', ' ', '|', '#', '#tujuh', '#1..2..3', '(a)|(b)', '(a)|a', '(a)|'])(
    'takes the blank [[%s]] for unreadable',
    (raw) => {
      expect(parseBlank(raw)).toBeNull();
    },
  );

  it('keeps the ends of a range in order', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(parseBlank(`#${a}..${b}`)).toEqual({ kind: 'number', min: Math.min(a, b), max: Math.max(a, b) });
      }),
    );
  });
});

describe('what the checker says about a question', () => {
  it.each([
    ['question-type-unknown', 'type=teka-teki', 'Apa?'],
    ['question-type-unknown', '', 'Apa?'],
    ['question-too-few-parts', 'type=match', 'Jodohkan.'],
    ['question-too-few-parts', 'type=match', 'Jodohkan.\n\n| Kiri | Kanan |\n| --- | --- |\n| KTP | Dukcapil |'],
    ['question-pair-invalid', 'type=match', 'Jodohkan.\n\n| A | B | C |\n| - | - | - |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |'],
    ['question-part-duplicate', 'type=match', 'Jodohkan.\n\n| A | B |\n| - | - |\n| KTP | satu |\n| ktp | dua |'],
    ['question-part-empty', 'type=match', 'Jodohkan.\n\n| A | B |\n| - | - |\n| KTP | |\n| KK | dua |'],
    ['question-too-few-parts', 'type=order', 'Urutkan.\n\n1. Satu'],
    ['question-part-duplicate', 'type=order', 'Urutkan.\n\n1. Satu\n2. Satu'],
    ['question-too-few-parts', 'type=categorize', 'Kelompokkan.\n\n- Biaya\n  - Gratis'],
    ['question-part-duplicate', 'type=categorize', 'Kelompokkan.\n\n- Biaya\n  - Gratis\n- Syarat\n  - Gratis'],
    ['question-too-few-parts', 'type=hotspot', 'Tunjuk.\n\n![Denah](media/denah.svg)'],
    ['question-image-missing', 'type=hotspot', 'Tunjuk.\n\n- [x] rect(1%, 2%, 3%, 4%) Loket'],
    ['question-region-invalid', 'type=hotspot', `${plan}\n- [ ] rect(90%, 0%, 20%, 5%) Pintu`],
    ['question-no-right-answer', 'type=hotspot', plan.replace('[x]', '[ ]')],
    ['question-part-empty', 'type=hotspot', `${plan}\n- [ ] circle(5%, 5%, 5%)`],
    ['question-too-few-parts', 'type=scale', 'Setuju?\n\n1. Ya'],
    ['question-points-unused', 'type=essay points=3', 'Ceritakan.'],
    ['question-attribute-invalid', 'type=essay minWords=banyak', 'Ceritakan.'],
    ['question-stem-empty', '', '- [x] Ya\n- [ ] Tidak'],
    ['question-stem-empty', 'answer=true', ''],
    ['question-no-options', '', 'Apa?\n\n- [x] Ya'],
    ['question-no-right-answer', '', choice.replace('[x]', '[ ]')],
    ['question-no-right-answer', 'type=multiple', choice.replace('[x]', '[ ]')],
    ['question-no-right-answer', 'type=true-false', 'Benarkah?'],
    ['question-two-right-answers', 'type=single', choice.replace('[ ] Tidore', '[x] Tidore')],
    ['question-option-duplicate', '', choice.replace('Tidore', 'sofifi')],
    ['question-answer-invalid', 'answer=mungkin', 'Benarkah?'],
    ['question-answer-part-unused', 'type=cloze', `Kota [[Sofifi]]\n\n${choice}`],
    ['question-no-blanks', 'type=cloze', 'Kota apa?'],
    ['question-blank-invalid', '', 'Tahun [[#tujuh]]'],
    ['question-points-invalid', 'points=banyak', choice],
    ['question-attribute-unknown', 'poin=2', choice],
    ['question-attribute-invalid', 'partial=separuh', choice],
  ])('is %s for {%s} and %j', (code, attributes, body) => {
    expect(codes(attributes, body)).toEqual([code]);
  });

  it('points at the option that is there twice', () => {
    expect(parse('', choice.replace('Tidore', 'Sofifi')).problems[0]).toMatchObject({ line: 6, severity: 'error' });
  });

  it('is that an option is empty', () => {
    const source = sourceOf('', choice);
    if (source.answer.kind !== 'task-list') throw new Error('the question has no task list');
    const items = source.answer.items.map((item) => (item.text === 'Tidore' ? { ...item, html: '', text: '' } : item));
    const { problems } = parseQuestion({ ...source, answer: { kind: 'task-list', items } }, 'q7f3');
    expect(problems.map((problem) => problem.code)).toEqual(['question-option-empty']);
  });
});

function print(attributes: string, body: string): string | undefined {
  return parse(attributes, body).question?.fingerprint;
}

describe('the fingerprint of a question', () => {
  it('is short and made of digits and letters', () => {
    expect(print('', choice)).toMatch(/^[0-9a-z]{7}$/);
  });

  it('stays when points, feedback or explanation change', () => {
    const explained = `${choice}\n\n> [!EXPLANATION]\n> Sejak 2010.`;
    expect(print('points=5 objective=o1', explained)).toBe(print('', choice));
  });

  it('changes with the question, an option, the right answer and the type', () => {
    const prints = [
      print('', choice),
      print('', choice.replace('Maluku Utara', 'Maluku')),
      print('', choice.replace('Tidore', 'Jailolo')),
      print('', choice.replace('[x]', '[ ]').replace('[ ] Ternate', '[x] Ternate')),
      print('type=multiple', choice),
      print('answer=true', 'Benarkah?'),
      print('answer=false', 'Benarkah?'),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });
});
