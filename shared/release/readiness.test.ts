import { describe, expect, test } from 'vitest';
import { reportCourse } from '../packaging/check/check-course.ts';
import { courseWith, lessonText, settingsText, testText, type CourseChange } from '../packaging/test-course.ts';
import type { ReadinessCode, ReadinessItem } from './model.ts';
import { readiness, type ReadinessInput } from './readiness.ts';

const objectives = [{ id: 'o1', text: 'Menjelaskan standar pelayanan' }];

function listOf(
  change: CourseChange = {},
  more: Partial<ReadinessInput> = {},
): ReadonlyMap<ReadinessCode, ReadinessItem> {
  const { problems, state } = reportCourse(courseWith(change));
  const settings = { objectives, trainingHours: 2 };
  const items = readiness({ problems, state, mediaBytes: 1_000, settings, questions: 2, rehearsed: 2, ...more });
  return new Map(items.map((item) => [item.code, item]));
}

function open(change: CourseChange, more: Partial<ReadinessInput> = {}): readonly ReadinessCode[] {
  return [...listOf(change, more).values()].filter(({ isMet }) => !isMet).map(({ code }) => code);
}

describe('the list before a release', () => {
  test('nothing is open for a clean course that was tried', () => {
    expect(open({})).toEqual([]);
  });

  test('only errors must be corrected; each names its places', () => {
    const list = listOf({ test: testText.replace('- [x]', '- [ ]') });
    expect(list.get('errors')).toMatchObject({ level: 'must', isMet: false, count: 1 });
    expect(list.get('errors')?.problems[0]).toMatchObject({ file: 'modules/90-post-test.md' });
    expect([...list.values()].filter(({ level }) => level === 'must')).toHaveLength(1);
  });

  test('an objective that nothing tests and a course without objectives are open', () => {
    expect(open({ test: testText.replaceAll(' objective=o1', '') })).toEqual(['objectives']);
    expect(open({}, { settings: { objectives: [], trainingHours: 0 } })).toEqual(['objectives']);
  });

  test('what is hard for a screen reader and what needs the internet have their own lines', () => {
    expect(open({ lesson: lessonText.replace('![Alur layanan]', '![]') })).toEqual(['accessibility']);
    expect(open({ lesson: `${lessonText}\n[Peraturan](https://contoh.go.id/)\n` })).toEqual(['links']);
  });

  test('hours that the content does not cover are open', () => {
    expect(open({ settings: `${settingsText}trainingHours: 20\n` })).toEqual(['hours']);
  });

  test('questions that were not tried since they changed are counted', () => {
    const item = listOf({}, { questions: 7, rehearsed: 5 }).get('rehearsed');
    expect(item).toMatchObject({ isMet: false, count: 2 });
    expect(item?.text.id).toBe('2 dari 7 soal belum dicoba sejak terakhir diubah.');
  });

  test('the size says which limits the media fit', () => {
    expect(listOf({}, { mediaBytes: 18_400_000 }).get('size')?.text.id).toBe(
      'Media 18,4 MB: muat dalam batas 25, 100 MB.',
    );
    expect(listOf({}, { mediaBytes: 140_000_000 }).get('size')?.text.en).toContain('USB');
  });
});
