import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCourseSettings } from '../course/course-settings.ts';
import { compileCourse } from '../packaging/compile.ts';
import { courseWith, type CourseChange } from '../packaging/test-course.ts';
import { everyPlay } from '../quiz/every-play.ts';
import { questionTypes } from '../quiz/recognise-type.ts';
import { questionOf } from '../results/test-questions.ts';
import { epubEntries } from './epub.ts';
import { handout } from './handout.ts';
import { unfolded } from './module-body.ts';
import { printOrder } from './print-order.ts';
import { letter, printQuestion } from './print-question.ts';
import { questionProof } from './proof.ts';
import { paperVariant, questionPaper } from './question-paper.ts';
import { documentSource, type DocumentSource } from './source.ts';
import { xhtml } from './xhtml.ts';

function sourceOf(change: CourseChange = {}): DocumentSource {
  const course = courseWith(change);
  const { settings } = parseCourseSettings(course.settingsText);
  const { course: compiled } = compileCourse(course, { draft: true });
  if (settings === null || compiled === null) throw new Error('the course cannot be read');
  return documentSource(settings, compiled, { kind: 'release', day: '2026-11-24' });
}

const blanks = [
  { kind: 'text', accepted: ['Sofifi'] },
  { kind: 'choice', options: ['satu', 'dua'], right: 1 },
] as const;
const size = { count: 5, categories: 2, blanks };

const longTest = `---
title: Post-test
kind: post-test
---

${Array.from(
  { length: 8 },
  (_, at) => `:::question{#soal${at}}
Pertanyaan ${at}

- [x] Benar ${at}
- [ ] Keliru ${at}
- [ ] Salah ${at}
- [ ] Bukan ${at}
:::
`,
).join('\n')}`;

describe('a question on paper', () => {
  it('has a key exactly where something is right', () => {
    for (const type of questionTypes) {
      const question = questionOf(type, 'q1', size);
      const printed = printQuestion(question, { locale: 'id', order: printOrder(question, 'A', 'shuffled') });
      expect([type, printed.key !== '']).toEqual([type, everyPlay.rightAnswerText(question, 'id') !== '']);
    }
  });

  it('names the right options by the letters of its own print, whatever the order', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const question = questionOf('single', 'q1', size);
        const order = printOrder(question, seed, 'shuffled');
        const { key, body } = printQuestion(question, { locale: 'id', order });
        // The first option is the right one.
        expect(body).toContain(`<b>${key}</b><div>Pilihan 0</div>`);
      }),
    );
  });

  it('never prints pairs or steps in the order that is the answer', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('match' as const, 'order' as const), (seed, type) => {
        const order = printOrder(questionOf(type, 'q1', size), seed, 'as-written');
        expect(order).not.toEqual([0, 1, 2, 3, 4]);
        expect([...order].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
      }),
    );
  });

  it('numbers its blanks and lists what a blank is chosen from', () => {
    const stem = '<p>Ibu kota: <span data-blank="0"></span>, angka <span data-blank="1"></span></p>';
    const question = { ...questionOf('cloze', 'q1', size), stem };
    const printed = printQuestion(question, { locale: 'id', order: [] });
    expect(printed.stem).toBe('<p>Ibu kota: <span class="blank">(1)</span>, angka <span class="blank">(2)</span></p>');
    expect(printed.body).toBe('<p>(2) satu / dua</p>');
  });

  it('puts the regions of a hotspot on the last picture of its stem', () => {
    const question = {
      ...questionOf('hotspot', 'q1', { ...size, count: 2 }),
      stem: '<p>Lihat <img src="a.png" alt="" width="60%"></p>',
    };
    const { stem } = printQuestion(question, { locale: 'id', order: [] });
    expect(stem).toMatch(/^<p>Lihat <span class="hotspot" style="width:60%"><img [^>]*><span class="spot is-circle"/);
    expect(stem.match(/class="spot/g)).toHaveLength(2);
  });

  it('has letters beyond Z', () => {
    expect([0, 25, 26, 27].map(letter)).toEqual(['A', 'Z', 'AA', 'AB']);
  });
});

describe('the handout', () => {
  it('holds cover, contents and every module, with or without the answers', () => {
    const source = sourceOf();
    const withAnswers = handout(source, { answers: 'with', numbers: 'page' });
    const without = handout(source, { answers: 'without', numbers: 'page' });
    expect(withAnswers).toContain('<a href="#m-90-post-test">2. Post-test</a>');
    expect(withAnswers).toContain('Kunci jawaban');
    expect(without).not.toContain('Kunci jawaban');
    expect(withAnswers).toContain('Aparatur Sipil Negara');
    expect(withAnswers).not.toContain('data-question-slot');
  });

  it('leads a link between modules to its place on paper, and unfolds what is folded', () => {
    const lesson =
      '---\ntitle: Pengantar\n---\n\nLanjut ke [tes](90-post-test.md).\n\n:::details{title="Lebih jauh"}\nIsi\n:::\n';
    const html = handout(sourceOf({ lesson }), { answers: 'without', numbers: 'page' });
    expect(html).toContain('<a href="#m-90-post-test">tes</a>');
    expect(html).toContain('<details open class="details">');
  });

  it('names a film instead of leaving an empty box', () => {
    expect(unfolded('<video controls src="media/a.mp4" aria-label="Loket"><track src="a.vtt"></video>', 'id')).toBe(
      '<p class="elsewhere">Video: Loket (ada dalam kursus)</p>',
    );
  });

  it('keeps a title with quotes and tags out of its style sheet', () => {
    const settings = { ...sourceOf().settings, title: '"; } </style><b>' };
    const html = handout({ ...sourceOf(), settings }, { answers: 'without', numbers: 'page' });
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain(String.raw`content: "\"; } \3c /style>\3c b> · Rilis 1.2.0, 24 November 2026"`);
  });
});

