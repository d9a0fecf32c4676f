import { describe, expect, it } from 'vitest';
import { conversionsOf } from './convert.ts';
import { editQuestion } from './edit-question.ts';
import type { CourseWords, EditResult, FormEdit } from './form.ts';
import { applyEdits } from './lf-text.ts';
import { readQuestionForm } from './read-form.ts';

const words: CourseWords = { yes: 'Benar', no: 'Salah', left: 'Butir', right: 'Kelompok' };

function formOf(text: string) {
  const read = readQuestionForm(text, text.indexOf('question'));
  if (read.kind !== 'form') throw new Error(JSON.stringify(read));
  return read.form;
}

function result(text: string, edit: FormEdit): EditResult {
  return editQuestion(text, formOf(text), edit);
}

function after(text: string, edit: FormEdit): string {
  const made = result(text, edit);
  if (!made.ok) throw new Error(made.why);
  return applyEdits(text, made.edits);
}

const single = `Sebelum

:::question{#q7f3 points=2 tags='a,b'  objective="o1"}
Apa kepanjangan **ASN**?

- [ ] Aparatur Sipil Nasional
  > Periksa lagi.
- [x] Aparatur Sipil Negara

> [!HINT]
> Lihat judul.
:::`;

describe('the form of a question', () => {
  it('shows every part as it is written', () => {
    expect(formOf(single).values).toEqual({
      type: 'single',
      id: 'q7f3',
      attributes: { points: '2', tags: 'a,b', objective: 'o1' },
      stem: 'Apa kepanjangan **ASN**?',
      answer: {
        kind: 'options',
        options: [
          { text: 'Aparatur Sipil Nasional', right: false, feedback: 'Periksa lagi.' },
          { text: 'Aparatur Sipil Negara', right: true, feedback: null },
        ],
      },
      notes: { hint: 'Lihat judul.' },
    });
  });

  it.each([
    ['no end', ':::question{#q1}\nApa?\n\n- [x] a\n- [ ] b\n', 'unclosed'],
    ['attributes that cannot be read', ':::question{#q1 points=}\nApa?\n\n- [x] a\n- [ ] b\n:::', 'attributes'],
    ['no known type', ':::question{#q1}\nApa?\n:::', 'type'],
    ['text behind the options', ':::question{#q1}\nApa?\n\n- [x] a\n- [ ] b\n\nlagi\n:::', 'layout'],
    ['two hints', ':::question{#q1 answer=true}\nApa?\n\n> [!HINT]\n> a\n\n> [!HINT]\n> b\n:::', 'layout'],
    [
      'three columns',
      ':::question{#q1 type=match}\nApa?\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n:::',
      'layout',
    ],
  ])('is not shown for a question with %s', (_, text, why) => {
    expect(readQuestionForm(text, 5)).toMatchObject({ kind: 'unshown', why });
  });

  it('belongs to the question around the cursor, from its first to its last line', () => {
    const at = (offset: number) => readQuestionForm(single, offset).kind;
    expect(at(single.indexOf('Sebelum'))).toBe('none');
    expect(at(single.indexOf(':::question'))).toBe('form');
    expect(at(single.length)).toBe('form');
    const followed = `${single}\nSesudah`;
    expect(readQuestionForm(followed, followed.indexOf('Sesudah')).kind).toBe('none');
  });
});

