import { describe, expect, it } from 'vitest';
import { placeInText } from './place-in-text.ts';

const text = `---
title: Loket
---

Petugas menyapa warga.

\`\`\`
:::question
\`\`\`

Résumé layanan ada di papan.

::::question{#q7f3}
Berapa lama **berkas** diperiksa?

- [ ] Tiga hari
- [x] Satu hari kerja
::::

Sesudah soal: berkas dikembalikan dalam satu hari.
`;

describe('the place of searched words in a module', () => {
  it('is the first line that has all of them', () => {
    expect(placeInText(text, ['menyapa', 'war'])).toEqual({ line: 5, question: null });
  });

  it('does not mind case and diacritics', () => {
    expect(placeInText(text, ['RESUME'])).toEqual({ line: 11, question: null });
  });

  it('is in a question where the words stand in its stem or its options', () => {
    expect(placeInText(text, ['satu', 'kerja'])).toEqual({ line: 17, question: 'Berapa lama berkas diperiksa?' });
    expect(placeInText(text, ['diperiksa'])).toMatchObject({ line: 14 });
  });

  it('is behind a question that has ended, and a question in code is none', () => {
    expect(placeInText(text, ['sesudah', 'dikembalikan'])).toEqual({ line: 20, question: null });
    expect(placeInText(text, ['papan'])).toMatchObject({ question: null });
  });

  it('is the line with most of the words when no line has all', () => {
    expect(placeInText(text, ['warga', 'berkas', 'dikembalikan'])).toMatchObject({ line: 20 });
  });

  it('is nowhere when only the title has them', () => {
    expect(placeInText(text, ['tidakada'])).toBeNull();
  });
});
