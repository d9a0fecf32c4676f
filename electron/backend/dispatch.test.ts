import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestBackend, type TestBackend } from './testing/test-backend.ts';

let ajar: TestBackend;
beforeEach(() => {
  ajar = createTestBackend();
});
afterEach(() => ajar.dispose());

test.each(['constructor', '__proto__', 'toString', 'course', 'course.getx', ''])(
  'the name “%s” reaches nothing that is not a method of the contract',
  async (name) => {
    expect((await ajar.fail(name, {})).code).toBe('not-found');
  },
);

test.each([
  ['course.get', undefined, '(input)'],
  ['course.get', null, '(input)'],
  ['course.get', { id: 'bukan-uuid' }, 'id'],
  ['course.get', { id: '0198f2a4-0000-7000-8000-000000000001', path: '/etc' }, 'path'],
  ['settings.set', { theme: 'pink' }, 'theme'],
  [
    'course.update',
    { id: '0198f2a4-0000-7000-8000-000000000001', expectedRevision: 1, patch: { objectives: [{ id: 1 }] } },
    'patch.objectives.0.id',
  ],
])('%s with a wrong input says which field is wrong, in both languages', async (name, input, field) => {
  const error = await ajar.fail(name, input);
  expect(error).toMatchObject({ code: 'invalid', retry: false });
  expect(error.message.id).toContain(field);
  expect(error.message.en).toContain(field);
});

test('a text beyond its cap is too large', async () => {
  const error = await ajar.fail('course.create', { title: 'x'.repeat(301), language: 'id', template: 'empty' });
  expect(error.code).toBe('too-large');
});

test('an unexpected error is told without its details and logged without course text', async () => {
  await ajar.dispose();
  ajar = createTestBackend({
    preview: {
      open() {
        throw new TypeError('rahasia kursus');
      },
    },
  });
  const { id } = await ajar.call('course.create', { title: 'x', language: 'id', template: 'empty' });
  const error = await ajar.fail('preview.open', { courseId: id });
  expect(error.code).toBe('internal');
  expect(JSON.stringify(error)).not.toContain('rahasia');
  expect(ajar.log.at(-1)).toMatchObject({
    event: 'method-failed',
    detail: { method: 'preview.open', error: 'TypeError' },
  });
  expect(JSON.stringify(ajar.log)).not.toContain('rahasia');
});

test('a listener that throws keeps nobody else from hearing', async () => {
  const heard: string[] = [];
  ajar.backend.subscribe(() => {
    throw new Error('broken');
  });
  const end = ajar.backend.subscribe((event) => void heard.push(event.type));
  await ajar.call('settings.set', { theme: 'dark' });
  end();
  await ajar.call('settings.set', { theme: 'light' });
  expect(heard).toEqual(['changed']);
});
