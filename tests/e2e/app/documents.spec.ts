import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { pdfText } from '#tests/harness/pdf-text.ts';
import { ReleasePage } from '#tests/harness/pages/release-page.ts';

const postTest = `---
title: Tes akhir
kind: post-test
---

:::question{#soal1}
Warga yang datang lebih dulu

- [x] dilayani lebih dulu
- [ ] dilayani belakangan
:::
`;

test.beforeEach(async ({ app }) => {
  await app.library.create('Pelayanan di loket', 'Kosong');
  await app.workspace.addModule('Post-test', 'Tes akhir');
  await app.workspace.typeInstead(postTest);
  await app.workspace.expectSaved();
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

async function openDocuments(app: AuthorApp) {
  await app.library.chooseFromMenu('Dokumen dan cetakan…');
  const dialog = app.page.getByRole('dialog', { name: /^Dokumen dari/ });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('a trainer gets a question paper in two variants as PDF, and its key in another file', async ({ app }) => {
  const dialog = await openDocuments(app);
  await dialog.getByText('Lembar soal (PDF)').click();
  await expect(dialog.getByRole('button', { name: /Modul/ })).toContainText('Tes akhir');
  await app.saveAnswer('soal.pdf');
  await dialog.getByRole('button', { name: 'Simpan…' }).click();
  await expect(app.page.getByRole('dialog', { name: 'Dokumen selesai' })).toBeVisible();
  const pdf = readFileSync(await app.exportedFile());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  // One sheet for each variant.
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await app.page.getByRole('button', { name: 'Buat dokumen lain' }).click();
  await dialog.getByText('Kunci jawaban (PDF)').click();
  await app.saveAnswer('kunci.html');
  await dialog.getByRole('button', { name: 'Simpan sebagai halaman .html' }).click();
  const key = readFileSync(await app.exportedFile(), 'utf8');
  expect(key).toContain('Paket A');
  expect(key).toContain('Paket B');
});

test('the contents of a handout say on which page each module begins', async ({ app }) => {
  const dialog = await openDocuments(app);
  await app.saveAnswer('bahan.pdf');
  await dialog.getByRole('button', { name: 'Simpan…' }).click();
  await expect(app.page.getByRole('dialog', { name: 'Dokumen selesai' })).toBeVisible();
  const file = await app.exportedFile();
  const numbers = [...pdfText(file, 2).matchAll(/menit +(\d+)\b/g)].map(([, number]) => Number(number));
  expect(numbers.length).toBeGreaterThan(0);
  for (const [at, number] of numbers.entries())
    expect(pdfText(file, number)).toMatch(new RegExp(`^ *Modul ${at + 1}\\b`));
  expect(pdfText(file, numbers.at(-1) ?? 0)).toContain('Tes akhir');
});

test('the dialog is accessible and works with the keyboard', async ({ app }) => {
  const dialog = await openDocuments(app);
  await expectAccessible(app, 'documents');
  await dialog.getByRole('radio', { name: /Bahan bacaan/ }).focus();
  await app.page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('radio', { name: /Buku elektronik/ })).toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Simpan sebagai halaman .html' })).toBeHidden();
  await app.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('what was released is printed from the release page, whatever stands in the editor since', async ({
  app,
}, info) => {
  const releases = new ReleasePage(app.page);
  await releases.open();
  await releases.create('1.0.0', 'Rilis pertama');
  await releases.stage('Tulis').click();
  await app.workspace.typeInstead(postTest.replace('Warga yang datang', 'Pemohon yang tiba'));
  await releases.open();
  await releases.release('1.0.0').getByRole('button', { name: 'Dokumen dan cetakan…' }).click();
  const dialog = app.page.getByRole('dialog', { name: /^Dokumen dari/ });
  const from = dialog.getByRole('button', { name: /Dari$/ });
  await expect(from).toContainText('Rilis 1.0.0');
  await app.page.screenshot({ path: info.outputPath('dari-rilis.png'), animations: 'disabled' });
  const questions = async (name: string) => {
    await dialog.getByText('Lembar soal (PDF)').click();
    await app.saveAnswer(name);
    await dialog.getByRole('button', { name: 'Simpan sebagai halaman .html' }).click();
    return readFileSync(await app.exportedFile(), 'utf8');
  };
  const released = await questions('rilis.html');
  expect(released).toContain('Warga yang datang');
  expect(released).toContain('Rilis 1.0.0, ');
  await app.page.getByRole('button', { name: 'Buat dokumen lain' }).click();
  await from.click();
  await app.page.getByRole('option', { name: 'Draf yang sedang ditulis' }).click();
  const written = await questions('draf.html');
  expect(written).toContain('Pemohon yang tiba');
  expect(written).toContain('Draf (versi 1.0.0), ');
});
