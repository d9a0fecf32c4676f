import { describe, expect, it } from 'vitest';
import { documentName, requestOf, type DocumentWish } from './wish.ts';

const wish: DocumentWish = {
  releaseId: null,
  kind: 'questions',
  answers: 'with',
  slug: '90-post-test',
  variants: 2,
};

describe('a wish for a document', () => {
  it('for a part of a paper becomes the variants of one module', () => {
    expect(requestOf(wish)).toEqual({ kind: 'paper', slug: '90-post-test', variants: ['A', 'B'], part: 'questions' });
  });

  it('for a handout or a book says whether the answers are in it, for a proof nothing more', () => {
    expect(requestOf({ ...wish, kind: 'handout', answers: 'without' })).toEqual({
      kind: 'handout',
      answers: 'without',
    });
    expect(requestOf({ ...wish, kind: 'proof' })).toEqual({ kind: 'proof' });
    expect(requestOf({ ...wish, kind: 'coverage' })).toEqual({ kind: 'coverage' });
  });

  it('has a file name that says course, release, document and module', () => {
    expect(documentName({ title: 'Dasar Pelayanan Publik', version: null }, wish, 'pdf')).toBe(
      'dasar-pelayanan-publik-lembar-soal-90-post-test.pdf',
    );
    const release = { title: 'Étika', version: '1.1.0' };
    expect(documentName(release, { ...wish, kind: 'epub' }, 'epub')).toBe('etika-1.1.0-buku.epub');
  });
});
