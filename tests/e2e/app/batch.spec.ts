import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { AgenciesPage } from '#tests/harness/pages/agencies-page.ts';
import { BatchDialog } from '#tests/harness/pages/batch-dialog.ts';
import { ReleasePage } from '#tests/harness/pages/release-page.ts';

const quiz = `---
title: Latihan
kind: practice
---

:::question{#q7f3}
Apa kepanjangan ASN?

- [ ] Aparatur Sipil Nasional
- [x] Aparatur Sipil Negara
:::
`;
const table = [
  'Nama;Singkatan;LMS;Format;Narahubung',
  'Dinas Pendidikan;Disdik;Moodle;SCORM 1.2;Ibu Sari',
  'Dinas Kesehatan;Dinkes;;HTML;Bapak Joko',
  'Dinas Sosial;Dinsos;;HTML;Ibu Tuti',
  '',
].join('\n');

test.beforeEach(async ({ app }) => {
  await app.library.create('Kursus paket', 'Kosong');
  await app.workspace.addModule('Latihan', 'Latihan');
  await app.workspace.typeInstead(quiz);
  await app.workspace.expectSaved();
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

async function importAgencies(app: AuthorApp): Promise<void> {
  const file = join(app.folder, 'instansi.csv');
  writeFileSync(file, table);
  const agencies = new AgenciesPage(app);
  await agencies.open();
  await agencies.importTable(file);
  await expect(agencies.rows).toHaveCount(3);
}

async function openCourse(app: AuthorApp): Promise<void> {
  await app.library.back();
  await app.library.open('Kursus paket');
  await new ReleasePage(app.page).open();
}

test('packages for the agencies that were chosen are made, with letters; the rest is one choice away', async ({
  app,
}, info) => {
  const shoot = (name: string) => app.page.screenshot({ path: info.outputPath(`${name}.png`), animations: 'disabled' });
  const releases = new ReleasePage(app.page);
  const batch = new BatchDialog(app);
  await releases.open();
  await releases.create('1.0.0', 'Rilis pertama');
  await batch.open('1.0.0');
  await expect(batch.dialog.getByText('Belum ada instansi.')).toBeVisible();
  await shoot('tanpa-instansi');
  await batch.dialog.getByRole('button', { name: 'Buka Instansi' }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Instansi' })).toBeVisible();
  await importAgencies(app);
  await openCourse(app);

  await batch.open('1.0.0');
  await batch.toggle('Dinas Sosial');
  await batch.dialog.getByRole('textbox', { name: 'Narahubung dalam surat' }).fill('0251-123456');
  await expectAccessible(app, 'packages: the choice');
  await shoot('pilihan');
  await batch.begin(2);
  await expect(batch.dialog.getByRole('heading', { name: 'Paket selesai' })).toBeVisible();
  await expectAccessible(app, 'packages: done');
  await shoot('selesai');
  const folder = await batch.folder();
  expect(readdirSync(folder).toSorted()).toEqual(['SHA256SUMS', 'dinkes', 'disdik']);
  expect(readFileSync(join(folder, 'disdik/surat-serah-terima.html'), 'utf8')).toContain('0251-123456');
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: folder });
  await batch.close();

  await batch.open('1.0.0');
  await batch.choose('Yang belum punya versi ini');
  await expect(batch.dialog.getByText('1 dari 3 instansi dipilih')).toBeVisible();
  await app.page.keyboard.press('Escape');
});

test('an agency that fails does not stop the others, and is made after the cause is gone', async ({ app }, info) => {
  const shoot = (name: string) => app.page.screenshot({ path: info.outputPath(`${name}.png`), animations: 'disabled' });
  const releases = new ReleasePage(app.page);
  const batch = new BatchDialog(app);
  await releases.open();
  await releases.create('1.0.0', 'Rilis pertama');
  await importAgencies(app);
  const agencies = new AgenciesPage(app);
  const logo = join(app.folder, 'logo.svg');
  writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><circle r="2" cx="2" cy="2"/></svg>');
  await agencies.row('Dinsos').getByRole('button', { name: 'Dinas Sosial', exact: true }).click();
  const form = agencies.dialog('Ubah instansi');
  await app.choose(logo, () => form.getByRole('button', { name: 'Pilih logo…' }).click());
  await form.getByRole('button', { name: 'Simpan' }).click();
  await expect(form).toBeHidden();
  const hidden = hideLogo(app);

  await openCourse(app);
  await batch.open('1.0.0');
  await batch.letters('PDF');
  await shoot('surat-pdf');
  await batch.begin(3);
  await expect(batch.dialog.getByRole('heading', { name: 'Sebagian paket selesai' })).toBeVisible();
  await expect(batch.state('Dinas Sosial')).toHaveClass('failed');
  await expect(batch.state('Dinas Sosial')).toContainText('Logo Dinas Sosial hilang dari pustaka.');
  await expectAccessible(app, 'packages: some failed');
  await shoot('sebagian');
  const folder = await batch.folder();
  expect(readdirSync(folder).toSorted()).toEqual(['SHA256SUMS', 'dinkes', 'disdik']);
  expect(readFileSync(join(folder, 'disdik/surat-serah-terima.pdf'), 'latin1')).toMatch(/^%PDF-/);
  await batch.close();
  await expect(batch.unfinished).toContainText('2 dari 3 instansi');
  await expectAccessible(app, 'release page with an unfinished batch');
  await shoot('belum-selesai');
  hidden.bringBack();

  await batch.unfinished.getByRole('button', { name: 'Lanjutkan' }).click();
  await expect(batch.dialog.getByRole('heading', { name: 'Paket selesai' })).toBeVisible();
  expect(readdirSync(folder)).toContain('dinsos');
  await batch.close();
  await expect(batch.unfinished).toBeHidden();
});

/** Takes the only file of the media library away, as a failing disk does. */
function hideLogo(app: AuthorApp): { bringBack(): void } {
  const media = join(app.folder, 'library', 'media');
  const name = readdirSync(media, { recursive: true, encoding: 'utf8' }).find((entry) => entry.length > 64) ?? '';
  const file = join(media, name);
  const bytes = readFileSync(file);
  rmSync(file);
  return {
    bringBack: () => {
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, bytes);
    },
  };
}
