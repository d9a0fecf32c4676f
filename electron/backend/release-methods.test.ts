import { createHash } from 'node:crypto';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mediaPath } from '#files/media-library.ts';
import { libraryPaths } from '#store/paths.ts';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
beforeEach(() => {
  ajar = createTestBackend();
});
afterEach(() => ajar.dispose());

const cursor = { line: 1, column: 1 };
const quiz = `---
title: Post-test
kind: post-test
---

:::question{#q7f3 points=2}
Apa kepanjangan ASN?

- [ ] Aparatur Sipil Nasional
- [x] Aparatur Sipil Negara
:::

:::question{#q8k2 answer=true}
Standar pelayanan wajib diumumkan.
:::
`;

async function write(id: string, text: string): Promise<void> {
  const { revision } = await ajar.call('module.get', { id });
  await ajar.call('module.save', { id, text, cursor, expectedRevision: revision });
}

interface Course {
  readonly courseId: string;
  readonly moduleId: string;
}

async function courseWithQuiz(text = quiz): Promise<Course> {
  const { id: courseId } = await ajar.call('course.create', { title: 'Pelayanan', language: 'id', template: 'empty' });
  const { id } = await ajar.call('module.create', { courseId, title: 'Post-test', kind: 'post-test', after: null });
  await write(id, text);
  return { courseId, moduleId: id };
}

async function revisionOf(courseId: string): Promise<number> {
  return (await ajar.call('course.get', { id: courseId })).revision;
}

const reasons = {
  objectives: 'Kursus singkat tanpa tujuan tertulis',
  rehearsed: 'Dicoba di kertas',
  warnings: 'Sudah dilihat',
};

async function asked(courseId: string, version: string) {
  const { revision: expectedRevision, contentSha256 } = await ajar.call('release.readiness', { courseId });
  return {
    courseId,
    expectedRevision,
    contentSha256,
    version,
    notes: 'Rilis untuk dinas',
    by: 'Balai Diklat',
    reasons,
  };
}

async function release(courseId: string, version: string): Promise<string> {
  return (await ajar.call('release.create', await asked(courseId, version))).id;
}

