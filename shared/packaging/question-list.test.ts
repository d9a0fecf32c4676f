import { describe, expect, it } from 'vitest';
import { checkCourse, readCourse } from './check/check-course.ts';
import { countDraws } from './draw.ts';
import { listQuestions } from './question-list.ts';
import { courseWith, lessonText, testText } from './test-course.ts';

const bank = {
  file: 'layanan.md',
  text: `:::question{#b1aa tags="dasar,hak" points=2 objective=o1 answer=true}
Apa guna **maklumat**?
:::

:::question{#b2bb tags="dasar" objective=o1 answer=false}
Dua
:::

:::question{#b3cc}
Belum jadi
:::
`,
};
const test = testText.replace(
  'kind: post-test',
  'kind: post-test\ndraw: [ { bank: layanan.md, tags: [hak], count: 1 } ]',
);

const scale = (id: string) => `:::question{#${id} type=scale}\nPelatihan ini berguna.\n\n1. Tidak\n2. Ya\n:::\n`;

describe('the list of questions of a course', () => {
  it('says what each question is, where it stands and which draws may pick it', () => {
    const { course } = readCourse(courseWith({ test, banks: [bank] }));
    const [last] = (course ? listQuestions(course) : []).slice(-1);
    expect(last?.path).toBe('banks/layanan.md');
    expect(last?.questions).toMatchObject([
      { id: 'b1aa', line: 1, stem: 'Apa guna maklumat?', type: 'true-false', points: 2, tags: ['dasar', 'hak'] },
      { id: 'b2bb', line: 5, type: 'true-false', points: 1, drawnBy: [], sameAs: [] },
      { id: 'b3cc', type: null, points: 0 },
    ]);
    expect(last?.questions[0]?.drawnBy).toEqual(['90-post-test.md']);
  });

  it('knows the same question by its words, and the checker says where it was written first', () => {
    const lesson = `${lessonText}\n:::question{#x1 objective=o1 answer=true}\napa guna: Maklumat\n:::\n`;
    const source = courseWith({ lesson, test, banks: [bank] });
    const { course } = readCourse(source);
    const files = course ? listQuestions(course) : [];
    expect(files.at(-1)?.questions[0]?.sameAs).toMatchObject([{ path: 'modules/01-pengantar.md' }]);
    const said = checkCourse(source).filter(({ code }) => code === 'question-duplicate');
    expect(said).toMatchObject([{ severity: 'info', file: 'banks/layanan.md', line: 1 }]);
    expect(said[0]?.message.id).toContain('modules/01-pengantar.md');
  });

  it('does not mind that an opinion is asked twice', () => {
    const lesson = `${lessonText}\n${scale('s1')}\n${scale('s2')}`;
    expect(checkCourse(courseWith({ lesson })).map(({ code }) => code)).not.toContain('question-duplicate');
  });
});

describe('the count of a draw', () => {
  const questions = [
    { id: 'a', tags: ['dasar'] },
    { id: 'b', tags: ['dasar', 'hak'] },
    { id: 'c', tags: ['lanjut'] },
  ];
  it('tells how many questions fit and how many the earlier draws leave', () => {
    const first = { bank: 'layanan', tags: ['dasar'], count: 2 };
    const rules = [first, { bank: 'layanan.md', tags: ['hak'], count: 1 }, { bank: 'tidak-ada', tags: [], count: 1 }];
    const counts = countDraws(rules, [{ name: 'layanan', questions }]);
    expect(counts.map(({ fits }) => fits)).toEqual([2, 1, null]);
    expect(countDraws([first, { bank: 'layanan', tags: [], count: 2 }], [{ name: 'layanan', questions }])).toEqual([
      { fits: 2, available: 2 },
      { fits: 3, available: 1 },
    ]);
  });
});
