import { describe, expect, it } from 'vitest';
import { moduleContext } from './module-context.ts';
import { parseCourseSettings } from '../course/course-settings.ts';
import { createModuleReader, readModule } from '../markdown/read-module.ts';
import { compileCourse, compileBank, compileModule } from './compile.ts';
import { courseWith, lessonText, settingsText, testText, type CourseChange } from './test-course.ts';

function compiled(change: CourseChange = {}, draft = false) {
  const result = compileCourse(courseWith(change), { draft });
  if (result.course === null) throw new Error('the course was not compiled');
  return result.course;
}

const lessonBlocks = (heading: string) =>
  compiled({ lesson: `---\ntitle: Pengantar\n---\n\n${heading}\n\nIsi.\n` }).contents[0]?.blocks;

const bank = {
  file: 'layanan.md',
  text: `:::question{#b1aa objective=o1 answer=true}\n![Loket](media/loket.png)\n\nSatu\n:::\n\n:::question{#b2bb objective=o1 answer=false}\nDua\n:::\n`,
};
const draws = 'draw: [ { bank: layanan, count: 1 } ]';

const survey = (more: string) => compiled({ lesson: lessonText.replace('kind: lesson', `kind: survey${more}`) });

describe('a compiled course', () => {
  it('puts each question where it stands in the text, under its id', () => {
    const [, test] = compiled().contents;
    expect(test?.blocks).toContain('<div data-question-slot="q7f3"></div>');
    expect(test?.questions.map((question) => [question.id, question.type, question.points])).toEqual([
      ['q7f3', 'single', 2],
      ['q8k2', 'true-false', 1],
    ]);
  });

  it('tells the player of each module what it needs before the content is loaded', () => {
    const { outline, media } = compiled();
    expect(outline).toMatchObject({ title: 'Dasar Pelayanan Publik', passMark: 75, draft: false });
    expect(outline.modules.map(({ slug, kind, test }) => [slug, kind, test?.passMark])).toEqual([
      ['01-pengantar', 'lesson', undefined],
      ['90-post-test', 'post-test', 75],
    ]);
    expect(outline.modules[1]?.questions).toMatchObject([{ id: 'q7f3' }, { id: 'q8k2' }]);
    expect(media).toEqual(['media/alur.svg']);
  });

  it('fills the objectives of a module with their text', () => {
    expect(compiled().contents[0]?.blocks.join('')).toContain('<ul><li>Menjelaskan standar pelayanan</li></ul>');
  });

  it('leaves out a first heading that only repeats the title, which the player shows itself', () => {
    expect(lessonBlocks('# pengantar')).toEqual([expect.stringContaining('Isi.')]);
    expect(lessonBlocks('# Selamat datang')).toHaveLength(2);
    expect(lessonBlocks('## Pengantar')).toHaveLength(2);
  });

  it('is a draft only when it was asked to be and has errors', () => {
    expect(compiled({}, true).outline.draft).toBe(false);
    expect(compiled({ media: [] }, true).outline.draft).toBe(true);
    expect(compiled({ media: [] }, false).outline.draft).toBe(false);
  });

  it('leaves out media that do not exist, and takes a caption track along', () => {
    const lesson = lessonText.replace('media/alur.svg', 'media/alur.mp4');
    const media = [
      { path: 'media/alur.mp4', bytes: 1 },
      { path: 'media/alur.vtt', bytes: 1 },
    ];
    expect(compiled({ lesson, media }).media).toEqual(['media/alur.mp4', 'media/alur.vtt']);
    expect(compiled({ lesson, media: [] }).media).toEqual([]);
  });

  it('shows the content of a question that cannot be played, without giving the answer away', () => {
    const test = `${testText}\n:::question{#q9aa type=order objective=o1}\nUrutkan.\n\n- [x] Satu\n- [ ] Dua\n:::\n`;
    const html = compiled({ test }).contents[1]?.blocks.at(-1) ?? '';
    expect(html).toContain('Urutkan.');
    expect(html).toContain('Soal ini belum lengkap.');
    expect(html).not.toContain('data-question-slot');
  });

  it('gives pre-test and post-test their own copies of a drawn question', () => {
    const lesson = lessonText.replace('kind: lesson', `kind: pre-test\n${draws}`);
    const test = testText.replace('kind: post-test', `kind: post-test\n${draws}`);
    const media = [...courseWith().media, { path: 'media/loket.png', bytes: 1 }];
    const course = compiled({ lesson, test, banks: [bank], media });
    const [first, second] = course.contents.map((content) => content.questions.at(-2));
    expect(first?.fingerprint).toBe(second?.fingerprint);
    expect(first?.id).not.toBe(second?.id);
    expect(first?.id).toMatch(/^b1aa_[a-z0-9]{5}$/);
    expect(course.contents[1]?.blocks.at(-2)).toBe(`<div data-question-slot="${second?.id}"></div>`);
    expect(course.media).toContain('media/loket.png');
  });

  it('runs a survey as a test of its own kind: handed in once unless the trainer says otherwise, never judged', () => {
    const settings = { passMark: 0, weight: 0, feedback: 'none', review: false };
    expect(survey('').outline.modules[0]?.test).toMatchObject({ ...settings, attempts: 1 });
    const changed = survey('\nattempts: 0\nfeedback: immediate\npassMark: 90\ntimeLimitMinutes: 5');
    expect(changed.outline.modules[0]?.test).toMatchObject({ ...settings, attempts: 0, timeLimitMinutes: 5 });
  });

  it('is null when course.yaml cannot be read', () => {
    expect(compileCourse(courseWith({ settings: 'title: [' }), { draft: false }).course).toBeNull();
  });

  it('never has two questions of the same id, whatever the trainer wrote', () => {
    const test = testText.replace('#q8k2', '#q7f3') + testText.slice(testText.indexOf(':::question'));
    const ids = compiled({ test }).contents.flatMap((content) => content.questions.map((question) => question.id));
    expect(new Set(ids).size).toBe(4);
  });

  it('is the same twice', () => {
    expect(compiled()).toEqual(compiled());
  });
});

