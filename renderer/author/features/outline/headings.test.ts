import { expect, it } from 'vitest';
import { headingAt, headingsOf } from './headings.ts';

const text = '---\ntitle: A\n---\n\n## Satu **tebal** ##\n\n```\n# kode\n```\n### [Dua](02.md) \\*\n\n#bukan\n##\n';

it('lists the headings of a module as they are read, with their lines', () => {
  expect(headingsOf(text)).toEqual([
    { level: 2, text: 'Satu tebal', line: 5 },
    { level: 3, text: 'Dua *', line: 10 },
  ]);
});

it('knows in which part a line is', () => {
  const headings = headingsOf(text);
  expect([1, 5, 9, 10, 99].map((line) => headingAt(headings, line))).toEqual([-1, 0, 0, 1, 1]);
});
