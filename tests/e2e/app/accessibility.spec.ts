import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { fillLedger } from '#tests/harness/filled-ledger.ts';
import { AgenciesPage } from '#tests/harness/pages/agencies-page.ts';
import { ExportDialog } from '#tests/harness/pages/export-dialog.ts';
import { LedgerPage } from '#tests/harness/pages/ledger-page.ts';

const course = 'Dasar Pelayanan Publik';

async function visitLibrary(app: AuthorApp): Promise<void> {
  const { library, page } = app;
  // The samples come a moment after the page; axe must not look while things move.
  await expect(page.getByText('Kepemimpinan yang Melayani')).toBeVisible();
  await expectAccessible(app, 'empty library');
  await library.addSamples();
  await expectAccessible(app, 'library as cards');
  await page.getByRole('button', { name: 'Tampilkan daftar' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expectAccessible(app, 'library as a list');
  await library.search.fill('tidakadakatanya');
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible();
  await expectAccessible(app, 'a search that finds nothing');
  await library.search.fill('');
  await library.choose('Kepemimpinan yang Melayani', 'Hapus');
  await expect(library.toast('tempat sampah')).toBeVisible();
  await expectAccessible(app, 'library with a message');
  await library.openTrash();
  await expectAccessible(app, 'trash');
  await library.course('Kepemimpinan').getByRole('button', { name: 'Kembalikan' }).click();
  await expect(page.getByText('Tempat sampah kosong')).toBeVisible();
  await expectAccessible(app, 'empty trash');
  await library.back();
}

async function visitWorkspace(app: AuthorApp): Promise<void> {
  const { library, workspace, page } = app;
  await library.open(course);
  await workspace.openModule('Mengenal pelayanan publik');
  await expect(workspace.preview.locator('[data-question]').first()).toBeVisible();
  await expectAccessible(app, 'workspace');
  await workspace.typeAtEnd('\n![](media/tidak-ada.png)\n');
  await expect(workspace.problem('media-missing')).toBeVisible();
  await expectAccessible(app, 'workspace with problems');
  await new ExportDialog(app).open();
  await expect(page.locator('.release-problem').first()).toBeVisible();
  await expectAccessible(app, 'export dialog');
  await closeDialog(page);
  await page.getByRole('banner').getByRole('button', { name: 'Setelan kursus' }).click();
  await expect(library.dialog('Setelan kursus')).toBeVisible();
  await expectAccessible(app, 'course settings');
  await closeDialog(page);
}

async function visitDialogs(app: AuthorApp): Promise<void> {
  const { library, page } = app;
  for (const [entry, title] of [
    ['Setelan aplikasi…', 'Setelan aplikasi'],
    ['Pintasan papan tik', 'Pintasan papan tik'],
    ['Kursus baru…', 'Kursus baru'],
  ] as const) {
    await library.chooseFromMenu(entry);
    await expect(library.dialog(title)).toBeVisible();
    await expectAccessible(app, title);
    await closeDialog(page);
  }
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(app, 'menu');
  await page.keyboard.press('Escape');
}

async function visitDistribution(app: AuthorApp): Promise<void> {
  const { library, page } = app;
  const [agencies, ledger] = [new AgenciesPage(app), new LedgerPage(app)];
  await agencies.open();
  await expectAccessible(app, 'no agencies');
  fillLedger(join(app.folder, 'library'));
  await library.chooseFromMenu('Pustaka kursus');
  const table = join(app.folder, 'instansi.csv');
  writeFileSync(table, 'Nama;Format;Eselon\nDinas D;;II\nDinas E;PowerPoint;II\n');
  await agencies.open();
  await agencies.chooseTable(table);
  await expect(page.getByText('1 bermasalah')).toBeVisible();
  await expectAccessible(app, 'a table of agencies before it is imported');
  await page.getByRole('button', { name: 'Impor 1 instansi' }).click();
  await expect(agencies.row('Dinas D')).toBeVisible();
  await expectAccessible(app, 'agencies');
  await page.getByRole('button', { name: 'Instansi baru' }).click();
  await expectAccessible(app, 'an agency');
  await closeDialog(page);
  await ledger.open();
  await ledger.selectAll();
  await expectAccessible(app, 'ledger');
  await page.getByRole('button', { name: 'Catat penyerahan…' }).click();
  await expect(library.dialog('Catat penyerahan')).toBeVisible();
  await expectAccessible(app, 'a hand-over');
  await closeDialog(page);
  await ledger.show('Ikhtisar');
  await expect(ledger.overviewRow('Dinas A')).toBeVisible();
  await expectAccessible(app, 'overview');
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every place of the app is accessible in ${colorScheme} colours`, async ({ app }) => {
    test.setTimeout(180_000);
    app.tolerate(/^Failed to load resource/);
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(app.page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await visitLibrary(app);
    await visitWorkspace(app);
    await visitDialogs(app);
    await visitDistribution(app);
    expect(app.errors).toEqual([]);
  });
}
