import { expect, it } from 'vitest';
import { foldsOf } from './folding.ts';

function folds(text: string): readonly string[] {
  return foldsOf(text).map(({ start, end }) => `${start}-${end}`);
}

it('folds the front matter, sections with what is under them, and questions', () => {
  const text = '---\ntitle: A\n---\n\n# Satu\n\n## Dua\n\nIsi\n\n## Tiga\n\n:::question\nApa?\n:::\n\n# Empat\nIsi\n';
  expect(folds(text)).toEqual(['1-3', '5-15', '7-9', '11-15', '13-15', '17-18']);
});

it('folds containers inside containers, and code that looks like one', () => {
  expect(folds('::::tabs\n:::tab\nA\n:::\n:::tab\nB\n:::\n::::\n```\n# kode\n:::x\n```')).toEqual([
    '1-8',
    '2-4',
    '5-7',
    '9-12',
  ]);
});

it('folds nothing that is one line', () => {
  expect(folds('# Satu\n\n# Dua\n\n:::')).toEqual(['3-5']);
});
