import { expect, it } from 'vitest';
import { replaceInLine, soleNamesake } from './line-fix.ts';

const label = { id: 'Ganti', en: 'Change' };

it('replaces in its line and nowhere else', () => {
  const text = 'a b\nb a b\nb';
  const place = { file: 'modules/a.md', line: 2, column: 2 };
  expect(replaceInLine(text, place, 'b', 'c', label)?.edits).toEqual([{ start: 8, end: 9, text: 'c' }]);
  expect(replaceInLine(text, { ...place, line: 1 }, 'a', 'c', label)).toBeUndefined();
  expect(replaceInLine(text, { ...place, line: 9 }, 'b', 'c', label)).toBeUndefined();
});

it('knows what was meant only when one name alone is the same', () => {
  const files = ['01-pengantar.md', '02-standar-layanan.md', '03-standar.md'];
  expect(soleNamesake('Standar Layanan.md', files)).toBe('02-standar-layanan.md');
  expect(soleNamesake('1-pengantar.html', files)).toBe('01-pengantar.md');
  expect(soleNamesake('lain.md', files)).toBeNull();
  expect(soleNamesake('pengantar.md', [...files, '09-pengantar.md'])).toBeNull();
});
