import { expect } from '@playwright/test';
import { test } from '#tests/harness/app.ts';

test.beforeEach(async ({ app }) => {
  await app.library.create('Susunan kursus', 'Kosong');
  await app.workspace.addModule('Pelajaran', 'Satu');
  await app.workspace.addModule('Pelajaran', 'Dua');
  await app.workspace.addModule('Latihan', 'Tiga');
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('a module is renamed with F2, in the outline and in its text; Escape keeps the old name', async ({ app }) => {
  const { workspace } = app;
  await workspace.module('Dua').focus();
  await workspace.press('F2');
  await workspace.titleInput.fill('Standar layanan');
  await workspace.press('Enter');
  await expect(workspace.titles).toHaveText(['Satu', 'Standar layanan', 'Tiga']);
  await workspace.openModule('Standar layanan');
  await expect(workspace.text).toContainText('title: Standar layanan');

  await workspace.module('Satu').focus();
  await workspace.press('F2');
  await workspace.titleInput.fill('Bukan ini');
  await workspace.press('Escape');
  await expect(workspace.titles).toHaveText(['Satu', 'Standar layanan', 'Tiga']);
});

test('modules are put in order with the keyboard, and the order stays', async ({ app }) => {
  const { workspace } = app;
  await workspace.module('Tiga').focus();
  await workspace.press('Alt+ArrowUp');
  await expect(workspace.titles).toHaveText(['Satu', 'Tiga', 'Dua']);
  await expect(workspace.module('Tiga'), 'the row that was moved keeps the focus').toBeFocused();
  await workspace.press('Alt+ArrowUp');
  await expect(workspace.titles).toHaveText(['Tiga', 'Satu', 'Dua']);
  // A new module comes after the open one, so it also shows that the library has the order.
  await workspace.addModule('Pelajaran', 'Empat');
  const order = ['Tiga', 'Empat', 'Satu', 'Dua'];
  await expect(workspace.titles).toHaveText(order);
  await app.restart();
  await expect(app.workspace.titles).toHaveText(order);
});

test('a module is duplicated beside its original, with its text', async ({ app }) => {
  const { workspace } = app;
  await workspace.openModule('Satu');
  await workspace.typeAtEnd('Kalimat milik modul pertama.');
  await workspace.choose('Satu', 'Gandakan');
  await expect(workspace.modules).toHaveCount(4);
  await expect(workspace.modules.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(workspace.modules.nth(1)).toContainText('Satu');
  await expect(workspace.text).toContainText('Kalimat milik modul pertama.');
});

test('a module deleted with the keyboard comes back by undo, in its place and with its text', async ({ app }) => {
  const { library, workspace } = app;
  await workspace.openModule('Dua');
  await workspace.typeAtEnd('Jangan sampai hilang.');
  await workspace.module('Dua').focus();
  await workspace.press('Delete');
  await expect(workspace.titles).toHaveText(['Satu', 'Tiga']);
  await library.toast('“Dua” dihapus.').getByRole('button', { name: 'Urungkan' }).click();
  await expect(workspace.titles).toHaveText(['Satu', 'Dua', 'Tiga']);
  await expect(workspace.module('Dua')).toHaveAttribute('aria-selected', 'true');
  await expect(workspace.text).toContainText('Jangan sampai hilang.');
});

test('a new name and a new order are undone from their messages, and a deleted module comes back from the trash', async ({
  app,
}) => {
  const { workspace, library, page } = app;
  await workspace.openModule('Satu');
  await workspace.choose('Satu', 'Ganti nama');
  await workspace.titleInput.fill('Nama lain');
  await workspace.titleInput.press('Enter');
  await library.toast('“Nama lain”').getByRole('button', { name: 'Urungkan' }).click();
  await expect(workspace.module('Satu')).toBeVisible();
  await workspace.choose('Satu', 'Hapus');
  await page.getByRole('button', { name: 'Modul terhapus (1)' }).click();
  await page.getByRole('menuitem', { name: 'Kembalikan “Satu”' }).click();
  await expect(workspace.module('Satu')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: /^Modul terhapus/ })).toHaveCount(0);
});
