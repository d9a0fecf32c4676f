import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test } from '#tests/harness/app.ts';
import { BackupsDialog } from '#tests/harness/pages/backups-dialog.ts';

test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('a backup is made and restored from the app, and the restore taken back with another one', async ({ app }) => {
  const { library, workspace, page } = app;
  const backups = new BackupsDialog(page);
  await library.create('Sebelum cadangan', 'Kosong');
  await workspace.addModule('Pelajaran', 'Satu');
  await library.chooseFromMenu('Cadangan…');
  await backups.backUpNow();
  await expectAccessible(app, 'backups');
  await backups.close();
  await workspace.addModule('Pelajaran', 'Sesudah cadangan');
  await library.chooseFromMenu('Cadangan…');
  await backups.restore(backups.backups.filter({ hasText: 'dibuat sendiri' }));
  await backups.close();
  await library.open('Sebelum cadangan');
  await expect(workspace.modules).toHaveCount(1);
  await library.chooseFromMenu('Cadangan…');
  await backups.restore(backups.backups.filter({ hasText: 'sebelum pemulihan' }));
  await backups.close();
  await library.open('Sebelum cadangan');
  await expect(workspace.modules).toHaveCount(2);
});

test('the whole library is copied to a folder', async ({ app }) => {
  const { library, page } = app;
  const backups = new BackupsDialog(page);
  await library.create('Yang disalin', 'Kosong');
  await app.folderAnswer();
  await library.chooseFromMenu('Cadangan…');
  await backups.root.getByRole('button', { name: 'Salin ke folder' }).click();
  await expect(backups.root.getByText('sudah diperiksa')).toBeVisible();
});

test('a damaged database is told at the start, a backup takes its place, and the damaged file stays', async ({
  app,
}) => {
  const { library, page } = app;
  await library.create('Kursus yang selamat', 'Kosong');
  await library.chooseFromMenu('Cadangan…');
  await new BackupsDialog(page).backUpNow();
  let folder = '';
  await app.restart((libraryDir) => {
    folder = libraryDir;
    truncateSync(join(libraryDir, 'library.db'), 10_000);
  });
  const backups = new BackupsDialog(app.page);
  await expect(app.page.getByRole('heading', { name: 'Pustaka tidak dapat dibaca' })).toBeVisible();
  await expectAccessible(app, 'damaged library');
  await backups.restore(backups.backups.first());
  // Where it was left: in the course itself.
  await expect(app.page.getByRole('heading', { level: 1, name: 'Kursus yang selamat' })).toBeVisible();
  const kept = readdirSync(folder).filter((name) => name.startsWith('library.damaged-') && name.endsWith('.db'));
  expect(kept.map((name) => readFileSync(join(folder, name)).length)).toEqual([10_000]);
});
