import { expect, test } from 'vitest';
import { isHidden, pathKey, unsafePath } from './safe-path.ts';

test.each(['course.yaml', 'modules/01-pengantar.md', 'media/', 'media/a..b.png', 'media/...x'])(
  '%j is safe',
  (path) => {
    expect(unsafePath(path)).toBeNull();
  },
);

test.each(['', '/a', 'C:a', 'c:/a', 'a\\b', '..', 'a/../b', 'a/./b', 'a//b', 'a\0b', 'a\nb'])(
  '%j is not safe',
  (path) => {
    expect(unsafePath(path)).toEqual({ id: expect.any(String), en: expect.any(String) });
  },
);

test('names that Windows or macOS take for the same have the same key', () => {
  expect(pathKey('media/ALUR.png')).toBe(pathKey('media/alur.PNG'));
  expect(pathKey('media/caf\u00e9.png')).toBe(pathKey('media/cafe\u0301.png'));
});

test.each(['.git/config', 'media/.DS_Store', '__MACOSX/x.md', 'media/Thumbs.db', 'desktop.ini'])(
  '%j is litter',
  (path) => {
    expect(isHidden(path)).toBe(true);
  },
);

test('a module is no litter', () => {
  expect(isHidden('modules/01-pengantar.md')).toBe(false);
});
