import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledCourse } from '../course/compiled.ts';
import { compileCourse } from '../packaging/compile.ts';
import { courseWith, settingsText, testText, type CourseChange } from '../packaging/test-course.ts';
import { decodeEveryState, encodeEveryState } from '../results/every-state.ts';
import { emptyState, type CourseState } from '../results/model.ts';
import type { Answer } from '../quiz/answer.ts';
import { compareCourses, compareReleases } from './compare.ts';
import { settingName, settingValue } from './setting-words.ts';

function compiled(change: CourseChange = {}): CompiledCourse {
  const { course } = compileCourse(courseWith(change), { draft: true });
  if (course === null) throw new Error('the course cannot be read');
  return course;
}

const before = compiled();
const lesson = (title: string, more = '') => `---\ntitle: ${title}\nkind: lesson\n---\n\nIsi ${title}.\n${more}`;

function withModules(order: readonly string[], more: Readonly<Record<string, string>> = {}): CompiledCourse {
  const settings = settingsText.replace(
    /modules:[\s\S]*$/,
    `modules:\n${order.map((file) => `  - ${file}\n`).join('')}`,
  );
  const modules = order.map((file) => ({ file, text: lesson(file.slice(0, 2), more[file]) }));
  return compiled({ settings, modules });
}

describe('what differs between two releases', () => {
  test('two changed questions are exactly what is shown', () => {
    const after = compiled({
      test: testText.replace('Apa kepanjangan **ASN**?', 'Apa arti **ASN**?').replace('answer=true', 'answer=false'),
    });
    const { modules, settings, questions, learners } = compareCourses(before, after);
    expect({ modules, settings }).toEqual({ modules: [], settings: [] });
    expect(questions).toEqual([
      {
        id: 'q7f3',
        slug: '90-post-test',
        text: 'Apa arti ASN?',
        change: 'changed',
        parts: ['wording'],
        answers: 'reset',
      },
      {
        id: 'q8k2',
        slug: '90-post-test',
        text: 'Standar pelayanan wajib diumumkan.',
        change: 'changed',
        parts: ['answers'],
        answers: 'reset',
      },
    ]);
    expect(learners).toEqual({ kept: 0, reset: 2, added: 0, gone: 0 });
  });

  test('another version alone is no difference', () => {
    const after = compiled({ settings: settingsText.replace('1.2.0', '9.0.0') });
    expect(compareCourses(before, after)).toEqual({
      modules: [],
      settings: [],
      questions: [],
      learners: { kept: 2, reset: 0, added: 0, gone: 0 },
    });
  });

  test('other points keep the answers of learners, a new question and a removed one are told apart', () => {
    const after = compiled({
      test: testText.replace('points=2', 'points=5').replace('#q8k2', '#q9zz'),
    });
    const { questions, learners } = compareCourses(before, after);
    expect(questions.map(({ id, change, parts, answers }) => [id, change, parts, answers])).toEqual([
      ['q7f3', 'changed', ['points'], 'kept'],
      ['q9zz', 'added', [], 'new'],
      ['q8k2', 'removed', [], 'gone'],
    ]);
    expect(learners).toEqual({ kept: 1, reset: 0, added: 1, gone: 1 });
  });

  test('a module that went to another place is the only one that moved', () => {
    const one = withModules(['01-a.md', '02-b.md', '03-c.md']);
    const other = withModules(['02-b.md', '03-c.md', '01-a.md']);
    expect(compareCourses(one, other).modules).toEqual([{ slug: '01-a', title: '01', change: 'moved' }]);
  });

  test('modules that are new, gone or have another text are named', () => {
    const one = withModules(['01-a.md', '02-b.md']);
    const other = withModules(['02-b.md', '04-d.md'], { '02-b.md': 'Satu kalimat lagi.' });
    expect(compareCourses(one, other).modules).toEqual([
      { slug: '02-b', title: '02', change: 'changed' },
      { slug: '04-d', title: '04', change: 'added' },
      { slug: '01-a', title: '01', change: 'removed' },
    ]);
  });

  test('rules of the course and of a test are named with their values', () => {
    const after = compiled({
      settings: settingsText.replace('passMark: 75', 'passMark: 80'),
      test: testText.replace('kind: post-test', 'kind: post-test\nattempts: 3'),
    });
    expect(compareCourses(before, after).settings).toEqual([
      { field: 'passMark', before: '75', after: '80' },
      { field: 'passMark', before: '75', after: '80', module: '90-post-test' },
      { field: 'attempts', before: '0', after: '3', module: '90-post-test' },
    ]);
  });

  test('other training hours are named, and every changed setting has words', () => {
    const one = { compiled: before, head: { trainingHours: 2 } };
    const after = compiled({
      settings: settingsText.replace('passMark: 75', 'passMark: 75\ncompletion: post-test\nnavigation: sequential'),
      test: testText.replace('kind: post-test', 'kind: post-test\nshuffle: both\nfeedback: none\ntimeLimitMinutes: 30'),
    });
    const { settings } = compareReleases(one, { compiled: after, head: { trainingHours: 3 } });
    const words = settings.map((change) => [
      settingName(change).id,
      settingValue(change.field, change.before).id,
      settingValue(change.field, change.after).id,
    ]);
    expect(words).toEqual([
      ['Syarat selesai', 'semua modul selesai', 'post-test selesai'],
      ['Urutan belajar', 'bebas', 'berurutan'],
      ['Batas waktu (menit) (90-post-test)', 'tanpa batas', '30'],
      ['Yang diacak (90-post-test)', 'tidak diacak', 'soal dan pilihan'],
      ['Umpan balik (90-post-test)', 'langsung', 'tanpa'],
      ['Jam pelajaran (JP)', '2', '3'],
    ]);
  });

  test('what is said of the answers of learners is what becomes of their stored state', () => {
    const stems = ['Apa kepanjangan **ASN**?', 'Apa arti **ASN**?'];
    const anyTest = fc
      .tuple(fc.constantFrom(...stems), fc.integer({ min: 1, max: 4 }), fc.boolean(), fc.boolean())
      .map(([stem, points, isTrue, isThere]) => {
        const text = testText
          .replace(stems[0] ?? '', stem)
          .replace('points=2', `points=${points}`)
          .replace('answer=true', `answer=${isTrue}`);
        return isThere ? text : text.slice(0, text.indexOf(':::question{#q8k2'));
      });
    fc.assert(
      fc.property(anyTest, anyTest, (first, second) => {
        const one = compiled({ test: first });
        const other = compiled({ test: second });
        const answers: readonly (readonly [string, Answer])[] = [
          ['q7f3', { type: 'single', choice: 1 }],
          ['q8k2', { type: 'true-false', value: true }],
        ];
        const known = new Set(one.outline.modules.flatMap(({ questions }) => questions.map(({ id }) => id)));
        const state: CourseState = {
          ...emptyState(1),
          answers: new Map(
            answers.filter(([id]) => known.has(id)).map(([id, answer]) => [id, { answer, checked: false }]),
          ),
        };
        const decoded = decodeEveryState(other.outline, encodeEveryState(one.outline, state, 4_096).text);
        expect(decoded?.answers.size).toBe(compareCourses(one, other).learners.kept);
      }),
      { numRuns: 60 },
    );
  });
});
