import fc from 'fast-check';
import { resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSafeName, safeSegments, toSafeName, urlSegments } from './safe-path.ts';

describe('a relative path from outside', () => {
  it('keeps folders and names as they are', () => {
    expect(safeSegments('modules/01-pengantar.md')).toEqual(['modules', '01-pengantar.md']);
    expect(safeSegments('media/alur layanan (baru).svg')).toEqual(['media', 'alur layanan (baru).svg']);
  });

  it.each([
    '',
    '/etc/passwd',
    '../library.db',
    'media/../../library.db',
    'media/..',
    './a.md',
    'a//b',
    'media/',
    'C:/Windows/x',
    'media\\..\\x',
    'a\u0000.md',
    'nul',
    'media/COM1.txt',
    'x.md:stream',
    'x. ',
    'folder./x',
    Array.from({ length: 40 }, () => 'a').join('/'),
    'a'.repeat(201),
  ])('refuses %j', (path) => {
    expect(safeSegments(path)).toBeNull();
  });

  it('never leads out of its folder, whatever the text', () => {
    const base = resolve('/srv/kursus');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', ' ', '%', ':', '\u0000') }), (path) => {
        const segments = safeSegments(path);
        expect(segments === null || resolve(base, ...segments).startsWith(base + sep)).toBe(true);
      }),
    );
  });
});

describe('the path of an address', () => {
  it('is decoded once', () => {
    expect(urlSegments('/media/alur%20layanan.svg')).toEqual(['media', 'alur layanan.svg']);
    expect(urlSegments('/%252e%252e/x')).toEqual(['%2e%2e', 'x']);
  });

  it.each(['/', '/../x', '/%2e%2e/x', '/..%2fx', '/a%00b', '/%', '/.git/config', '/a/.env', '/%5c..%5cx', '//x'])(
    'refuses %s',
    (path) => {
      expect(urlSegments(path)).toBeNull();
    },
  );
});

describe('a suggested file name', () => {
  it('keeps a trainer’s name readable', () => {
    expect(toSafeName('Dasar Pelayanan Publik 1.0.zip', 'paket.zip')).toBe('Dasar Pelayanan Publik 1.0.zip');
    expect(toSafeName('Apa? Siapa: "kita"', 'x')).toBe('Apa- Siapa- -kita-');
  });

  it('loses folders and leading dots', () => {
    expect(toSafeName('../../.bashrc', 'x')).toBe('bashrc');
    expect(toSafeName('C:\\Users\\x.png', 'x')).toBe('x.png');
  });

  it('falls back when nothing usable is left', () => {
    expect(toSafeName('...', 'gambar.png')).toBe('gambar.png');
    expect(toSafeName('', 'gambar.png')).toBe('gambar.png');
    expect(toSafeName('con.png', 'gambar.png')).toBe('gambar.png');
  });

  it('keeps its extension when it is cut', () => {
    const name = toSafeName(`${'panjang '.repeat(60)}.ajar`, 'x');
    expect(name).toHaveLength(150);
    expect(name.endsWith('.ajar')).toBe(true);
  });

  it('is always a safe name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isSafeName(toSafeName(text, 'berkas'))).toBe(true);
      }),
    );
  });
});
