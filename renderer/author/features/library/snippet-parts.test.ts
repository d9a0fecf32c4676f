import { expect, test } from 'vitest';
import { snippetParts } from './snippet-parts.ts';

test('the words that were found are told from the text around them', () => {
  expect(snippetParts('standar [[layanan]] publik')).toEqual([
    { text: 'standar ', isHit: false },
    { text: 'layanan', isHit: true },
    { text: ' publik', isHit: false },
  ]);
});

test('two hits side by side stay two', () => {
  expect(snippetParts('[[a]][[b]]').map((part) => part.text)).toEqual(['a', 'b']);
});

test('a snippet cut in the middle of a mark is shown as it is', () => {
  expect(snippetParts('… [[layan')).toEqual([{ text: '… [[layan', isHit: false }]);
});