describe('a release', () => {
  test('is kept with its content, its reasons and a signature, and stands in course.yaml', async () => {
    const { courseId } = await courseWithQuiz();
    const id = await release(courseId, '1.0.0');
    const [head] = await ajar.call('release.list', { courseId });
    expect(head).toMatchObject({ id, version: '1.0.0', by: 'Balai Diklat', modules: 1, questions: 2 });
    expect(await ajar.call('release.list', { courseId: null })).toEqual([head]);
    const whole = await ajar.call('release.get', { id });
    expect(whole.outline).toEqual([
      { slug: expect.any(String), title: 'Post-test', kind: 'post-test', minutes: expect.any(Number), questions: 2 },
    ]);
    expect(Object.keys(whole.reasons).sort()).toEqual(['objectives', 'rehearsed']);
    expect((await ajar.call('course.get', { id: courseId })).settings.version).toBe('1.0.0');
    const after = await ajar.call('release.readiness', { courseId });
    expect(after).toMatchObject({ isUnchanged: true, previous: { id } });
  });

  test('of the same content has the same hash, in another library, too', async () => {
    const { courseId } = await courseWithQuiz();
    await release(courseId, '1.0.0');
    const hash = (await ajar.call('release.list', { courseId }))[0]?.contentSha256;
    const other = createTestBackend();
    try {
      const same = ajar;
      ajar = other;
      const twin = await courseWithQuiz();
      ajar.clock.advance(86_400_000);
      await release(twin.courseId, '7.0.0');
      // The id is the course's identity and counts; test ids come in the same order in both libraries.
      expect(twin.courseId).toBe(courseId);
      expect((await ajar.call('release.list', { courseId }))[0]?.contentSha256).toBe(hash);
      ajar = same;
    } finally {
      await other.dispose();
    }
  });

  test('is refused without a usable version above the last one', async () => {
    const { courseId, moduleId } = await courseWithQuiz();
    await release(courseId, '1.2.0');
    await write(moduleId, quiz.replace('ASN?', 'ASN itu?'));
    expect(await ajar.fail('release.create', await asked(courseId, '1.2'))).toMatchObject({ code: 'invalid' });
    expect(await ajar.fail('release.create', await asked(courseId, '1.1.9'))).toMatchObject({ code: 'invalid' });
    expect(await ajar.fail('release.create', await asked(courseId, '1.2.0'))).toMatchObject({ code: 'conflict' });
    expect(await ajar.call('release.list', { courseId })).toHaveLength(1);
  });

  test('is refused when nothing changed or the course moved on, and then course.yaml stays', async () => {
    const { courseId } = await courseWithQuiz();
    await release(courseId, '1.0.0');
    expect((await ajar.fail('release.create', await asked(courseId, '1.1.0'))).message.id).toContain('sama dengan');
    const stale = { ...(await asked(courseId, '1.1.0')), expectedRevision: 1 };
    expect(await ajar.fail('release.create', stale)).toMatchObject({ code: 'conflict' });
    expect((await ajar.call('course.get', { id: courseId })).settings.version).toBe('1.0.0');
  });

  test('is refused with errors, and without a reason for what is open', async () => {
    const { courseId, moduleId } = await courseWithQuiz(quiz.replace('- [x]', '- [ ]'));
    const broken = await ajar.fail('release.create', await asked(courseId, '1.0.0'));
    expect(broken).toMatchObject({ code: 'forbidden' });
    expect(broken.message.id).toContain('modules/');
    await write(moduleId, quiz);
    const { rehearsed: _rehearsed, ...others } = reasons;
    const silent = await ajar.fail('release.create', { ...(await asked(courseId, '1.0.0')), reasons: others });
    expect(silent.message.en).toContain('(rehearsed)');
    expect(await ajar.call('release.list', { courseId })).toEqual([]);
  });

  test('is refused when something was typed since the list was read, even before it is saved', async () => {
    const { courseId, moduleId } = await courseWithQuiz();
    const seen = await asked(courseId, '1.0.0');
    const { revision } = await ajar.call('module.get', { id: moduleId });
    const text = quiz.replace('ASN?', 'ASN itu?');
    await ajar.call('module.journal', { id: moduleId, text, cursor, baseRevision: revision });
    const error = await ajar.fail('release.create', seen);
    expect(error).toMatchObject({ code: 'conflict', message: { id: expect.stringContaining('daftar kesiapan') } });
    expect((await ajar.call('course.get', { id: courseId })).settings.version).not.toBe('1.0.0');
    await release(courseId, '1.0.0');
  });

  test.each([
    ['gone', (file: string) => rmSync(file)],
    ['of another length', (file: string) => truncateSync(file, 3)],
  ])('is refused when the file of a picture is %s, which is named as the course names it', async (_what, damage) => {
    const { courseId, moduleId } = await courseWithQuiz();
    const bytes = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>';
    const picture = join(ajar.libraryDir, 'alur.svg');
    writeFileSync(picture, bytes);
    const { path } = await ajar.call('media.add', { courseId, file: ajar.files.add(picture).token });
    await write(moduleId, quiz.replace('Apa kepanjangan', `![Alur](${path})\n\nApa kepanjangan`));
    const whole = await ajar.call('release.readiness', { courseId });
    expect(whole.items.filter(({ level, isMet }) => level === 'must' && !isMet)).toEqual([]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    damage(mediaPath(libraryPaths(ajar.libraryDir).media, sha256));
    const { items } = await ajar.call('release.readiness', { courseId });
    const must = items.find(({ level, isMet }) => level === 'must' && !isMet);
    expect(must?.problems).toMatchObject([{ code: 'media-lost', file: path }]);
    expect(await ajar.fail('release.create', await asked(courseId, '1.0.0'))).toMatchObject({
      code: 'forbidden',
      message: { id: expect.stringContaining(path) },
    });
  });

  test('signs with one key from the first release on', async () => {
    const { courseId, moduleId } = await courseWithQuiz();
    await release(courseId, '1.0.0');
    await write(moduleId, quiz.replace('points=2', 'points=3'));
    await release(courseId, '1.1.0');
    const keys = (await ajar.call('release.list', { courseId })).map(({ keyId }) => keyId);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('outlives its course', async () => {
    const { courseId } = await courseWithQuiz();
    const id = await release(courseId, '1.0.0');
    await ajar.call('course.trash', { id: courseId });
    await ajar.call('course.purge', { id: courseId });
    expect(await ajar.call('release.get', { id })).toMatchObject({ version: '1.0.0' });
  });
});

test('what changed since a release is compared with the draft and with the next release', async () => {
  const { courseId, moduleId } = await courseWithQuiz();
  const before = await release(courseId, '1.0.0');
  await write(moduleId, quiz.replace('ASN?', 'ASN itu?').replace('answer=true', 'answer=false'));
  const { suggestion } = await ajar.call('release.readiness', { courseId });
  expect(suggestion).toMatchObject({ version: '1.1.0', level: 'minor' });
  const draft = await ajar.call('release.compare', { courseId, before, after: null });
  expect(draft.questions.map(({ id, parts, answers }) => [id, parts, answers])).toEqual([
    ['q7f3', ['wording'], 'reset'],
    ['q8k2', ['answers'], 'reset'],
  ]);
  expect(draft.modules).toEqual([]);
  const after = await release(courseId, suggestion.version);
  expect(await ajar.call('release.compare', { courseId, before, after })).toEqual(draft);
  const other = await courseWithQuiz();
  const foreign = { courseId: other.courseId, before, after: null };
  expect(await ajar.fail('release.compare', foreign)).toMatchObject({ code: 'not-found' });
});

test('a release comes back as the draft, and what it replaces stays as a revision', async () => {
  const { courseId, moduleId } = await courseWithQuiz();
  const id = await release(courseId, '1.0.0');
  await write(moduleId, quiz.replace('ASN?', 'ASN itu?'));
  const unsaved = quiz.replace('ASN?', 'ASN, belum disimpan?');
  const { revision } = await ajar.call('module.get', { id: moduleId });
  await ajar.call('module.journal', { id: moduleId, text: unsaved, cursor, baseRevision: revision });
  const added = await ajar.call('module.create', { courseId, title: 'Tambahan', kind: 'lesson', after: null });
  const restored = await ajar.call('release.restore', { id, expectedRevision: await revisionOf(courseId) });
  expect(restored.revision).toBe(await revisionOf(courseId));
  const now = await ajar.call('module.get', { id: moduleId });
  expect(now.text).toBe(quiz);
  // The saved change and the unsaved one, then the text of the release.
  expect(now.revision).toBe(revision + 2);
  const course = await ajar.call('course.get', { id: courseId });
  expect(course.modules.map((module) => module.id)).toEqual([moduleId]);
  expect(course.trashedModules.map((module) => module.id)).toEqual([added.id]);
  expect((await ajar.call('release.compare', { courseId, before: id, after: null })).questions).toEqual([]);
  expect(await ajar.fail('release.restore', { id, expectedRevision: 1 })).toMatchObject({ code: 'conflict' });
});
