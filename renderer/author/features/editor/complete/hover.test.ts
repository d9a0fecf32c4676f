import { expect, it } from 'vitest';
import { hoverAt } from './hover-at.ts';
import type { WritingContext } from './writing-context.ts';

const context: WritingContext = {
  courseId: 'c',
  locale: 'id',
  language: 'id',
  media: [{ path: 'media/alur.png', bytes: 1_500_000 }],
  modules: [{ file: '02-standar.md', title: 'Standar layanan' }],
  objectives: [{ id: 'o1', text: 'Menjelaskan standar' }],
  banks: [],
  tags: [],
};

function said(line: string, at: string, place: 'matter' | 'body' = 'body'): string | undefined {
  return hoverAt(line, line.indexOf(at) + 1, context, place)?.text;
}

it('tells the size of a medium and the title of a module that a link leads to', () => {
  expect(hoverAt('![Alur](media/alur.png)', 10, context, 'body')).toMatchObject({
    start: 8,
    end: 22,
    media: 'media/alur.png',
  });
  expect(hoverAt('[sini](02-standar.md#waktu)', 9, context, 'body')?.title).toBe('Standar layanan');
  expect(said('![Alur](media/lain.png)', 'lain')).toBeUndefined();
});

it('tells in plain words what a container, an attribute, an alert and a field mean', () => {
  expect(said(':::steps', 'steps')).toMatch(/langkah kerja/);
  expect(said(':::question{#q1 points=2}', 'points')).toMatch(/Poin/);
  expect(said(':::question{#q1 objective=o1}', 'o1')).toBe('Menjelaskan standar');
  expect(said('> [!HINT]', 'HINT')).toMatch(/Petunjuk/);
  expect(said('kind: lesson', 'kind', 'matter')).toBe('Jenis modul');
});
