import { describe, expect, it } from 'vitest';
import { createModuleReader, readModule } from './read-module.ts';

const file = '01-uji.md';
const question = `:::question{#q1 points=2 tags="a,b"}
Apa **ini**?

- [ ] Satu
  > Bukan.
- [x] Dua

> [!HINT]
> Ingat.

> [!EXPLANATION]
> Karena.
:::
`;

describe('places', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('are those of the file with %s line ends, front matter, tabs and blank lines', (_, lineEnd) => {
    const text = ['---', 'title: T', '---', '', '', '# A', '\t', '- a', '\t- b', '', '> q', '', '[^n]: x', '', 'b[^n]'];
    const { blocks } = readModule({ file, text: text.join(lineEnd) });
    expect(blocks.map((block) => block.line)).toEqual([6, 8, 11, 15, 13]);
  });

  it('reach into a question inside other containers', () => {
    const text = `teks\n\n::::case\nKasus\n\n${question}::::\n`;
    const [read] = readModule({ file, text }).questions;
    expect(read?.place).toEqual({ file: 'modules/01-uji.md', line: 6, column: 1 });
    expect(read?.stem.place.line).toBe(7);
    expect(read?.answer.kind === 'task-list' ? read.answer.items.map((item) => item.place.line) : []).toEqual([9, 11]);
  });

  it('are exact for images and links inside a quotation', () => {
    const { images, links } = readModule({ file, text: '> a\n> b ![x](media/x.png) [y](https://y.id)\n' });
    expect(images).toMatchObject([{ line: 2, column: 5 }]);
    expect(links).toMatchObject([{ line: 2, column: 23 }]);
  });
});

describe('a question', () => {
  it('has stem, options with feedback, and notes', () => {
    const [read] = readModule({ file, text: question }).questions;
    expect(read).toMatchObject({
      id: 'q1',
      attributes: { points: '2', tags: 'a,b' },
      stem: { html: '<p>Apa <strong>ini</strong>?</p>', text: 'Apa ini?' },
      answer: {
        kind: 'task-list',
        items: [
          { html: 'Satu', checked: false, feedback: 'Bukan.' },
          { html: 'Dua', checked: true, feedback: null },
        ],
      },
      notes: { hint: '<p>Ingat.</p>', explanation: '<p>Karena.</p>', correct: null },
    });
  });

  it('has blanks with their places, but not inside code', () => {
    const text = ':::question{#q1}\nA [[Sofifi|Kota \\| X]] `[[x]]`\n\nB [[#3.10..3.20]]\n:::\n';
    const [read] = readModule({ file, text }).questions;
    expect(read?.blanks).toMatchObject([
      { raw: 'Sofifi|Kota | X', place: { line: 2, column: 3 } },
      { raw: '#3.10..3.20', place: { line: 4, column: 3 } },
    ]);
    expect(read?.stem.html).toContain('B <span data-blank="1"></span>');
  });

  it('takes the table when its type asks for one', () => {
    const text = ':::question{#q1 type=match}\nPasangkan\n\n| A | B |\n|---|---|\n| x | y |\n:::\n';
    const [read] = readModule({ file, text }).questions;
    expect(read?.answer).toMatchObject({
      kind: 'table',
      rows: [[{ text: 'x', place: { line: 6, column: 3 } }, { text: 'y' }]],
    });
  });

  it('ends where the next one starts when its end is missing', () => {
    const { questions, problems } = readModule({ file, text: `:::question{#q0}\nA\n${question}` });
    expect(questions.map((read) => read.id)).toEqual(['q0', 'q1']);
    expect(problems).toMatchObject([{ code: 'directive-unclosed', line: 1 }]);
  });

  it('outside of it, double brackets are text', () => {
    expect(readModule({ file, text: 'a [[b]]' }).blocks[0]?.html).toBe('<p>a [[b]]</p>');
  });
});

describe('reading again', () => {
  it('gives the same document as reading afresh after any edit', () => {
    const reader = createModuleReader();
    const first = `# A\n\nteks[^n]\n\n${question}\n[x]: https://a.id\n\n[x] $y$\n\n[^n]: isi\n`;
    const edits = [first, `baru\n\n${first}`, first.replace('a.id', 'b.id'), first.replace('[^n]: isi', ''), first];
    for (const text of edits) expect(reader.read({ file, text })).toEqual(readModule({ file, text }));
  });
});
