import { expect, test } from 'vitest';
import { drawnInAll, drawRows } from './draw-rows.ts';

const question = (id: string, tags: string[], type: 'single' | null = 'single') => ({
  id,
  tags,
  type,
  line: 1,
  stem: id,
  points: 1,
  drawnBy: [],
  sameAs: [],
});
const files = [
  { path: 'modules/layanan.md', questions: [question('m', ['modul'])] },
  {
    path: 'banks/layanan.md',
    questions: [question('a', ['hak', 'dasar']), question('b', ['dasar']), question('c', ['x'], null)],
  },
];

test('a draw shows what fits, what the draws before leave, and the tags to choose from', () => {
  const rows = drawRows(
    [
      { bank: 'layanan', tags: ['hak'], count: 1 },
      { bank: 'layanan', tags: ['baru', 'dasar'], count: 5 },
      { bank: 'layanan', tags: [], count: 5 },
    ],
    files,
  );
  expect(rows.map(({ fits, available }) => [fits, available])).toEqual([
    [1, 1],
    [0, 0],
    [2, 1],
  ]);
  expect(rows[0]?.tags).toEqual(['dasar', 'hak']);
  expect(rows[1]?.tags).toEqual(['baru', 'dasar', 'hak']);
  expect(drawnInAll(rows)).toBe(2);
});

test('a draw from a bank that is not there says so', () => {
  expect(drawRows([{ bank: 'lain', tags: [], count: 1 }], files)).toMatchObject([{ fits: null, available: 0 }]);
});
