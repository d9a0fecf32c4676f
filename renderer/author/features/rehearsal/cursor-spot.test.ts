import { describe, expect, it } from 'vitest';
import { spotOf } from './cursor-spot.ts';

const text = [
  '---', // 1
  'title: Pengantar',
  '---', // 3
  'Pelayanan publik.', // 4
  '',
  '## Hak warga', // 6
  '',
  '```', // 8
  ':::question{#bukan}',
  '```', // 10
  '::::steps', // 11
  ':::question{#satu type=single}', // 12
  'Apa?',
  '',
  '- [x] Ya', // 15
  ':::', // 16
  'Antara.', // 17
  ':::question{.penting id="dua"}', // 18
  'Siapa?', // 19
  ':::', // 20
  '::::', // 21
  ':::question', // 22
  'Belum bernomor.', // 23
  ':::', // 24
].join('\n');
const blockLines = [4, 6, 8, 11, 22, 22];

function at(line: number) {
  return spotOf({ file: '01-pengantar.md', text, line, blockLines });
}

describe('the place of the cursor', () => {
  it.each([
    [12, 'satu'],
    [15, 'satu'],
    [16, 'satu'],
    [19, 'dua'],
  ])('is in a question from its first line to its last: line %i', (line, id) => {
    expect(at(line).question).toBe(id);
  });

  it.each([2, 4, 9, 11, 17, 21, 24])('is in no question elsewhere, nor in one without an id: line %i', (line) => {
    expect(at(line).question).toBeNull();
  });

  it('is in the block that began last', () => {
    expect([4, 5, 7, 9, 17].map((line) => at(line).block)).toEqual([0, 0, 1, 2, 3]);
  });

  it('is in a block of the text, not in a question that is drawn behind it', () => {
    expect(at(24).block).toBe(4);
  });

  it('is at the beginning of the module above its text', () => {
    expect(at(2)).toEqual({ slug: '01-pengantar', line: 2, question: null, block: null });
  });

  it('is known without its block while the text is still being read', () => {
    expect(spotOf({ file: 'a.md', text, line: 12, blockLines: null })).toMatchObject({ question: 'satu', block: null });
  });
});
