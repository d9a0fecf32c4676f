import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readTable } from '#files/table-file.ts';
import { test } from '#tests/harness/app.ts';
import { fillLedger } from '#tests/harness/filled-ledger.ts';
import { LedgerPage } from '#tests/harness/pages/ledger-page.ts';

test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('an empty ledger says how it is filled', async ({ app }) => {
  const ledger = new LedgerPage(app);
  await ledger.open();
  await expect(app.page.getByRole('heading', { name: 'Belum ada paket yang dibagikan' })).toBeVisible();
  await ledger.show('Ikhtisar');
  await expect(app.page.getByRole('heading', { name: 'Belum ada rilis' })).toBeVisible();
});

test('a trainer notes hand-overs and receipts, takes one back, and sees who is behind', async ({ app }) => {
  fillLedger(join(app.folder, 'library'));
  const ledger = new LedgerPage(app);
  await ledger.open();
  await expect(ledger.entry('Dinas A')).toContainText('Diserahkan');
  await expect(ledger.entry('Dinas B')).toContainText('Paket siap');

  await ledger.selectAll();
  await expect(app.page.getByText('2 dipilih')).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Catat penerimaan…' })).toBeDisabled();
  await ledger.note('Catat penyerahan', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Catatan' }).fill('Dititipkan di loket');
  });
  await expect(ledger.entry('Dinas B')).toContainText('Dititipkan di loket');
  await ledger.selectAll();
  await ledger.note('Catat penerimaan', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Dinyatakan oleh' }).fill('Ibu Sari');
  });
  await expect(ledger.entry('Dinas A')).toContainText('oleh Ibu Sari');

  await ledger.entry('Dinas B').getByRole('button', { name: 'Tindakan untuk Dinas B' }).click();
  await app.page.getByRole('menuitem', { name: 'Batalkan penerimaan' }).click();
  await expect(ledger.entry('Dinas B')).toContainText('Diserahkan');

  await ledger.show('Ikhtisar');
  await expect(ledger.figure('Tertinggal')).toHaveText('1');
  await expect(ledger.figure('Belum ada paket')).toHaveText('1');
  await expect(ledger.overviewRow('Dinas A')).toContainText('tertinggal 1 rilis');
  await expect(ledger.overviewRow('Dinas B')).toContainText('mutakhir');
  await app.page.getByText('Hanya yang perlu ditindaklanjuti').click();
  await expect(ledger.overviewRows).toHaveCount(2);
});

test('the ledger goes into a spreadsheet as it is shown', async ({ app }) => {
  fillLedger(join(app.folder, 'library'));
  const ledger = new LedgerPage(app);
  await ledger.open();
  await app.page.getByRole('searchbox').fill('dinas a');
  await expect(ledger.entries).toHaveCount(1);
  await app.saveAnswer('buku.xlsx');
  await app.page.getByRole('button', { name: 'Ekspor XLSX…' }).click();
  await expect(app.library.toast('1 baris ditulis')).toBeVisible();
  const rows = await readTable(await app.exportedFile());
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ['Instansi', 'Kursus', 'Rilis'],
    ['Dinas A', 'Pelayanan Publik', '1.0.0'],
  ]);
});

test('the overview goes onto one page for a head of agency', async ({ app }) => {
  fillLedger(join(app.folder, 'library'));
  const ledger = new LedgerPage(app);
  await ledger.open();
  await ledger.show('Ikhtisar');
  await app.saveAnswer('ikhtisar.pdf');
  await app.page.getByRole('button', { name: 'Ikhtisar satu halaman…' }).click();
  await expect(app.library.toast('Buka berkasnya, lalu cetak.')).toBeVisible();
  const page = readFileSync(await app.exportedFile());
  expect(page.subarray(0, 5).toString()).toBe('%PDF-');
  expect(page.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
