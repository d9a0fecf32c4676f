import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { AgenciesPage } from '#tests/harness/pages/agencies-page.ts';

const table = [
  'No;Nama Instansi;Singkatan;LMS;Format;Media penyerahan;Narahubung;No. HP;Eselon',
  '1;Dinas Pendidikan Kabupaten Sleman;Disdik Sleman;Moodle;SCORM 1.2;Unggah;Ibu Sari Wulandari;081234567801;II',
  '2;Dinas Kesehatan Kabupaten Sleman;Dinkes Sleman;;;Flashdisk;Bapak Joko Santoso;081234567802;II',
  '3;Badan Kepegawaian, Pendidikan dan Pelatihan;BKPP;Lainnya;SCORM 2004;LMS;Ibu Ratna Dewi;081234567803;II',
  '4;Kecamatan Ngaglik;;;PowerPoint;WA;Bapak Budi;081234567804;III',
  '',
].join('\r\n');

function fileOf(app: AuthorApp, name: string, content: string): string {
  const file = join(app.folder, name);
  writeFileSync(file, content);
  return file;
}

test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('a trainer imports a table of agencies, sees what is wrong in it, and finds them in a group', async ({ app }) => {
  const agencies = new AgenciesPage(app);
  await agencies.open();
  await expect(app.page.getByRole('heading', { name: 'Belum ada instansi' })).toBeVisible();

  const dialog = await agencies.chooseTable(fileOf(app, 'instansi.csv', table));
  await expect(dialog.getByText('3 baru · 0 sudah ada · 1 bermasalah')).toBeVisible();
  await expect(dialog.getByText('Eselon')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Ngaglik/ })).toContainText('“PowerPoint” tidak dikenal');
  await agencies.select(dialog, 'Masukkan semuanya ke kelompok', 'Kelompok baru…');
  await dialog.getByRole('textbox', { name: 'Nama kelompok' }).fill('Kabupaten Sleman');
  await dialog.getByRole('button', { name: 'Impor 3 instansi' }).click();
  await expect(app.library.toast('3 ditambahkan, 0 diperbarui, 1 dilewati.')).toBeVisible();
  await expect(agencies.rows).toHaveCount(3);
  await expect(agencies.row('Disdik Sleman')).toContainText('SCORM 1.2');
  await expect(agencies.row('BKPP')).toContainText('Kabupaten Sleman');

  await agencies.importTable(fileOf(app, 'lagi.csv', table));
  await expect(app.library.toast('0 ditambahkan, 3 diperbarui, 1 dilewati.')).toBeVisible();
  await expect(agencies.rows).toHaveCount(3);

  await agencies.search.fill('ratna');
  await expect(agencies.rows).toHaveCount(1);
});

test('a trainer writes an agency down with its logo, changes it, deletes it and takes that back', async ({ app }) => {
  const agencies = new AgenciesPage(app);
  await agencies.open();
  await app.page.getByRole('button', { name: 'Instansi baru' }).click();
  const form = agencies.dialog('Instansi baru');
  await form.getByRole('button', { name: 'Simpan' }).click();
  await expect(form.getByText('Isi nama instansi.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Nama', exact: false }).first().fill('Dinas Sosial');
  await agencies.select(form, 'LMS', 'Moodle');
  await expect(agencies.field(form, 'Format paket')).toContainText('SCORM 1.2');
  const logo = fileOf(
    app,
    'logo.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><circle r="2" cx="2" cy="2"/></svg>',
  );
  await app.choose(logo, () => form.getByRole('button', { name: 'Pilih logo…' }).click());
  await expect(form.getByText('logo.svg')).toBeVisible();
  await form.getByRole('button', { name: 'Simpan' }).click();
  await expect(form).toBeHidden();

  await agencies.row('Dinas Sosial').getByRole('button', { name: 'Dinas Sosial', exact: true }).click();
  const change = agencies.dialog('Ubah instansi');
  await expect(change.getByRole('img', { name: 'Logo Dinas Sosial' })).toBeVisible();
  await change.getByRole('textbox', { name: 'Narahubung' }).fill('Ibu Tuti');
  await change.getByRole('button', { name: 'Simpan' }).click();
  await expect(agencies.row('Dinas Sosial')).toContainText('Ibu Tuti');

  await agencies.row('Dinas Sosial').getByRole('button', { name: 'Tindakan untuk Dinas Sosial' }).click();
  await app.page.getByRole('menuitem', { name: 'Hapus' }).click();
  await expect(agencies.rows).toHaveCount(0);
  await app.library.toast('dihapus dari daftar').getByRole('button', { name: 'Urungkan' }).click();
  await expect(agencies.row('Dinas Sosial')).toContainText('Ibu Tuti');
});

test('a trainer makes a group of agencies, narrows the list to it and deletes the group, not its agencies', async ({
  app,
}) => {
  const agencies = new AgenciesPage(app);
  await agencies.open();
  await agencies.importTable(fileOf(app, 'instansi.csv', table));
  await app.page.getByRole('button', { name: 'Kelompok', exact: true }).click();
  await app.page.getByRole('menuitem', { name: 'Kelompok baru…' }).click();
  const dialog = agencies.dialog('Kelompok instansi');
  await dialog.getByRole('textbox', { name: 'Nama kelompok' }).fill('Kesehatan');
  await dialog.getByRole('searchbox').fill('dinkes');
  await dialog.getByRole('checkbox', { name: 'Dinas Kesehatan Kabupaten Sleman' }).check();
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(dialog).toBeHidden();

  await agencies.select(app.page.getByRole('main'), 'Kelompok', 'Kesehatan');
  await expect(agencies.rows).toHaveCount(1);
  await app.page.getByRole('button', { name: 'Kelompok', exact: true }).click();
  await app.page.getByRole('menuitem', { name: 'Ubah “Kesehatan”…' }).click();
  await dialog.getByRole('button', { name: 'Hapus kelompok' }).click();
  await expect(agencies.rows).toHaveCount(3);
});
