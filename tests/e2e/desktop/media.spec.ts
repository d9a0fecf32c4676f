import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { LibraryPage } from '#tests/harness/pages/library-page.ts';
import { answerFileDialogs, launchApp, type DesktopApp } from '#tests/harness/electron.ts';

let app: DesktopApp;
let folder = '';
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ajar-media-'));
  app = await launchApp();
});
test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a picture that was added to the media of a course is seen there', async () => {
  const { page } = app;
  const picture = join(folder, 'Alur.svg');
  writeFileSync(
    picture,
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40"/></svg>',
  );
  await answerFileDialogs(app, { open: [picture] });
  await new LibraryPage(page).create('Kursus bermedia', 'Kosong');
  await page.keyboard.press('Control+Alt+g');
  const dialog = page.getByRole('dialog', { name: 'Media kursus' });
  await dialog.getByRole('button', { name: 'Tambah berkas…' }).click();
  const image = dialog.locator('[data-pick="media/alur.svg"] img');
  await expect.poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(80);
});