describe('an edit of the form', () => {
  it('changes one attribute and leaves the order and quotation marks of the others', () => {
    const tagged = after(single, { kind: 'attribute', name: 'tags', value: 'a,b c' });
    expect(tagged).toBe(single.replace("tags='a,b'", "tags='a,b c'"));
    expect(after(single, { kind: 'attribute', name: 'points', value: null })).toBe(single.replace(' points=2', ''));
    expect(after(single, { kind: 'attribute', name: 'shuffle', value: 'false' })).toBe(
      single.replace('"o1"}', '"o1" shuffle=false}'),
    );
  });

  it('is as small as the change', () => {
    expect(result(single, { kind: 'stem', text: 'Apa kepanjangan **ASN** itu?' })).toEqual({
      ok: true,
      edits: [{ start: single.indexOf('**?') + 2, end: single.indexOf('**?') + 2, text: ' itu' }],
    });
    expect(result(single, { kind: 'right', index: 0, right: true })).toMatchObject({
      edits: [{ text: 'x' }, { text: ' ' }],
    });
  });

  it('keeps CR LF line ends and whole letters', () => {
    const text = ':::question{#q1 answer=true}\r\nSatu 😀\r\n:::\r\n';
    expect(after(text, { kind: 'stem', text: 'Satu 😁\ndua' })).toBe(
      ':::question{#q1 answer=true}\r\nSatu 😁\r\ndua\r\n:::\r\n',
    );
    expect(result(text, { kind: 'stem', text: 'Satu 😁' })).toMatchObject({ edits: [{ text: '😁' }] });
  });

  it.each([
    ['a line that ends the question', 'Apa?\n:::'],
    ['a code block without an end', 'Apa?\n```'],
    ['the start of another question', 'Apa?\n:::question{#q9}'],
  ])('is refused when the stem would hold %s', (_, text) => {
    expect(result(single, { kind: 'stem', text })).toEqual({ ok: false, why: 'meaning' });
  });

  it('is refused when the question has changed since, and follows it when it only moved', () => {
    const form = formOf(single);
    const changed = single.replace('- [x] Aparatur', '- [x] aparatur');
    expect(editQuestion(changed, form, { kind: 'remove-part', at: [0] })).toEqual({ ok: false, why: 'stale' });
    const moved = `Lebih awal\n\n${single}`;
    const made = editQuestion(moved, form, { kind: 'note', name: 'hint', text: null });
    expect(made.ok && applyEdits(moved, made.edits)).toBe(moved.replace('\n\n> [!HINT]\n> Lihat judul.', ''));
  });

  it('never takes the last part away', () => {
    const text = ':::question{#q1 type=order}\nApa?\n\n1. a\n:::';
    expect(result(text, { kind: 'remove-part', at: [0] })).toEqual({ ok: false, why: 'last' });
  });

  it('keeps a question with several right answers what it is when one of them is taken back', () => {
    const text = ':::question{#q1}\nApa?\n\n- [x] a\n- [x] b\n:::';
    expect(after(text, { kind: 'right', index: 0, right: false })).toBe(
      ':::question{#q1 type=multiple}\nApa?\n\n- [ ] a\n- [x] b\n:::',
    );
  });

  it('moves a numbered item under its new number, however many digits it has', () => {
    const text = ':::question{#q1 type=order}\nApa?\n\n9. a\n\n   lagi\n10. b\n:::';
    expect(after(text, { kind: 'move-part', at: [0], to: 1 })).toBe(
      ':::question{#q1 type=order}\nApa?\n\n9. b\n10. a\n\n    lagi\n:::',
    );
  });

  it('puts a first part, stem and notes into a question that has none', () => {
    const text = ':::question{#q1 type=single}\n:::\n';
    const stem = after(text, { kind: 'stem', text: 'Apa?' });
    const option = after(stem, { kind: 'add-part', text: 'a' });
    const noted = after(option, { kind: 'note', name: 'explanation', text: 'Karena.' });
    expect(after(noted, { kind: 'note', name: 'hint', text: 'Ingat.' })).toBe(
      ':::question{#q1 type=single}\nApa?\n\n- [ ] a\n\n> [!HINT]\n> Ingat.\n\n> [!EXPLANATION]\n> Karena.\n:::\n',
    );
  });
});

describe('a conversion', () => {
  const cases: readonly (readonly [
    string,
    string,
    FormEdit & { readonly kind: 'convert' },
    string,
    readonly string[],
  ])[] = [
    [
      'true-false to single',
      ':::question{#q1 answer=false }\nBumi datar.\n\n> [!HINT]\n> Lihat ke laut.\n:::',
      { kind: 'convert', to: 'single', words },
      ':::question{#q1 }\nBumi datar.\n\n- [ ] Benar\n- [x] Salah\n\n> [!HINT]\n> Lihat ke laut.\n:::',
      [],
    ],
    [
      'single to true-false',
      ':::question{#q1 type=single}\nBumi datar.\n\n- [ ] Benar\n- [x] Salah\n  > Ya.\n:::',
      { kind: 'convert', to: 'true-false', words },
      ':::question{#q1 type=true-false answer=false}\nBumi datar.\n:::',
      ['options', 'feedback'],
    ],
    [
      'multiple to single',
      ':::question{#q1}\nApa?\n\n- [ ] a\n- [x] b\n- [x] c\n:::',
      { kind: 'convert', to: 'single', words },
      ':::question{#q1}\nApa?\n\n- [ ] a\n- [x] b\n- [ ] c\n:::',
      ['right-answers'],
    ],
    [
      'order to scale',
      ':::question{#q1 type="order" points=3 tags=x}\nApa?\n\n1. a\n2. b\n:::',
      { kind: 'convert', to: 'scale', words },
      ':::question{#q1 type="scale" tags=x}\nApa?\n\n1. a\n2. b\n:::',
      ['order', 'points'],
    ],
    [
      'match to categorize',
      ':::question{#q1 type=match}\nApa?\n\n| a | b |\n|---|---|\n| kucing | darat |\n| paus | laut |\n| sapi | darat |\n:::',
      { kind: 'convert', to: 'categorize', words },
      ':::question{#q1 type=categorize}\nApa?\n\n- darat\n  - kucing\n  - sapi\n- laut\n  - paus\n:::',
      ['headings'],
    ],
    [
      'categorize to match',
      ':::question{#q1 type=categorize}\nApa?\n\n- darat\n  - kucing\n- laut\n  - paus\n- udara\n:::',
      { kind: 'convert', to: 'match', words },
      ':::question{#q1 type=match}\nApa?\n\n| Butir | Kelompok |\n| --- | --- |\n| kucing | darat |\n| paus | laut |\n:::',
      ['empty-categories'],
    ],
  ];

  it.each(cases)('from %s writes the answer anew and says what is lost', (_, text, edit, expected, lost) => {
    expect(conversionsOf(formOf(text).values).find(({ to }) => to === edit.to)?.lost).toEqual(lost);
    expect(after(text, edit)).toBe(expected);
  });

  it('that is not offered is refused', () => {
    expect(result(single, { kind: 'convert', to: 'essay', words })).toEqual({ ok: false, why: 'meaning' });
  });
});
