import { describe, expect, it } from 'vitest';
import { imageWithoutAlt, questionFixes } from './question-fixes.ts';

function mended(code: string, text: string, line: number): readonly (readonly [string, string])[] {
  return questionFixes(code, text, line).map(({ label, edit }) => [
    label.id,
    text.slice(0, edit.start) + edit.text + text.slice(edit.end),
  ]);
}

describe('ways to mend a question', () => {
  it('any option can become the right answer', () => {
    const text = 'Awal\n:::question{#q1}\nApa?\n- [ ] Ya\n  > - [ ] bukan\n- [ ] Tidak\n:::\n- [ ] lain';
    expect(mended('question-no-right-answer', text, 2)).toEqual([
      ['Tandai “Ya” sebagai jawaban benar', text.replace('[ ] Ya', '[x] Ya')],
      ['Tandai “Tidak” sebagai jawaban benar', text.replace('[ ] Tidak', '[x] Tidak')],
    ]);
  });
  it('a statement is true or false', () => {
    const text = ':::question{#q1 type=true-false}\nBumi bulat.\n:::';
    expect(mended('question-no-right-answer', text, 1).map(([, after]) => after.split('\n')[0])).toEqual([
      ':::question{#q1 type=true-false answer=true}',
      ':::question{#q1 type=true-false answer=false}',
    ]);
  });
  it('two right answers make a question with several, or one of them is wrong', () => {
    const text = ':::question{#q1 type=single}\nApa?\n- [x] A\n- [x] B\n:::';
    expect(mended('question-two-right-answers', text, 4)).toEqual([
      ['Jadikan soal dengan beberapa jawaban', text.replace('single', 'multiple')],
      ['“A” bukan jawaban benar', text.replace('[x] A', '[ ] A')],
      ['“B” bukan jawaban benar', text.replace('[x] B', '[ ] B')],
    ]);
  });
  it('of other problems and other places nothing is offered', () => {
    expect(mended('question-stem-empty', ':::question\n:::', 1)).toEqual([]);
    expect(mended('question-no-right-answer', ':::question\n- [ ] A\n:::\nBiasa', 4)).toEqual([]);
  });
});

it('finds where an image’s description belongs', () => {
  const text = 'Satu\nLihat ![Ada](media/a.png) ![](media/b.png)';
  expect(imageWithoutAlt(text, 2, 1)).toEqual({ at: text.lastIndexOf('![') + 2, target: 'media/b.png' });
  expect(imageWithoutAlt(text, 1, 1)).toBeNull();
});
