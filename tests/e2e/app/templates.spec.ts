import { expect } from '@playwright/test';
import { test } from '#tests/harness/app.ts';

test('a course and a module become templates, and are renamed, used and removed', async ({ app }) => {
  const { library, workspace, page } = app;
  await library.create('Contoh kami', 'Kosong');
  await workspace.addModule('Pelajaran', 'Kebijakan kantor');
  await workspace.typeAtEnd('Kalimat milik templat.');
  await workspace.choose('Kebijakan kantor', 'Simpan sebagai templat');
  await expect(library.toast('Disimpan sebagai templat “Kebijakan kantor”.')).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Pustaka' }).click();
  await library.course('Contoh kami').getByRole('button', { name: 'Tindakan untuk Contoh kami' }).click();
  await page.getByRole('menuitem', { name: 'Simpan sebagai templat' }).click();
  await expect(library.toast('Disimpan sebagai templat “Contoh kami”.')).toBeVisible();

  await library.chooseFromMenu('Templat saya…');
  const dialog = library.dialog('Templat saya');
  await dialog.getByRole('textbox', { name: 'Nama templat' }).first().fill('Templat kantor');
  await dialog.getByRole('textbox', { name: 'Nama templat' }).last().focus();
  await expect(dialog.getByRole('button', { name: 'Hapus templat Templat kantor' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Tutup' }).last().click();

  await library.create('Kursus kedua', 'Templat kantor');
  await expect(workspace.titles.first()).toHaveText('Kebijakan kantor');
  await workspace.outline.getByRole('button', { name: 'Tambah modul' }).click();
  await page.getByRole('menuitem', { name: 'Kebijakan kantor' }).click();
  await expect(workspace.modules).toHaveCount(2);
  await expect(workspace.text).toContainText('Kalimat milik templat.');

  await library.chooseFromMenu('Templat saya…');
  await dialog.getByRole('button', { name: 'Hapus templat Templat kantor' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Hapus templat' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Nama templat' })).toHaveCount(1);
  expect(app.errors).toEqual([]);
});