describe('a module compiled by itself for the live preview', () => {
  const { settings } = parseCourseSettings(settingsText);
  if (settings === null) throw new Error('the test course has no settings');
  const context = moduleContext(settings, ['01-pengantar.md', '90-post-test.md'], ['media/alur.svg']);

  it('is what the package will hold', () => {
    const module = compileModule({ file: '90-post-test.md', text: testText }, context, createModuleReader());
    expect(module.problems).toEqual([]);
    expect(module.content).toEqual(compiled().contents[1]);
    expect(module.outline).toEqual(compiled().outline.modules[1]);
  });

  it('knows on which line each block starts', () => {
    const module = compileModule({ file: '90-post-test.md', text: testText }, context);
    expect(module.lines).toHaveLength(module.content.blocks.length);
    expect(module.lines).toEqual([6, 13]);
  });

  it('keeps the id of an unnamed question while the trainer types, so that a tried answer stays', () => {
    const [first, second] = ['Benar', 'Benarkah ini?'].map((stem) => {
      const text = `:::question{answer=true}\n${stem}\n:::\n`;
      return compileModule({ file: '01-a.md', text }, context).content.questions[0]?.id;
    });
    expect(first).toBe(second);
  });

  it('draws as the package does when it knows the banks', () => {
    const text = testText.replace('kind: post-test', `kind: post-test\n${draws}`);
    const document = readModule(bank, { folder: 'banks' });
    const module = compileModule({ file: '90-post-test.md', text }, { ...context, banks: [{ ...bank, document }] });
    const packaged = compiled({ test: text, banks: [bank] });
    expect(module.outline).toEqual(packaged.outline.modules[1]);
    expect(module.content).toEqual(packaged.contents[1]);
  });

  it('makes a practice of all questions of a bank, with the problems of the bank alone', () => {
    const text = `${bank.text}\n:::question{#qb9}\nTanpa jawaban?\n:::\n`;
    const all = compileBank({ file: '90-post-test.md', text }, context);
    expect(all.outline).toMatchObject({ slug: 'bank-90-post-test', kind: 'practice', test: { feedback: 'immediate' } });
    expect(all.content.slug).toBe('bank-90-post-test');
    expect(all.content.questions.length).toBeGreaterThan(0);
    expect(new Set(all.problems.map(({ file }) => file))).toEqual(new Set(['banks/90-post-test.md']));
    const clean = ':::question{#qb9}\nBenar?\n\n- [x] Ya\n- [ ] Tidak\n:::\n';
    expect(compileBank({ file: bank.file, text: clean }, context).problems).toEqual([]);
  });

  it('does not complain about draws whose banks it cannot see', () => {
    const text = `---\ntitle: Tes\nkind: post-test\n${draws}\n---\n\nKerjakan.\n`;
    expect(compileModule({ file: '90-post-test.md', text }, context).problems).toEqual([]);
  });
});
