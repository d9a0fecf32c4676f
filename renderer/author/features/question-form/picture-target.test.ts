import { expect, test } from 'vitest';
import { withPicture } from './picture-target.ts';

test('another picture takes the place of the one that the question is about', () => {
  const stem = 'Lihat ![a](media/a.png).\n\n![b](media/b.png "Judul"){width=60%}\n\nTunjuk.';
  expect(withPicture(stem, 'media/b.png', 'media/c.png')).toBe(stem.replace('media/b.png', 'media/c.png'));
  expect(withPicture('![b](<media/b 1.png>)', 'media/b 1.png', 'media/c (2).png')).toBe('![b](<media/c (2).png>)');
});

test('a question without a picture gets one at its end', () => {
  expect(withPicture('Tunjuk loket.', null, 'media/c.png')).toBe('Tunjuk loket.\n\n![](media/c.png)');
  expect(withPicture('', null, 'media/c.png')).toBe('![](media/c.png)');
});
