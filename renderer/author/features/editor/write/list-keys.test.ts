import { describe, expect, it } from 'vitest';
import { enterKey, ownMarker, tabKey, type KeyEdit } from './list-keys.ts';

/** `‸` is the cursor, before and after. */
function press(marked: string, key: (text: string, offset: number) => KeyEdit | null): string | null {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const done = key(text, offset);
  if (!done) return null;
  const after = done.edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text);
  return `${after.slice(0, done.cursor)}‸${after.slice(done.cursor)}`;
}
const enter = (marked: string) => press(marked, enterKey);
const tab = (marked: string) => press(marked, (text, offset) => tabKey(text, offset, 'in'));
const back = (marked: string) => press(marked, (text, offset) => tabKey(text, offset, 'out'));

describe('Enter in a list', () => {
  it('starts the next item, with its number, its box and its quote', () => {
    expect(enter('- satu‸')).toBe('- satu\n- ‸');
    expect(enter('9. satu‸')).toBe('9. satu\n10. ‸');
    expect(enter('- [x] satu‸')).toBe('- [x] satu\n- [ ] ‸');
    expect(enter('> - satu‸')).toBe('> - satu\n> - ‸');
    expect(enter('  * satu ‸ dua')).toBe('  * satu \n  * ‸dua');
  });
  it('numbers the items below again and leaves those of another list alone', () => {
    expect(enter('1. satu‸\n2. dua\n   - dalam\n3. tiga\n\n1. lain')).toBe(
      '1. satu\n2. ‸\n3. dua\n   - dalam\n4. tiga\n\n1. lain',
    );
  });
  it('ends the list on an empty item and goes a level out from a nested one', () => {
    expect(enter('- satu\n- ‸')).toBe('- satu\n‸');
    expect(enter('- [ ] ‸')).toBe('‸');
    expect(enter('1. satu\n   - ‸\n2. dua')).toBe('1. satu\n2. ‸\n3. dua');
    expect(enter('> - ‸')).toBe('> ‸');
  });
  it('is a plain line break elsewhere', () => {
    expect(enter('Biasa‸')).toBeNull();
    expect(enter('‸- satu')).toBeNull();
    expect(enter('**tebal**‸')).toBeNull();
  });
});

describe('Tab in a list', () => {
  it('puts an item under the one above, with what hangs under it', () => {
    expect(tab('- satu\n- dua‸\n  - tiga')).toBe('- satu\n  - dua‸\n    - tiga');
    expect(tab('1. satu\n2. dua‸\n3. tiga')).toBe('1. satu\n   1. dua‸\n2. tiga');
  });
  it('does nothing where there is no item to go under', () => {
    expect(tab('- satu‸')).toBe('- satu‸');
    expect(tab('- satu\n  - dua‸')).toBe('- satu\n  - dua‸');
  });
  it('and Shift+Tab brings it back', () => {
    expect(back('1. satu\n   1. dua‸\n2. tiga')).toBe('1. satu\n2. dua‸\n3. tiga');
    expect(back('- satu\n  - dua\n    - tiga‸')).toBe('- satu\n  - dua\n  - tiga‸');
  });
  it('is left to the editor outside of lists', () => {
    expect(tab('Biasa‸')).toBeNull();
  });
});

describe('a marker typed behind one that is there already', () => {
  it('takes its place', () => {
    expect(ownMarker('- ', '- - ')).toBe('- ');
    expect(ownMarker('2. ', '2. 3. ')).toBe('3. ');
    expect(ownMarker('- [ ] ', '- [ ] :::')).toBe(':::');
    expect(ownMarker('- ', '- k')).toBeNull();
  });
});
