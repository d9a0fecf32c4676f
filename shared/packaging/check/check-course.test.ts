import { describe, expect, it } from 'vitest';
import type { Problem } from '../../course/problem.ts';
import { courseWith, lessonText, settingsText, testText, type CourseChange } from '../test-course.ts';
import { checkCourse } from './check-course.ts';

function check(change: CourseChange = {}): readonly Problem[] {
  return checkCourse(courseWith(change));
}

function codes(change: CourseChange): readonly string[] {
  return check(change).map((problem) => problem.code);
}

function placeOf(code: string, change: CourseChange): string {
  const problem = check(change).find((candidate) => candidate.code === code);
  return problem === undefined ? 'none' : `${problem.file}:${problem.line}:${problem.severity}`;
}

/** The test's text after the first fix for the code was carried out. */
function repaired(code: string, text: string): string {
  const edits = check({ test: text }).find((problem) => problem.code === code)?.fix?.edits ?? [];
  return edits.reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

function question(attributes: string, body: string): string {
  return `${testText}\n:::question{${attributes}}\n${body}\n:::\n`;
}

const bank = {
  file: 'layanan.md',
  text: `:::question{#b1aa tags="dasar" objective=o1 answer=true}\nSatu\n:::\n\n:::question{#b2bb objective=o1 answer=false}\nDua\n:::\n`,
};

function drawing(rule: string): string {
  return testText.replace('kind: post-test', `kind: post-test\ndraw: [ ${rule} ]`);
}

function many(count: number): string {
  const clozes = Array.from(
    { length: count },
    (_, index) => `:::question{#qx${index} objective=o1}\nKota ${index}: [[Sofifi]]\n:::\n`,
  );
  return clozes.join('\n');
}

function planned(minutes: number): string {
  return lessonText.replace('kind: lesson', `kind: lesson\nminutes: ${minutes}`);
}

function sized(bytes: number): readonly string[] {
  return codes({ media: [{ path: 'media/alur.svg', bytes }] });
}

describe('a clean course', () => {
  it('has no problems', () => {
    expect(check()).toEqual([]);
  });
});

describe('the ids of questions', () => {
  it('must be there, and the fix writes one', () => {
    const text = testText.replace('#q7f3 ', '');
    expect(placeOf('question-id-missing', { test: text })).toBe('modules/90-post-test.md:6:error');
    const fixed = repaired('question-id-missing', text);
    expect(fixed).toMatch(/:::question\{#q[a-z0-9]{5} points=2 objective=o1\}/);
    expect(check({ test: fixed })).toEqual([]);
  });

  it('can be written by the fix where a question has no attributes at all', () => {
    const text = `${testText}\n:::question\nBenarkah?\n\n- [x] Ya\n- [ ] Tidak\n:::\n`;
    expect(repaired('question-id-missing', text)).toMatch(/:::question\{#q[a-z0-9]{5}\}\nBenarkah/);
  });

  it('must be of a form that SCORM takes, and the fix replaces the others', () => {
    const text = testText.replace('#q7f3', '#soal-1');
    expect(codes({ test: text })).toEqual(['question-id-invalid']);
    expect(check({ test: repaired('question-id-invalid', text) })).toEqual([]);
  });

  it('must be unique within a module', () => {
    const text = testText.replace('#q8k2', '#q7f3');
    expect(placeOf('question-id-duplicate', { test: text })).toBe('modules/90-post-test.md:13:error');
    expect(check({ test: repaired('question-id-duplicate', text) })).toEqual([]);
  });

  it('must be unique in the whole course', () => {
    const lesson = `${lessonText}\n:::question{#q7f3 answer=true}\nBenarkah?\n:::\n`;
    expect(placeOf('question-id-duplicate', { lesson })).toBe('modules/90-post-test.md:6:error');
  });
});

describe('tests', () => {
  it('cannot be passed without questions', () => {
    const test = '---\ntitle: Post-test\nkind: post-test\npassMark: 70\n---\n\nKosong.\n';
    expect(placeOf('pass-mark-unreachable', { test })).toBe('modules/90-post-test.md:4:error');
  });

  it('are no use as a practice without questions', () => {
    expect(codes({ lesson: lessonText.replace('kind: lesson', 'kind: practice') })).toEqual(['test-without-questions']);
  });

  it('draw from a bank that exists', () => {
    expect(placeOf('draw-bank-missing', { test: drawing('{ bank: lain, count: 1 }') })).toBe(
      'modules/90-post-test.md:4:error',
    );
  });

  it('draw no more questions than the bank has with the tags asked for', () => {
    expect(codes({ test: drawing('{ bank: layanan, count: 2 }'), banks: [bank] })).toEqual([]);
    expect(codes({ test: drawing('{ bank: layanan, count: 3 }'), banks: [bank] })).toEqual(['draw-too-large']);
    expect(codes({ test: drawing('{ bank: layanan, tags: [dasar], count: 2 }'), banks: [bank] })).toEqual([
      'draw-too-large',
    ]);
  });

  it('decide about completion only where there is a post-test', () => {
    const settings = settingsText.replace('passMark: 75', 'passMark: 75\ncompletion: post-test');
    expect(codes({ settings })).toEqual([]);
    expect(codes({ settings, test: testText.replace('post-test', 'practice') })).toEqual(['completion-unreachable']);
  });
});

describe('media', () => {
  it('must be there', () => {
    expect(placeOf('media-missing', { media: [] })).toBe('modules/01-pengantar.md:11:error');
  });

  it('that nobody uses are named', () => {
    const media = [...courseWith().media, { path: 'media/lama.png', bytes: 1 }];
    expect(placeOf('media-unused', { media })).toBe('media/lama.png:1:info');
  });

  it('need a text for those who cannot see an image', () => {
    expect(codes({ lesson: lessonText.replace('![Alur layanan]', '![]') })).toEqual(['image-no-alt']);
  });

  it('should have names that LMSs keep', () => {
    const lesson = lessonText.replace('media/alur.svg', 'media/Alur%20Layanan.svg');
    expect(codes({ lesson, media: [{ path: 'media/Alur Layanan.svg', bytes: 1 }] })).toEqual(['file-name-unsafe']);
  });

  it('should not make the package heavy, and count only when used', () => {
    expect(sized(20_000_000)).toEqual([]);
    expect(sized(20_000_001)).toEqual(['package-large']);
    expect(sized(100_000_001)).toEqual(['package-too-large']);
    const unused = { path: 'media/lama.mp4', bytes: 500_000_000 };
    expect(codes({ media: [...courseWith().media, unused] })).toEqual(['media-unused']);
  });
});

describe('text', () => {
  it('has headings that skip no level', () => {
    expect(codes({ lesson: lessonText.replace('## Mengapa', '### Mengapa') })).toEqual(['heading-skips-level']);
    expect(codes({ lesson: `${lessonText}\n### Satu\n\n## Dua\n\n#### Empat\n` })).toEqual(['heading-skips-level']);
  });

  it('is mended where only one thing can be meant', () => {
    expect(repaired('heading-skips-level', lessonText.replace('## Mengapa', '### Mengapa'))).toBe(lessonText);
    expect(repaired('media-missing', lessonText.replace('media/alur.svg', 'media/Alur.PNG'))).toBe(lessonText);
    expect(repaired('link-dead', lessonText.replace('(90-post-test.md)', '(9-Post-Test.md)'))).toBe(lessonText);
  });

  it('links to modules that exist', () => {
    expect(placeOf('link-dead', { lesson: lessonText.replace('(90-post-test.md)', '(80-lain.md)') })).toBe(
      'modules/01-pengantar.md:9:error',
    );
  });

  it('says which links need the internet', () => {
    expect(placeOf('link-external', { lesson: `${lessonText}\n[situs](https://contoh.go.id)\n` })).toBe(
      'modules/01-pengantar.md:16:info',
    );
    expect(codes({ lesson: `${lessonText}\n[surat](mailto:a@contoh.go.id)\n` })).toEqual([]);
  });
});

describe('the course as a whole', () => {
  it('lists modules that exist', () => {
    const settings = settingsText.replace('01-pengantar.md', '01-pengantar.md\n  - 02-hilang.md');
    expect(placeOf('module-missing', { settings })).toBe('course.yaml:13:error');
  });

  it('says which module files are left out', () => {
    const modules = [...courseWith().modules, { file: '50-lain.md', text: '# Lain\n' }];
    expect(placeOf('module-unlisted', { modules })).toBe('modules/50-lain.md:1:warning');
  });

  it('lists a module once', () => {
    expect(codes({ settings: `${settingsText}  - 90-post-test.md\n` })).toEqual(['module-listed-twice']);
  });

  it('has at least one module', () => {
    const settings = settingsText.replace(/modules:[\s\S]*$/, 'modules: []\n');
    expect(codes({ settings, modules: [], media: [] })).toEqual([
      'objective-without-question',
      'course-without-modules',
    ]);
  });

  it('keeps the names of modules apart in the package', () => {
    const settings = settingsText.replace('01-pengantar.md', '01-pengantar.md\n  - 01-Pengantar.md');
    const modules = [...courseWith().modules, { file: '01-Pengantar.md', text: '---\ntitle: Lagi\n---\n\nIsi.\n' }];
    expect(codes({ settings, modules })).toContain('module-name-collision');
  });

  it('tests every objective', () => {
    const settings = settingsText.replace('passMark', '  - id: o2\n    text: Menulis maklumat\npassMark');
    expect(placeOf('objective-without-question', { settings })).toBe('course.yaml:10:warning');
  });

  it('knows the objectives that modules and questions name', () => {
    expect(codes({ lesson: lessonText.replace('[o1]', '[o9]') })).toEqual(['objective-unknown']);
    expect(codes({ test: question('#q9aa objective=o9 answer=true', 'Benarkah?') })).toEqual(['objective-unknown']);
  });

  it('has an objective for every test question', () => {
    expect(placeOf('question-without-objective', { test: question('#q9aa answer=true', 'Benarkah?') })).toBe(
      'modules/90-post-test.md:17:info',
    );
  });

  it('takes about as long as its training hours say', () => {
    const settings = `${settingsText}trainingHours: 2\n`;
    expect(codes({ settings, lesson: planned(70) })).toEqual([]);
    expect(codes({ settings, lesson: planned(60) })).toEqual(['training-hours-uncovered']);
  });

  it('keeps a learner’s answers within what SCORM 1.2 stores', () => {
    expect(codes({ test: `${testText}\n${many(100)}` })).toEqual([]);
    expect(codes({ test: `${testText}\n${many(120)}` })).toEqual(['state-too-large']);
  });

  it('says one thing when course.yaml cannot be read', () => {
    const problems = check({ settings: 'title: [' });
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set(['course.yaml']));
  });

  it('is reported in the order of files and lines, in both languages', () => {
    const problems = check({
      lesson: lessonText.replace('![Alur layanan]', '![]'),
      test: testText.replace('#q7f3 ', ''),
      media: [],
    });
    expect(problems.map((problem) => `${problem.file}:${problem.line}`)).toEqual([
      'modules/01-pengantar.md:11',
      'modules/01-pengantar.md:11',
      'modules/90-post-test.md:6',
    ]);
    for (const { message } of problems) expect(message.id).not.toBe(message.en);
  });
});
