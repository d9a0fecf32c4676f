/** Pictures of the real app for the README: the browser edition in Chromium, and the player of an exported package. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumLaunch } from './chromium.ts';
import { runAjar, serveAjar } from './cli.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WorkspacePage } from './pages/workspace-page.ts';
import { unpack } from './unpack.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const target = join(root, 'docs', 'screenshots');
const course = 'Dasar Pelayanan Publik';

async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(target, `${name}.png`), animations: 'disabled', caret: 'hide' });
  console.log(`docs/screenshots/${name}.png`);
}

async function author(browser: Browser, folder: string): Promise<void> {
  const ajar = await serveAjar(join(folder, 'library'));
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
    await page.goto(ajar.url);
    await page.locator('[data-app-state="ready"]').waitFor();
    const library = new LibraryPage(page);
    await library.addSamples();
    await page.locator('.ui-toast').waitFor({ state: 'detached', timeout: 20_000 });
    await shoot(page, 'pustaka');
    await library.open(course);
    const workspace = new WorkspacePage(page);
    await workspace.openModule('Mengenal pelayanan publik');
    await workspace.preview.locator('[data-question="mpp1"]').waitFor();
    await workspace.expectSaved();
    await shoot(page, 'ruang-kerja');
    await page.getByRole('banner').getByRole('button', { name: 'Ekspor' }).click();
    const dialog = page.getByRole('dialog', { name: /^Ekspor “/ });
    await dialog.getByRole('button', { name: 'Ekspor…' }).waitFor();
    await shoot(page, 'ekspor');
    await page.keyboard.press('Escape');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-theme="dark"]').waitFor({ timeout: 5_000 });
    await shoot(page, 'ruang-kerja-gelap');
    await page.close();
  } finally {
    await ajar.stop();
  }
}

async function learner(browser: Browser, folder: string): Promise<void> {
  const zip = join(folder, 'paket.zip');
  const { code, stderr } = await runAjar(
    'export',
    join(root, 'resources/samples/dasar-pelayanan-publik'),
    '--format',
    'html',
    '--out',
    zip,
  );
  if (code !== 0) throw new Error(stderr);
  const address = pathToFileURL(join(await unpack(zip), 'index.html')).href;
  for (const [name, viewport] of [
    ['peserta-ponsel', { width: 360, height: 640 }],
    ['peserta-komputer', { width: 1366, height: 768 }],
  ] as const) {
    const page = await browser.newPage({ viewport, locale: 'id-ID' });
    await page.goto(address);
    await page.locator('[data-action="start"]:visible').click();
    await page.locator('[data-action="menu"]:visible').click();
    await page.locator('[data-open-module="02-mengenal-pelayanan-publik"]').click();
    const question = page.locator('[data-question="mpp1"]');
    await question.getByLabel('pelayanan administratif').check();
    await question.locator('[data-action="check"]').click();
    await question.locator('.verdict').waitFor();
    await question.scrollIntoViewIfNeeded();
    await shoot(page, name);
    await page.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'ajar-screenshots-'));
const browser = await chromium.launch(chromiumLaunch);
try {
  mkdirSync(target, { recursive: true });
  await author(browser, folder);
  await learner(browser, folder);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
