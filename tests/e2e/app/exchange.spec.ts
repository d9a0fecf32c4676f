import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { runAjar } from '#tests/harness/cli.ts';
import { ExportDialog } from '#tests/harness/pages/export-dialog.ts';

const course = 'Kepemimpinan yang Melayani';

/** Saves the course as `.ajar` from its card. */
async function pack(app: AuthorApp, name: string): Promise<string> {
  const { library } = app;
  await app.saveAnswer(name);
  await library.choose(course, 'Simpan sebagai .ajar…');
  const dialog = library.dialog('Tersimpan');
  await expect(dialog).toBeVisible();
  const file = await app.exportedFile();
  await dialog.locator('footer').getByRole('button', { name: 'Tutup' }).click();
  await expect(dialog).toBeHidden();
  return file;
}

/** Imports a course that is there already, and gives this answer to the question about it. */
async function importAgain(app: AuthorApp, file: string, answer: 'Ganti' | 'Simpan sebagai salinan'): Promise<void> {
  await app.importFile(file);
  const question = app.page.getByRole('alertdialog', { name: 'Kursus ini sudah ada' });
  await question.getByRole('button', { name: answer }).click();
  await expect(question).toBeHidden();
  await expect(app.library.toast('diimpor').first()).toBeVisible();
}

test.beforeEach(async ({ app }) => {
  await app.library.addSamples();
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('two exports of one course are the same to the byte', async ({ app }) => {
  await app.library.open(course);
  const dialog = new ExportDialog(app);
  const first = await dialog.export('SCORM 1.2', 'pertama.zip');
  await app.restart();
  const second = await dialog.export('SCORM 1.2', 'kedua.zip');
  expect(second.sha256).toBe(first.sha256);
  expect(readFileSync(second.file).equals(readFileSync(first.file)), 'the files are identical').toBe(true);
});

test('a course that was saved as .ajar comes back as a copy beside the one that is there', async ({ app }) => {
  const { library } = app;
  const file = await pack(app, 'kursus.ajar');

  await importAgain(app, file, 'Simpan sebagai salinan');
  await expect(library.courses).toHaveCount(4);
  await expect(library.course(course)).toHaveCount(2);
});

test('what was changed after saving is gone when the saved course takes its place', async ({ app }) => {
  const { library, workspace } = app;
  const file = await pack(app, 'kursus.ajar');
  await library.open(course);
  await workspace.typeAtEnd('\nKalimat yang ditambahkan kemudian.\n');
  await workspace.expectSaved();
  await library.back();
  await library.search.fill('ditambahkan kemudian');
  await expect(library.courses).toHaveCount(1);

  await importAgain(app, file, 'Ganti');
  await expect(library.courses).toHaveCount(0);
  await library.search.fill('');
  await expect(library.courses).toHaveCount(3);
  const again = await pack(app, 'lagi.ajar');
  expect(readFileSync(again).equals(readFileSync(file)), 'import and export give the same file').toBe(true);
});

test('a folder that the command line packs from a saved course is the folder it was made from', async ({ app }) => {
  const file = await pack(app, 'kursus.ajar');
  const folder = join(app.folder, 'folder');
  const { code, stderr } = await runAjar('pack', file, '--out', folder);
  expect(code, stderr).toBe(0);
  const repacked = join(app.folder, 'lagi.ajar');
  await runAjar('pack', folder, '--out', repacked);
  expect(readFileSync(repacked).equals(readFileSync(file))).toBe(true);
  rmSync(folder, { recursive: true });
});

test('a deleted course comes back by undo, and from the trash', async ({ app }) => {
  const { library, page } = app;
  await library.choose(course, 'Hapus');
  await expect(library.course(course)).toHaveCount(0);
  await library.toast('dipindahkan ke tempat sampah').getByRole('button', { name: 'Urungkan' }).click();
  await expect(library.course(course)).toBeVisible();

  await library.choose(course, 'Hapus');
  await expect(library.courses).toHaveCount(2);
  await library.openTrash();
  await expect(library.course(course)).toContainText('tersisa 30 hari');
  await library.course(course).getByRole('button', { name: 'Kembalikan' }).click();
  await expect(page.getByText('Tempat sampah kosong')).toBeVisible();
  await library.back();
  await expect(library.course(course)).toBeVisible();
});

test('the search finds a word inside a module and shows where it stands', async ({ app }) => {
  const { library, workspace } = app;
  await library.open(course);
  await workspace.typeAtEnd('\nGamalama menyala di malam hari.\n');
  await workspace.expectSaved();
  await library.back();
  await library.search.fill('gamalam');
  await expect(library.courses).toHaveCount(1);
  await expect(library.course(course)).toContainText('Gamalama menyala');
  await library.search.fill('tidakadakatanya');
  await expect(library.courses).toHaveCount(0);
});
