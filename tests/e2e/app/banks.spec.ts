import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test } from '#tests/harness/app.ts';
import { QuestionsDialog } from '#tests/harness/pages/questions-dialog.ts';
import { DrawDialog } from '#tests/harness/pages/draw-dialog.ts';
import { BanksSection } from '#tests/harness/pages/banks-section.ts';

test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('a question bank is made, written and tried out like a module, and what is typed is there after a restart', async ({
  app,
}) => {
  const { library, workspace } = app;
  const banks = new BanksSection(app.page);
  await library.create('Kursus dengan bank', 'Kosong');
  await banks.add('Pelayanan publik');
  await expect(workspace.text).toContainText('title: Pelayanan publik');
  await expect(workspace.preview.locator('[data-question]'), 'its questions can be answered').toHaveCount(1);
  await workspace.typeAtEnd('\n:::question\nBerapa?\n\n- [x] Satu\n- [ ] Dua\n:::\n');
  await workspace.expectQuestionIds();
  await expect(workspace.preview.locator('[data-question]')).toHaveCount(2);
  await workspace.expectSaved();
  await expect(banks.bank('Pelayanan publik')).toContainText('2 soal');
  await app.restart();
  await expect(new BanksSection(app.page).bank('Pelayanan publik')).toHaveAttribute('data-active');
  await expect(app.workspace.text).toContainText('Berapa?');
});

test('a renamed bank keeps its draws, a deleted one breaks them until it comes back', async ({ app }) => {
  const { library, workspace } = app;
  const banks = new BanksSection(app.page);
  await library.addSamples();
  await library.open('Dasar Pelayanan Publik');
  await workspace.openModule('Post-test');
  await expect(workspace.text).toContainText('bank: layanan');
  await banks.choose('Bank soal pelayanan publik', 'Ganti nama');
  await banks.typeTitle('Standar 2026');
  await expect(workspace.text, 'the open module follows').toContainText('bank: standar-2026');
  await expect(workspace.problem('draw-bank-missing')).toHaveCount(0);

  await banks.choose('Standar 2026', 'Hapus');
  await expect(workspace.problem('draw-bank-missing')).not.toHaveCount(0);
  await library.toast('“Standar 2026” dihapus.').getByRole('button', { name: 'Urungkan' }).click();
  await expect(workspace.text).toContainText('Bank soal pelayanan publik');
  await expect(workspace.problem('draw-bank-missing')).toHaveCount(0);
});

test('a search finds a question of a bank and opens it there', async ({ app }) => {
  const { library, workspace } = app;
  await library.addSamples();
  await app.page.keyboard.press('Control+p');
  await app.page.getByRole('combobox', { name: 'Cari dan buka' }).fill('penyelenggara pelayanan menetapkan standar');
  await app.page.getByRole('option').filter({ hasText: 'menyusun dan menetapkan standar' }).first().click();
  await expect(workspace.text).toContainText('menyusun dan menetapkan standar pelayanan');
});

test('draws are chosen with a live count, and only their lines change in the module', async ({ app }) => {
  const { library, workspace } = app;
  const draws = new DrawDialog(app.page);
  await library.addSamples();
  await library.open('Dasar Pelayanan Publik');
  await workspace.openModule('Post-test');
  await expect(workspace.problem('draw-too-large')).toHaveCount(0);
  await draws.open();
  const before = await draws.draws.count();
  await expectAccessible(app, 'the draws');
  await draws.add();
  const added = draws.draws.last();
  await draws.setCount(added, 50);
  await expect(added.getByText(/Undian meminta 50 soal, padahal hanya ada/)).toBeVisible();
  await draws.tag(added, 'standar').click();
  await draws.setCount(added, 1);
  await expect(added.getByText(/soal cocok/)).toBeVisible();
  await expect(draws.sum).toContainText(`${before + 1} soal undian`);
  await draws.close();
  await workspace.expectSaved();
  await workspace.focusEditor();
  await workspace.press('Control+Home');
  await expect(workspace.text).toContainText('tags: [standar]');
  await draws.open();
  await expect(draws.draws).toHaveCount(before + 1);
  await draws.draws
    .last()
    .getByRole('button', { name: /^Hapus undian/ })
    .click();
  await expect(draws.draws).toHaveCount(before);
  await draws.close();
});

test('the questions of a bank are filtered, show their use, and are copied into a module', async ({ app }) => {
  const { library, workspace } = app;
  const questions = new QuestionsDialog(app.page);
  await library.addSamples();
  await library.open('Dasar Pelayanan Publik');
  await new BanksSection(app.page).open('Bank soal pelayanan publik');
  await questions.open();
  await expect(questions.rows).toHaveCount(8);
  await expectAccessible(app, 'the list of questions');
  await questions.filter('hak');
  await expect(questions.rows).toHaveCount(2);
  await questions.search('ruang lingkup');
  await expect(questions.rows).toHaveCount(1);
  await expect(questions.rows).toContainText('Pre-test, Post-test');
  await questions.copyFirst('Sikap melayani');
  await expect(library.toast('1 soal disalin ke “Sikap melayani”.')).toBeVisible();
  await expect(questions.rows).toContainText('Sama dengan soal di Sikap melayani');
  await questions.rows.getByRole('button', { name: /Sama dengan soal/ }).click();
  await expect(workspace.module('Sikap melayani')).toHaveAttribute('aria-selected', 'true');
  await expect(workspace.text).toContainText('Ruang lingkup pelayanan publik');
  await expect(workspace.problem('question-duplicate')).not.toHaveCount(0);
});

test('a full design begins with its modules, its bank and its draws; a case study joins from the menu', async ({
  app,
}) => {
  const { library, workspace } = app;
  await library.create('Pelatihan baru', 'Rancang bangun lengkap');
  await expect(workspace.titles).toHaveText([
    'Rancang bangun pembelajaran',
    'Pre-test',
    'Materi pokok 1',
    'Post-test',
    'Bank soal pre-test dan post-test',
  ]);
  await expect(workspace.text).toContainText('Deskripsi singkat');
  await workspace.outline.getByRole('button', { name: 'Tambah modul' }).click();
  await app.page.getByRole('menuitem', { name: 'Studi kasus' }).click();
  await workspace.titleInput.press('Enter');
  await expect(workspace.preview.getByText('Judul kasus')).toBeVisible();
  await workspace.openModule('Post-test');
  await expect(workspace.preview.locator('[data-question]')).toHaveCount(3);
});
