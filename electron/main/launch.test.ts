import { describe, expect, it } from 'vitest';
import { readLaunch, type LaunchSources } from './launch.ts';

const plain: LaunchSources = {
  argv: ['/opt/ajar/ajar'],
  env: {},
  cwd: '/home/ibu-rina',
  userDataDir: '/home/ibu-rina/.config/ajar',
  isPackaged: true,
};

describe('the library folder', () => {
  it('lives with the app’s own data unless another one is asked for', () => {
    expect(readLaunch(plain).libraryDir).toBe('/home/ibu-rina/.config/ajar/library');
  });

  it('is asked for on the command line first, then in the environment', () => {
    const env = { AJAR_DATA_DIR: '/mnt/env' };
    expect(readLaunch({ ...plain, env }).libraryDir).toBe('/mnt/env');
    expect(readLaunch({ ...plain, env, argv: ['ajar', '--data', 'kursus'] }).libraryDir).toBe('/home/ibu-rina/kursus');
    expect(readLaunch({ ...plain, env, argv: ['ajar', '--data=/mnt/usb'] }).libraryDir).toBe('/mnt/usb');
  });

  it('is not the next option by mistake', () => {
    expect(readLaunch({ ...plain, argv: ['ajar', '--data', '--inspect'] }).libraryDir).toBe(
      '/home/ibu-rina/.config/ajar/library',
    );
  });
});

describe('a development server', () => {
  const env = { ELECTRON_RENDERER_URL: 'http://localhost:5173/' };

  it('serves the page while the app is not packaged', () => {
    expect(readLaunch({ ...plain, env, isPackaged: false }).devRendererUrl).toBe('http://localhost:5173/');
  });

  it('is ignored by the packaged app', () => {
    expect(readLaunch({ ...plain, env }).devRendererUrl).toBeNull();
  });

  it.each(['https://evil.example/', 'http://evil.example/', 'http://localhost.evil.example/', 'file:///etc/', 'x'])(
    'is on this machine, so %s is ignored',
    (url) => {
      const sources = { ...plain, isPackaged: false, env: { ELECTRON_RENDERER_URL: url } };
      expect(readLaunch(sources).devRendererUrl).toBeNull();
    },
  );
});

it('takes another database binary in tests only', () => {
  const env = { AJAR_SQLITE_BINDING: '/cache/sqlite.node' };
  expect(readLaunch({ ...plain, env, isPackaged: false }).sqliteBinding).toBe('/cache/sqlite.node');
  expect(readLaunch({ ...plain, env }).sqliteBinding).toBeNull();
  const relative = { AJAR_SQLITE_BINDING: 'sqlite.node' };
  expect(readLaunch({ ...plain, env: relative, isPackaged: false }).sqliteBinding).toBeNull();
});
