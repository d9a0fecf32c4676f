import { afterEach, beforeEach, expect, test } from 'vitest';
import { courseTemplateNames, moduleTemplateNames } from '#shared/course/module-templates.ts';
import { createTestBackend, type TestBackend } from '../testing/test-backend.ts';

let ajar: TestBackend;
beforeEach(() => {
  ajar = createTestBackend();
});
afterEach(() => ajar.dispose());

async function problemsOf(id: string): Promise<readonly string[]> {
  const { problems } = await ajar.call('course.check', { id });
  return problems.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

test.each(courseTemplateNames.flatMap((name) => [[name, 'id'] as const, [name, 'en'] as const]))(
  'a course from the template %s in the language %s can be packaged as it is',
  async (template, language) => {
    const { id } = await ajar.call('course.create', { title: 'Kursus', language, template });
    const { modules } = await ajar.call('course.get', { id });
    const expected = { empty: ['course-without-modules'], syllabus: ['objective-without-question'] };
    const usual = template === 'training' ? ['objective-without-question'] : [];
    expect(await problemsOf(id)).toEqual(expected[template as 'empty'] ?? usual);
    expect(modules.map(({ file }) => file)).toEqual(modules.map(({ file }) => file).toSorted());
  },
);

test('pre-test and post-test of a pair draw from the same bank', async () => {
  const { id } = await ajar.call('course.create', { title: 'Kursus', language: 'id', template: 'test-pair' });
  const { modules, banks } = await ajar.call('course.get', { id });
  expect(banks).toMatchObject([{ file: 'bank-soal.md', questions: 3 }]);
  const texts = await Promise.all(modules.map((module) => ajar.call('module.get', { id: module.id })));
  expect(texts.map(({ text }) => text.includes('- bank: bank-soal'))).toEqual([true, true]);
});

test.each(moduleTemplateNames)(
  'a lesson from the template %s has the title it was given and no problems',
  async (template) => {
    const { id } = await ajar.call('course.create', { title: 'Kursus', language: 'id', template: 'empty' });
    const lesson = { courseId: id, title: 'Bagian: satu', kind: 'lesson', after: null, template } as const;
    await ajar.call('module.create', lesson);
    await ajar.call('module.create', { ...lesson, title: 'Bagian dua' });
    expect((await ajar.call('course.get', { id })).modules.map(({ title }) => title)).toContain('Bagian: satu');
    expect(await problemsOf(id)).toEqual([]);
  },
);
