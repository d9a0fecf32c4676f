import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test } from '#tests/harness/app.ts';

test('a trainer sees which objectives lack content or questions, goes there, and prints the matrix', async ({
  app,
}) => {
  const { library, workspace, page } = app;
  await library.addSamples();
  await library.open('Dasar Pelayanan Publik');
  await workspace.openModule('Standar pelayanan');
  await workspace.focusEditor();
  await workspace.press('Control+End');
  await workspace.type('\n:::question{#tanpa1 answer=true}\nSoal ini tidak menyebut tujuan.\n:::\n');
  await page.keyboard.press('Control+Alt+m');
  const dialog = page.getByRole('dialog', { name: 'Matriks tujuan pembelajaran' });
  const loose = dialog.getByRole('row', { name: 'Di luar tujuan' });
  await expect(loose.getByText('1 soal tanpa tujuan')).toBeVisible();
  await expect(dialog.locator('[data-objective]').first()).toContainText(/\d soal/);
  await expectAccessible(app, 'matrix of objectives');

  await dialog.getByRole('button', { name: 'Mengenal pelayanan publik' }).click();
  await expect(workspace.module('Mengenal pelayanan publik')).toHaveAttribute('aria-selected', 'true');

  await library.chooseFromMenu('Matriks tujuan…');
  await dialog.getByRole('button', { name: 'Cetak…' }).click();
  const documents = page.getByRole('dialog', { name: /Dokumen dari/ });
  await expect(documents.getByRole('radio', { name: /Matriks tujuan/ })).toBeChecked();
  await app.saveAnswer('matriks.html');
  await documents.getByRole('button', { name: 'Simpan sebagai halaman .html' }).click();
  expect(readFileSync(await app.exportedFile(), 'utf8')).toContain('1 soal tanpa tujuan');
  expect(app.errors).toEqual([]);
});
