import { expect, test } from 'vitest';
import { compileCourse } from '../packaging/compile.ts';
import { courseWith, settingsText, testText, type CourseChange } from '../packaging/test-course.ts';
import { contentHash } from './content-hash.ts';

const media = [{ path: 'media/alur.svg', sha256: 'ab'.repeat(32) }];

function hashOf(change: CourseChange = {}, files = media, trainingHours = 2): string {
  const { course } = compileCourse(courseWith(change), { draft: false });
  if (course === null) throw new Error('the course cannot be read');
  return contentHash({ compiled: course, media: files, trainingHours });
}

test('the same content has the same hash, under another version, too', () => {
  expect(hashOf()).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOf({ settings: settingsText.replace('1.2.0', '2.0.0') })).toBe(hashOf());
});

test('a medium that is not used does not count, one that is does', () => {
  expect(hashOf({}, [...media, { path: 'media/lain.png', sha256: 'ff'.repeat(32) }])).toBe(hashOf());
  expect(hashOf({}, [{ path: 'media/alur.svg', sha256: 'cd'.repeat(32) }])).not.toBe(hashOf());
});

test('a right answer, a title and training hours count', () => {
  const others = [
    hashOf({ test: testText.replace('answer=true', 'answer=false') }),
    hashOf({ settings: settingsText.replace('Dasar Pelayanan', 'Pelayanan') }),
    hashOf({}, media, 3),
  ];
  expect(new Set([hashOf(), ...others]).size).toBe(4);
});
