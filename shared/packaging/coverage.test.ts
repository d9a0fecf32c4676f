import { describe, expect, it } from 'vitest';
import { coveragePage } from '../documents/coverage-page.ts';
import { readCourse } from './check/check-course.ts';
import { courseCoverage } from './coverage.ts';
import { courseWith, type CourseChange } from './test-course.ts';

const settings = `format: 1
id: 0198f2a4-0000-7000-8000-000000000001
title: Loket <baru>
language: id
version: 1.0.0
objectives:
  - id: o1
    text: Menjelaskan standar pelayanan
  - id: o2
    text: Menyapa warga
  - id: o3
    text: Mencatat pengaduan
trainingHours: 2
minutesPerHour: 45
modules: [01-a.md, 02-b.md, 90-tes.md, 95-survei.md]
`;
const modules = [
  { file: '01-a.md', text: '---\ntitle: Dasar\nkind: lesson\nminutes: 30\nobjectives: [o1, o2]\n---\n\nIsi.\n' },
  { file: '02-b.md', text: '---\ntitle: Lain\nkind: lesson\nminutes: 20\nobjectives: [o9]\n---\n\nIsi.\n' },
  {
    file: '90-tes.md',
    text: `---\ntitle: Tes\nkind: post-test\nminutes: 10\ndraw: [{ bank: umum, count: 1 }]\n---

:::question{#satu objective=o1 answer=true}
Satu
:::

:::question{#dua answer=true}
Dua
:::
`,
  },
  {
    file: '95-survei.md',
    text: '---\ntitle: Survei\nkind: survey\nminutes: 5\n---\n\n:::question{#skala type=scale}\nPuas?\n\n1. Ya\n2. Tidak\n:::\n',
  },
];
const bank = {
  file: 'umum.md',
  text: ':::question{#b1aa objective=o1 answer=true}\nA\n:::\n\n:::question{#b2bb objective=o3 answer=true}\nB\n:::\n',
};

function coverageOf(change: CourseChange = {}) {
  const { course } = readCourse(courseWith({ settings, modules, banks: [bank], ...change }));
  if (course === null) throw new Error('the course cannot be read');
  return { settings: course.settings, coverage: courseCoverage(course) };
}

describe('the grid of objectives', () => {
  it('says which module teaches an objective, which tests it, and what a draw may add', () => {
    const { rows } = coverageOf().coverage;
    expect(rows[0]?.cells.slice(0, 3)).toEqual([
      { isTaught: true, questions: 0, drawable: 0 },
      { isTaught: false, questions: 0, drawable: 0 },
      { isTaught: false, questions: 1, drawable: 1 },
    ]);
  });

  it('shares the minutes of a module among its objectives', () => {
    expect(coverageOf().coverage.rows.map(({ minutes }) => minutes)).toEqual([15, 15, 0]);
    expect(coverageOf().coverage).toMatchObject({ minutes: 65, hours: 2, plannedMinutes: 90 });
  });

  it('shows objectives without content or without a question', () => {
    const gaps = coverageOf().coverage.rows.map(({ lacksContent, lacksQuestion }) => [lacksContent, lacksQuestion]);
    expect(gaps).toEqual([
      [false, false],
      [false, true],
      [true, false],
    ]);
  });

  it('shows modules that teach and questions that test without an objective of the course, but asks none of a survey', () => {
    const columns = coverageOf().coverage.modules.map((module) => [module.lacksObjective, module.looseQuestions]);
    expect(columns).toEqual([
      [false, 0],
      [true, 0],
      [false, 1],
      [false, 0],
    ]);
  });

  it('is printed with its gaps in words, and a title is text', () => {
    const { settings: read, coverage } = coverageOf();
    const page = coveragePage({ settings: read, locale: 'id', edition: 'Rilis 1.0.0' }, coverage, 'page');
    expect(page).toContain('Loket &lt;baru&gt;');
    expect(page).toContain('belum ada materi');
    expect(page).toContain('1 +1');
    expect(page).toContain('1 soal tanpa tujuan');
    expect(page).toContain('rencana 2 JP = 90 menit');
  });
});
