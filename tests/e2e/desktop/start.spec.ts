import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerQuestions, appArguments, askedMessages, electronPath, launchApp } from '#tests/harness/electron.ts';

test('the app opens its window and makes a library', async () => {
  const app = await launchApp();
  expect(await app.page.evaluate(() => (Reflect.get(globalThis, 'ajar') as { edition: string }).edition)).toBe(
    'desktop',
  );
  await expect.poll(() => existsSync(join(app.dataDir, 'library.db'))).toBe(true);
  await app.close();
});

test('the window opens again where it was', async () => {
  const first = await launchApp();
  const place = { x: 40, y: 30, width: 1000, height: 640 };
  await first.electron.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  );
  const again = await first.restart();
  const size = await again.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(size).toMatchObject({ width: place.width, height: place.height });
  await again.close();
});

test('a second start shows the window that is open and ends', async () => {
  const app = await launchApp();
  const second = spawn(electronPath(), appArguments(app.userDataDir, app.dataDir), { stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(app.electron.windows()).toHaveLength(1);
  await app.close();
});

test('a crash of the window is said, logged, and the app goes on', async () => {
  const app = await launchApp();
  await answerQuestions(app, 0);
  const reloaded = app.page.waitForEvent('load').catch(() => null);
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => askedMessages(app)).toEqual(['Jendela Ajar berhenti bekerja.']);
  await reloaded;
  const ready = (): Promise<unknown> =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `document.querySelector('[data-app-state="ready"]') !== null`,
      ),
    );
  await expect.poll(ready).toBe(true);
  expect(readFileSync(join(app.userDataDir, 'logs', 'ajar.log'), 'utf8')).toContain('window.crashed');
  await app.close();
});

test('a damaged database is left as it is, and the app starts and says so', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ajar-damaged-'));
  const damaged = 'ini bukan basis data '.repeat(500);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'library.db'), damaged);
  const app = await launchApp({ dataDir });
  const info = await app.page.evaluate(() =>
    (Reflect.get(globalThis, 'ajar') as { call(name: string, input: unknown): Promise<unknown> }).call('app.info', {}),
  );
  expect(info).toMatchObject({ ok: true, value: { library: { state: 'damaged' } } });
  await app.close();
  expect(readFileSync(join(dataDir, 'library.db'), 'utf8')).toBe(damaged);
  rmSync(dataDir, { recursive: true });
});
