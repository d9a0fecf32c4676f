import { once } from 'node:events';
import { expect, test, type Page } from '@playwright/test';
import type { AjarBridge } from '#shared/contract/bridge.ts';
import { launchApp, type DesktopApp } from '#tests/harness/electron.ts';

let app: DesktopApp;
let courseId = '';
test.beforeEach(async () => {
  app = await launchApp();
  courseId = await app.page.evaluate(async () => {
    const input = { title: 'Dasar Pelayanan Publik', language: 'id', template: 'training' };
    const made = await (Reflect.get(globalThis, 'ajar') as AjarBridge).call('course.create', input);
    return made.ok ? (made.value as { readonly id: string }).id : '';
  });
});
test.afterEach(() => app.close());

function ask(): Promise<void> {
  return app.page.evaluate(
    (id) => (Reflect.get(globalThis, 'ajar') as AjarBridge).showRehearsal({ courseId: id, moduleId: null }),
    courseId,
  );
}

async function open(): Promise<Page> {
  const opened = app.electron.waitForEvent('window');
  await ask();
  const page = await opened;
  await page.waitForSelector('[data-app-state="ready"]');
  return page;
}

test('the window of a rehearsal is fenced in like the main one, and the host answers it', async () => {
  const page = await open();
  expect(page.url()).toBe(`app://ajar/index.html?rehearsal=${courseId}`);
  const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Electron does not declare this method; it tells what a page really runs with.
      const read = Reflect.get(webContents, 'getLastWebPreferences') as () => Readonly<Record<string, unknown>>;
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, preload } = read.call(webContents);
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, preload };
    }),
  );
  expect(preferences).toHaveLength(2);
  expect(preferences[0]).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(preferences[1]).toEqual(preferences[0]);
  await page.evaluate(() => location.assign('https://example.com/'));
  await page.evaluate(() => location.assign('file:///etc/passwd'));
  expect(page.url()).toBe(`app://ajar/index.html?rehearsal=${courseId}`);
  expect(await page.evaluate(() => window.open('file:///etc/passwd') === null)).toBe(true);
  const info = await page.evaluate(() => (Reflect.get(globalThis, 'ajar') as AjarBridge).call('app.info', {}));
  expect(info.ok).toBe(true);
});

test('whoever asks for it again gets the window that is open', async () => {
  const page = await open();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.minimize()));
  await ask();
  expect(app.electron.windows()).toHaveLength(2);
  const shown = (): Promise<unknown> =>
    app.electron.evaluate(
      ({ BrowserWindow }, url) =>
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL() === url)
          ?.isMinimized(),
      page.url(),
    );
  await expect.poll(shown).toBe(false);
  await page.close();
  await open();
  expect(app.electron.windows()).toHaveLength(2);
});

test('what is not a course’s id opens nothing', async () => {
  const outcome = await app.page.evaluate(() =>
    (Reflect.get(globalThis, 'ajar') as AjarBridge).showRehearsal({ courseId: '../x', moduleId: null }).then(
      () => 'opened',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  expect(app.electron.windows()).toHaveLength(1);
});

test('the window opens again where it was, and the main one where that was', async () => {
  const page = await open();
  await app.electron.evaluate(({ BrowserWindow }, url) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
    window?.setBounds({ x: 60, y: 50, width: 1010, height: 650 });
    window?.close();
  }, page.url());
  app = await app.restart();
  const again = await open();
  const sizes = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => [one.webContents.getURL(), one.getBounds().width] as const),
  );
  expect(new Map(sizes).get(again.url())).toBe(1010);
  expect(new Map(sizes).get(app.page.url())).not.toBe(1010);
});

test('with the main window the app ends, whatever else is open', async () => {
  await open();
  const ended = once(app.electron.process(), 'exit');
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => !webContents.getURL().includes('rehearsal'))
      ?.close(),
  );
  expect(await ended).toEqual([0, null]);
});
