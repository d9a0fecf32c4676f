import { describe, expect, it } from 'vitest';
import { matchesIn, replaceMatches, searchOf, type SearchWish } from './search-texts.ts';

const plain: SearchWish = { query: '', isRegex: false, matchCase: false, wholeWord: false };

function find(text: string, wish: Partial<SearchWish>, replacement = '') {
  const search = searchOf({ ...plain, ...wish });
  if (search.kind !== 'ready') throw new Error(search.kind);
  return matchesIn(text, search, replacement, 100);
}

describe('searching texts', () => {
  it('finds plain text with its place and what stands around it', () => {
    expect(find('Satu\nLoket a.b di Sofifi', { query: 'A.B' })).toEqual([
      { start: 11, end: 14, line: 2, column: 7, found: 'a.b', replacement: '', before: 'Loket ', after: ' di Sofifi' },
    ]);
  });
  it('minds case and whole words where that is asked for', () => {
    expect(find('PNS pns', { query: 'pns', matchCase: true })).toHaveLength(1);
    expect(find('ASN, pasnah, asn', { query: 'asn', wholeWord: true })).toHaveLength(2);
  });
  it('fills groups into the replacement of a regular expression, and nothing into a plain one', () => {
    const dates = find('14 hari kerja', { query: String.raw`(\d+) (hari)`, isRegex: true }, '$2 ke-$1$$');
    expect(dates[0]?.replacement).toBe('hari ke-14$');
    expect(find('harga', { query: 'harga' }, '$1')[0]?.replacement).toBe('$1');
  });
  it('skips matches of nothing and counts lines on', () => {
    expect(find('a\n\nb', { query: 'x*', isRegex: true })).toEqual([]);
    expect(find('a\nb\n\na a', { query: 'a' }).map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [4, 1],
      [4, 3],
    ]);
  });
  it('says why a regular expression cannot be read', () => {
    expect(searchOf({ ...plain, query: '(', isRegex: true }).kind).toBe('invalid');
    expect(searchOf(plain).kind).toBe('empty');
  });
});

it('replaces the chosen matches and leaves every other character', () => {
  const text = 'satu dua satu tiga satu';
  const chosen = find(text, { query: 'satu' }, 'SATU').filter((_, index) => index !== 1);
  expect(replaceMatches(text, chosen)).toBe('SATU dua satu tiga SATU');
});
