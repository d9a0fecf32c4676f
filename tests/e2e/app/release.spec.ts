import { expect } from '@playwright/test';
import { test } from '#tests/harness/app.ts';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { ReleasePage } from '#tests/harness/pages/release-page.ts';

const quiz = (stem: string, right: string) => `---
title: Latihan
kind: practice
---

:::question{#q7f3}
${stem}

- [ ] Aparatur Sipil Nasional
- [x] ${right}
:::

:::question{#q8k2 answer=true}
Standar pelayanan wajib diumumkan.
:::
`;

test.beforeEach(async ({ app }) => {
  await app.library.create('Kursus rilis', 'Kosong');
  await app.workspace.addModule('Latihan', 'Latihan');
  await app.workspace.typeInstead(quiz('Apa kepanjangan ASN?', 'Aparatur Sipil Negara'));
  await app.workspace.expectSaved();
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('a course is released, changed, compared, released again and brought back', async ({ app }, info) => {
  const { page, workspace, library } = app;
  const releases = new ReleasePage(page);
  const shoot = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`), animations: 'disabled' });
  await releases.open();
  await expect(releases.version).toHaveValue('1.0.0');
  await expect(releases.releaseButton).toBeDisabled();
  await expect(releases.item('rehearsed')).toContainText('2 dari 2 soal belum dicoba');
  await shoot('kesiapan');
  await expectAccessible(app, 'readiness');
  await releases.create('1.0.0', 'Rilis pertama');
  await expect(page.getByRole('heading', { name: 'Rilis 1.0.0 siap dibagikan' })).toBeVisible();
  await releases.release('1.0.0').getByText('Rincian').click();
  await expect(releases.release('1.0.0')).toContainText('Soal dicoba: Sudah dilihat bersama penulis');
  await shoot('rilis-jadi');

  await releases.stage('Tulis').click();
  await workspace.typeInstead(quiz('Apa arti ASN?', 'Aparatur Sipil Negara'));
  // Without waiting for the text to be saved: what is released is what stands in the editor.
  await releases.open();
  await expect(releases.version).toHaveValue('1.1.0');
  await expect(page.getByText('Sejak 1.0.0: 1 soal berubah.')).toBeVisible();
  await page.getByRole('button', { name: 'Lihat perubahan' }).click();
  await expect(releases.changedQuestions).toHaveCount(1);
  await expect(releases.changedQuestions).toContainText('Apa arti ASN?');
  await expect(releases.changedQuestions).toContainText('dijawab lagi');
  await shoot('perbandingan');
  await expectAccessible(app, 'comparison');
  await page.keyboard.press('Escape');
  await releases.create('1.1.0', 'Soal ASN diperjelas');

  await library.chooseFromMenu('Ganti tema');
  await expectAccessible(app, 'releases in the dark');
  await shoot('gelap');
  await releases.release('1.0.0').getByRole('button', { name: 'Kembalikan…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Kembalikan' }).click();
  await expect(page.getByText('Kursus kembali ke isi rilis 1.0.0.')).toBeVisible();
  await releases.stage('Tulis').click();
  await expect(workspace.text).toContainText('Apa kepanjangan ASN?');
});

test('an error forbids the release, and a click on it leads to its place', async ({ app }) => {
  const { page, workspace } = app;
  await workspace.typeInstead(quiz('Apa kepanjangan ASN?', 'Aparatur Sipil Negara').replace('- [x]', '- [ ]'));
  const releases = new ReleasePage(page);
  await releases.open();
  await expect(releases.item('errors')).toContainText('1 kesalahan harus diperbaiki dulu.');
  await expect(releases.releaseButton).toBeDisabled();
  await releases.item('errors').getByText('Lihat 1 tempat').click();
  await releases.item('errors').getByRole('button', { name: 'jawaban benar' }).click();
  await workspace.expectCursor(6, 1);
});
