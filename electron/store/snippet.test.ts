import { expect, test } from 'vitest';
import { snippetOf } from './snippet.ts';

test('the words that were found are marked, the unfinished last one as a whole', () => {
  expect(snippetOf('Maklumat pelayanan dipasang di loket.', 'maklumat pel')).toBe(
    '[[Maklumat]] [[pelayanan]] dipasang di loket.',
  );
});

test('case and accents do not count', () => {
  expect(snippetOf('Isi RÉSUMÉ singkat', 'resume')).toBe('Isi [[RÉSUMÉ]] singkat');
});

test('from a long text the place is shown where the words stand together', () => {
  const filler = Array.from({ length: 50 }, (_, index) => `kata${index}`).join(' ');
  const snippet = snippetOf(`standar ${filler} tentang standar layanan publik ${filler}`, 'standar layanan');
  expect(snippet).toMatch(/^…kata47 kata48 kata49 tentang \[\[standar\]\] \[\[layanan\]\] publik kata0 .* kata8…$/);
});

test('only the last word may be unfinished', () => {
  expect(snippetOf('layanan publik', 'lay publik')).toBe('layanan [[publik]]');
});

test('a text without any of the words has no snippet', () => {
  expect(snippetOf('layanan', 'loket')).toBeNull();
  expect(snippetOf('', 'loket')).toBeNull();
});
