/** Start to a window that can be used: the app over its library against an empty window of the same Electron. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronPath, launchApp } from '#tests/harness/electron.ts';
import { median, ms, report } from './measure.ts';

const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), 'ajar-bench-window-'));
const emptyApp = join(folder, 'app');

const main = `import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  window.loadURL('data:text/html,<body data-app-state="ready">Ajar</body>');
});
app.on('window-all-closed', () => app.quit());
`;

async function openEmptyWindow(): Promise<() => Promise<void>> {
  const args = ['--no-sandbox', `--user-data-dir=${join(folder, 'user-data')}`, emptyApp];
  const electron = await _electron.launch({ executablePath: electronPath(), args });
  const page = await electron.firstWindow();
  await page.waitForSelector('[data-app-state="ready"]');
  return () => electron.close();
}

/** Median milliseconds of `open`; closing does not count. */
async function medianOf(open: () => Promise<() => Promise<void>>): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const start = performance.now();
    const close = await open();
    // The first start fills caches and does not count.
    if (round > 0) taken.push(performance.now() - start);
    await close();
  }
  return median(taken);
}

try {
  mkdirSync(emptyApp);
  writeFileSync(
    join(emptyApp, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', type: 'module', main: 'main.js' }),
  );
  writeFileSync(join(emptyApp, 'main.js'), main);
  const empty = await medianOf(openEmptyWindow);
  let app = await launchApp();
  await app.quit();
  const ready = await medianOf(async () => {
    app = await app.restart();
    return () => app.quit();
  });
  await app.close();
  report('window ready', `${ms(ready)}; empty window ${ms(empty)}; ${(ready / empty).toFixed(2)} ×`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