describe('a question paper', () => {
  it('has the same questions in every variant, in another order from B on, the same again each time', () => {
    const source = sourceOf({ test: longTest });
    const module = source.modules[1];
    if (module === undefined) throw new Error('no test');
    const ids = (variant: 'A' | 'B') => paperVariant(source, module, variant).map(({ question }) => question.id);
    expect(ids('A')).toEqual(module.content.questions.map(({ id }) => id));
    expect(ids('B')).not.toEqual(ids('A'));
    expect(ids('B').toSorted()).toEqual(ids('A').toSorted());
    expect(ids('B')).toEqual(ids('B'));
  });

  it('has a key that fits the letters of the same variant', () => {
    const source = sourceOf({ test: longTest });
    const module = source.modules[1];
    if (module === undefined) throw new Error('no test');
    for (const { question, printed } of paperVariant(source, module, 'B')) {
      expect(printed.body).toContain(`<b>${printed.key}</b><div>Benar ${question.id.replace('soal', '')}</div>`);
    }
  });

  it('gives the sheet as many letters as the question has options', () => {
    const request = { slug: '90-post-test', variants: ['A'], numbers: 'page' } as const;
    const sheet = questionPaper(sourceOf({ test: longTest }), { ...request, part: 'sheet' }) ?? '';
    expect(sheet.match(/<i>[A-D]<\/i>/g)).toHaveLength(32);
    const paper = questionPaper(sourceOf({ test: longTest }), { ...request, part: 'questions' }) ?? '';
    expect(paper).not.toContain('Kunci jawaban');
  });

  it('writes the points of the key as the language of the course does', () => {
    const request = { slug: '90-post-test', variants: ['A'], part: 'key', numbers: 'page' } as const;
    const half = longTest.replace('{#soal0}', '{#soal0 points=2.5}');
    expect(questionPaper(sourceOf({ test: half }), request)).toContain('<td>2,5</td>');
  });

  it('is not made of a module without questions', () => {
    const request = { slug: '01-pengantar', variants: ['A'], part: 'key', numbers: 'page' } as const;
    expect(questionPaper(sourceOf(), request)).toBeNull();
  });
});

describe('the proof', () => {
  it('shows key, feedback and objective of every question, also of those that a draw may leave out', () => {
    const html = questionProof(sourceOf(), 'page');
    expect(html.match(/class="question"/g)).toHaveLength(2);
    expect(html).toContain('Menjelaskan standar pelayanan');
    expect(html).toContain('#q7f3');
  });
});

describe('XHTML', () => {
  it('closes what HTML leaves open, quotes what it leaves bare, and knows no named references', () => {
    expect(xhtml('<p>a&nbsp;&amp;<br>b<img src=x.png alt=""><details open><summary>c')).toBe(
      '<p>a\u00A0&amp;<br/>b<img src="x.png" alt=""/></p><details open=""><summary>c</summary></details>',
    );
  });

  it('gives formulas and drawings their own namespace once', () => {
    expect(
      xhtml(
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>',
      ),
    ).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"></path></svg>',
    );
  });
});

describe('the book', () => {
  const modified = new Date('2026-11-24T08:00:00.500Z');

  it('begins with its media type, lists every file once, and is the same for the same course', () => {
    const entries = epubEntries(sourceOf(), { answers: 'with', modified });
    expect(entries[0]).toEqual({ path: 'mimetype', source: { kind: 'text', text: 'application/epub+zip' } });
    expect(new Set(entries.map(({ path }) => path)).size).toBe(entries.length);
    expect(epubEntries(sourceOf(), { answers: 'with', modified })).toEqual(entries);
    const opf = entries.find(({ path }) => path === 'EPUB/package.opf')?.source;
    expect(opf?.kind === 'text' ? opf.text : '').toContain('>2026-11-24T08:00:00Z<');
  });

  it('carries the pictures of the text and leads links to chapters', () => {
    const entries = epubEntries(sourceOf(), { answers: 'without', modified });
    expect(entries).toContainEqual({ path: 'EPUB/media/alur.svg', source: { kind: 'media', path: 'media/alur.svg' } });
    const chapter = entries.find(({ path }) => path === 'EPUB/01-pengantar.xhtml')?.source;
    expect(chapter?.kind === 'text' ? chapter.text : '').toContain('<a href="90-post-test.xhtml">tes</a>');
  });
});
