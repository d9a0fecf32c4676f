import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeTestAssets } from '#files/testing/assets.ts';
import { createTestBackend, type TestBackend } from '../testing/test-backend.ts';

let ajar: TestBackend;
let courseId: string;

beforeEach(async () => {
  ajar = createTestBackend();
  await writeTestAssets(ajar.assetsDir);
  courseId = (await ajar.call('course.create', { title: 'Kursus', language: 'id', template: 'training' })).id;
});
afterEach(() => ajar.dispose());

function textOf(file: string): string | null {
  const body = ajar.backend.previewFile(courseId, file)?.body;
  return body === undefined ? null : body.kind === 'text' ? body.text : body.file;
}

function lineOf(file: string): string {
  return ajar.backend.previewFile(courseId, file)?.line ?? 'usual';
}

test('the simulator plays the very package of the format that was asked for', async () => {
  const { url, origin } = await ajar.call('simulator.open', { courseId, format: 'scorm12', language: 'own' });
  expect(url).toBe(`http://preview.test/${courseId}/sim/scorm12/own/lms.html`);
  expect(origin).toBe('http://preview.test');
  expect(textOf('sim/scorm12/own/lms.html')).toContain('lms.js');
  expect(textOf('sim/scorm12/own/lms.js')).toMatch(/simulator.lms\.js$/);
  expect(textOf('sim/scorm12/own/package/imsmanifest.xml')).toContain('<schemaversion>1.2</schemaversion>');
  expect(textOf('sim/cmi5/own/package/cmi5.xml')).toContain('courseStructure');
  expect(textOf('sim/cmi5/own/package/imsmanifest.xml')).toBeNull();
});

test('the LMS’s script comes before every other script of the package', () => {
  const html = textOf('sim/scorm2004-4/own/package/index.html') ?? '';
  expect(html.indexOf('../frame.js')).toBeGreaterThan(0);
  expect(html.indexOf('../frame.js')).toBeLessThan(html.indexOf('player/player.js'));
});

test('the player speaks the language that was asked for', () => {
  expect(textOf('sim/scorm12/own/package/index.html')).toContain('<html lang="id">');
  expect(textOf('sim/scorm12/en/package/index.html')).toContain('<html lang="en">');
});

test('every file of the package comes on the line that was asked for, the LMS’s own page always on the usual one', () => {
  for (const file of ['index.html', 'player/player.js', 'imsmanifest.xml']) {
    expect(lineOf(`sim/scorm12/own/package/${file}`)).toBe('usual');
    expect(lineOf(`sim/scorm12/own/package-cellular/${file}`)).toBe('cellular');
    expect(lineOf(`sim/scorm12/own/package-very-slow/${file}`)).toBe('very-slow');
  }
  expect(lineOf('sim/scorm12/own/lms.html')).toBe('usual');
  expect(textOf('sim/scorm12/own/package-cellular/index.html')).toBe(textOf('sim/scorm12/own/package/index.html'));
});

test.each([
  'sim/scorm12/own/package-unknown/index.html',
  'sim/scorm12/own/../../../library.db',
  'sim/scorm12/own/package/../../x',
  'sim/scorm13/own/lms.html',
  'sim/scorm12/fr/lms.html',
  'sim/scorm12/own/lms.js/x',
  'sim/scorm12/own',
  'sim/',
])('the simulator serves no such file as “%s”', (file) => {
  expect(ajar.backend.previewFile(courseId, file)).toBeNull();
});

test('a course that is not in the library cannot be rehearsed', async () => {
  const other = { courseId: '0198f2a4-0000-7000-8000-00000000ffff', format: 'cmi5', language: 'own' } as const;
  expect((await ajar.fail('simulator.open', other)).code).toBe('not-found');
});

test('the questions of a course come with their answers, for the trainer alone', async () => {
  const { outline, contents } = await ajar.call('rehearsal.course', { courseId });
  expect(outline.id).toBe(courseId);
  expect(contents.map(({ slug }) => slug)).toEqual(outline.modules.map(({ slug }) => slug));
});

test('a question counts as rehearsed as it read then, also when it is tried again', async () => {
  await ajar.call('rehearsal.mark', { courseId, questions: [{ id: 'satu', fingerprint: 'lama' }] });
  await ajar.call('rehearsal.mark', {
    courseId,
    questions: [
      { id: 'satu', fingerprint: 'baru' },
      { id: 'dua', fingerprint: 'x' },
    ],
  });
  const { questions } = await ajar.call('rehearsal.state', { courseId });
  expect(questions.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
    { id: 'dua', fingerprint: 'x' },
    { id: 'satu', fingerprint: 'baru' },
  ]);
});
