import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { newKey } from '#files/signing.ts';
import { sealedBench } from '#files/testing/sealed.ts';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { ReleasePage } from '#tests/harness/pages/release-page.ts';

test.beforeEach(async ({ app }) => {
  await app.library.create('Pelayanan di loket', 'Kosong');
  await new ReleasePage(app.page).stage('Rilis').click();
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

const dialogOf = (app: AuthorApp, name: string) => app.page.getByRole('dialog', { name });

async function createKey(app: AuthorApp, name: string): Promise<void> {
  await app.page.getByRole('button', { name: 'Buat kunci baru…' }).click();
  const dialog = dialogOf(app, 'Kunci baru');
  await dialog.getByLabel('Nama penanda tangan').fill(name);
  await dialog.getByRole('button', { name: 'Buat kunci' }).click();
}

test('a trainer makes keys, chooses who signs, and saves a copy that only the passphrase opens', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Kunci tanda tangan…' }).click();
  const dialog = dialogOf(app, 'Kunci tanda tangan');
  await expect(dialog).toContainText('Belum ada kunci');
  await createKey(app, 'BPSDM Provinsi');
  await createKey(app, 'Pusdiklat');
  const first = dialog.getByRole('listitem').filter({ hasText: 'BPSDM Provinsi' });
  await first.getByRole('button', { name: 'Pakai kunci ini' }).click();
  await expect(first).toContainText('Dipakai untuk rilis baru');
  await expectAccessible(app, 'keys');

  await first.getByRole('button', { name: 'Simpan salinan…' }).click();
  const copy = dialogOf(app, 'Salinan kunci “BPSDM Provinsi”');
  await copy.getByLabel('Kata sandi', { exact: false }).first().fill('kata sandi panjang');
  await copy.getByLabel('Ulangi kata sandi').fill('lain sekali');
  await copy.getByRole('button', { name: 'Simpan salinan kunci' }).click();
  await expect(copy).toContainText('Kedua kata sandi tidak sama.');
  await copy.getByLabel('Ulangi kata sandi').fill('kata sandi panjang');
  await app.saveAnswer('bpsdm.ajarkey');
  await copy.getByRole('button', { name: 'Simpan salinan kunci' }).click();
  const file = await app.exportedFile();
  expect(readFileSync(file, 'utf8')).toContain('"aes-256-gcm"');
  await dialogOf(app, 'Salinan kunci selesai').getByRole('button', { name: 'Tutup' }).last().click();

  await app.choose(file, () => dialog.getByRole('button', { name: 'Impor kunci…' }).click());
  const taken = dialogOf(app, 'Impor kunci');
  await taken.getByLabel('Kata sandi').fill('salah sekali');
  await taken.getByRole('button', { name: 'Impor kunci' }).click();
  await expect(taken.getByRole('alert')).toContainText('Kata sandi tidak cocok');
  await taken.getByLabel('Kata sandi').fill('kata sandi panjang');
  await taken.getByRole('button', { name: 'Impor kunci' }).click();
  await expect(taken.getByRole('alert')).toContainText('sudah ada');
});

test('a finished package is checked: whole, and with one altered byte', async ({ app }) => {
  const bench = await sealedBench(app.folder);
  const { file } = await bench.write('paket.zip', 'html', newKey('BPSDM Provinsi', '2026-01-05T02:00:00.000Z'));
  const press = () => app.page.getByRole('button', { name: 'Periksa paket…' }).click();
  await app.choose(file, press);
  const dialog = dialogOf(app, 'Periksa paket');
  await expect(dialog).toContainText('Paket ini utuh.');
  await expect(dialog).toContainText('Dinas Kesehatan Kota');
  await expect(dialog).toContainText('kunci yang tidak ada di perpustakaan ini: BPSDM Provinsi');
  await expectAccessible(app, 'verified package');

  const changed = join(app.folder, 'ubah.zip');
  copyFileSync(file, changed);
  const bytes = readFileSync(changed);
  const at = bytes.indexOf('media/foto.jpg') + 20;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(changed, bytes);
  await app.choose(changed, () => dialog.getByRole('button', { name: 'Periksa paket lain…' }).click());
  await expect(dialog).toContainText('Paket ini bermasalah.');
  await expect(dialog.getByRole('listitem')).toContainText('media/foto.jpg');
});
