import { describe, expect, it } from 'vitest';
import { singleChange } from '#author/bridge/text-change.ts';
import { mergeText } from './merge-text.ts';

describe('merging two changes of one text', () => {
  it('joins a new title with typing further down', () => {
    expect(mergeText('title: A\n\nIsi.', 'title: A\n\nIsi baru.', 'title: Pengantar\n\nIsi.')).toBe(
      'title: Pengantar\n\nIsi baru.',
    );
  });
  it('takes the side that changed when only one did', () => {
    expect(mergeText('a', 'a', 'b')).toBe('b');
    expect(mergeText('a', 'b', 'a')).toBe('b');
    expect(mergeText('a', 'b', 'b')).toBe('b');
  });
  it('refuses changes that touch', () => {
    expect(mergeText('satu dua', 'satu tiga', 'satu empat')).toBeNull();
    expect(mergeText('satu', 'satu dua', 'satu tiga')).toBeNull();
  });
  it('finds the smallest replacement, also in repeated letters', () => {
    expect(singleChange('aaa', 'aaaa')).toEqual({ start: 3, end: 3, text: 'a' });
    expect(singleChange('abcd', 'ad')).toEqual({ start: 1, end: 3, text: '' });
  });
});
