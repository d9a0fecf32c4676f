import { describe, expect, it } from 'vitest';
import { externalUrl, isFileUnder, mayNavigate, mayUsePermission, type Origins } from './url-policy.ts';

const origins: Origins = { app: 'app://ajar', appPage: 'app://ajar/index.html', preview: 'app-preview://0af3' };

describe('a page that is printed', () => {
  const folder = '/tmp/kursus [baru] ~a|b';

  it.each([
    'file:///tmp/kursus%20[baru]%20~a|b/surat.html',
    'file:///tmp/kursus%20%5Bbaru%5D%20%7Ea%7Cb/media/foto.png',
  ])('may read a file of its folder, however its address is written: %s', (url) =>
    expect(isFileUnder(folder, url)).toBe(true),
  );

  it.each([
    'file:///tmp/kursus%20[baru]%20~a|b/../rahasia.html',
    'file:///tmp/kursus%20[baru]%20~a|b',
    'file:///tmp/kursus%20[baru]%20~a|b-lain/surat.html',
    'file:///tmp/kursus%20[baru]%20~a|b/..%2Frahasia.html',
    'file://server/tmp/kursus%20[baru]%20~a|b/surat.html',
    'https://evil.example/tmp/kursus%20[baru]%20~a|b/surat.html',
  ])('may not read %s', (url) => expect(isFileUnder(folder, url)).toBe(false));
});

describe('the app’s window', () => {
  it('may load its own page again', () => {
    expect(mayNavigate('app://ajar/index.html', 'top', origins)).toBe(true);
    expect(mayNavigate('app://ajar/index.html#/kursus', 'top', origins)).toBe(true);
    const rehearsal = '?rehearsal=0198f2a4-0000-7000-8000-00000000e2e1';
    expect(mayNavigate(`app://ajar/index.html${rehearsal}`, 'top', origins)).toBe(true);
  });

  it.each([
    'https://evil.example/',
    'app://ajar/other.html',
    'app://ajar/index.html?x',
    'app://ajar/index.html?rehearsal=x',
    'app://ajar/other.html?rehearsal=0198f2a4-0000-7000-8000-00000000e2e1',
    'app://ajar.evil/index.html',
    'app://x@ajar/index.html',
    'app-preview://0af3/index.html',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'not an address',
  ])('goes nowhere else: %s', (url) => {
    expect(mayNavigate(url, 'top', origins)).toBe(false);
  });
});

describe('the preview frame', () => {
  it('stays on this run’s preview', () => {
    expect(mayNavigate('app-preview://0af3/c/index.html#m2', 'inner', origins)).toBe(true);
  });

  it.each(['app://ajar/index.html', 'app-preview://0af4/c/index.html', 'https://evil.example/', 'data:text/html,x'])(
    'goes nowhere else: %s',
    (url) => {
      expect(mayNavigate(url, 'inner', origins)).toBe(false);
    },
  );
});

describe('an address that leaves the app', () => {
  it('is a secure web page or a mail address', () => {
    expect(externalUrl('https://peraturan.go.id/x?y#z')).toBe('https://peraturan.go.id/x?y#z');
    expect(externalUrl('mailto:bpsdm@example.go.id')).toBe('mailto:bpsdm@example.go.id');
  });

  it.each([
    'http://peraturan.go.id/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://ajar/index.html',
    'smb://server/share',
    'ms-settings:',
    'https://user:secret@evil.example/',
    'https://peraturan.go.id@evil.example/',
    ' ',
    `https://x.example/${'a'.repeat(2_000)}`,
  ])('is nothing else: %s', (url) => {
    expect(externalUrl(url)).toBeNull();
  });
});

describe('permissions', () => {
  it('allow the app’s own copy buttons', () => {
    expect(mayUsePermission('clipboard-sanitized-write', 'app://ajar/', 'top', origins)).toBe(true);
  });

  it('allow nothing to the preview', () => {
    expect(mayUsePermission('clipboard-sanitized-write', 'app-preview://0af3/', 'inner', origins)).toBe(false);
    expect(mayUsePermission('clipboard-sanitized-write', 'app://ajar/', 'inner', origins)).toBe(false);
  });

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'fileSystem'])(
    'are denied for %s',
    (permission) => {
      expect(mayUsePermission(permission, 'app://ajar/', 'top', origins)).toBe(false);
    },
  );
});
