import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test, type AuthorApp } from '#tests/harness/app.ts';

test.beforeEach(async ({ app }) => {
  await app.library.create('Kursus bermedia', 'Kosong');
  await app.workspace.addModule('Pelajaran', 'Satu');
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

const dialogOf = ({ page }: AuthorApp): Locator => page.getByRole('dialog', { name: 'Media kursus' });
const file = (app: AuthorApp, name: string): Locator => dialogOf(app).locator(`[data-pick="media/${name}"]`);

/** A picture with a frame of its own colour, as a file on the disk. */
async function picture({ page, folder }: AuthorApp, name: string, colour: string, side = 64): Promise<string> {
  const data = await page.evaluate(
    ([fill, size]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
      const context = canvas.getContext('2d');
      if (context) Object.assign(context, { fillStyle: fill }).fillRect(0, 0, size, size);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    [colour, side] as const,
  );
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(data, 'base64'));
  return path;
}

test('media are added, described, renamed and deleted, the text follows, and each step can be undone', async ({
  app,
}) => {
  const { page, workspace, library } = app;
  await workspace.typeAtEnd('\n');
  await page.keyboard.press('Control+Alt+g');
  const dialog = dialogOf(app);
  await expect(dialog.getByText('Belum ada media')).toBeVisible();
  await expectAccessible(app, 'no media');
  const files = [await picture(app, 'Alur Layanan.png', '#0b6a5d'), await picture(app, 'sisa.png', '#b3261e')];
  await app.chooseFiles(files, () => dialog.getByRole('button', { name: 'Tambah berkas…' }).click());
  await expect(file(app, 'sisa.png')).toHaveAttribute('aria-selected', 'true');
  await file(app, 'alur-layanan.png').click();
  await expect(dialog.getByText('64 × 64 piksel')).toBeVisible();
  await dialog.getByRole('button', { name: 'Sisipkan di kursor' }).click();
  await expect(dialog).toBeHidden();
  await expect(workspace.text).toContainText('![](media/alur-layanan.png)');

  await page.keyboard.press('Control+Alt+g');
  await file(app, 'alur-layanan.png').click();
  await dialog.getByRole('textbox', { name: 'Uraian gambar' }).fill('Lima langkah [baru]');
  await dialog.getByRole('textbox', { name: 'Keterangan' }).fill('Gambar 1');
  await dialog.getByRole('button', { name: 'Simpan uraian' }).click();
  await expect(library.toast('Uraian di 1 tempat')).toBeVisible();
  await expect(dialog.locator('.media-places')).toContainText('Lima langkah [baru]');
  await expectAccessible(app, 'media');

  await dialog.getByRole('textbox', { name: 'Nama berkas' }).fill('Alur Baru');
  await dialog.getByRole('button', { name: 'Ganti nama', exact: true }).click();
  await expect(file(app, 'alur-baru.png')).toHaveAttribute('aria-selected', 'true');
  await expect(workspace.text).toContainText(String.raw`![Lima langkah \[baru\]](media/alur-baru.png "Gambar 1")`);
  await library.toast('Sekarang bernama').getByRole('button', { name: 'Urungkan' }).click();
  await expect(workspace.text).toContainText('(media/alur-layanan.png "Gambar 1")');

  await file(app, 'sisa.png').click();
  await dialog.getByRole('button', { name: 'Hapus', exact: true }).click();
  await expect(file(app, 'sisa.png')).toHaveCount(0);
  await library.toast('“sisa.png” dihapus').getByRole('button', { name: 'Urungkan' }).click();
  await expect(file(app, 'sisa.png')).toBeVisible();

  await file(app, 'alur-layanan.png').click();
  await dialog.getByRole('button', { name: 'Hapus', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: 'Hapus media yang masih dipakai?' });
  await expect(question).toContainText('dipakai di 1 tempat');
  await question.getByRole('button', { name: 'Batal' }).click();
  await dialog.getByRole('button', { name: 'Buka “Satu” pada baris' }).click();
  await expect(dialog).toBeHidden();
  await workspace.expectSaved();
});

test('media are found, filtered and chosen with the keyboard alone, and dropped and pasted files are added', async ({
  app,
}) => {
  const { page, library } = app;
  await page.keyboard.press('Control+Alt+g');
  const dialog = dialogOf(app);
  await expect(dialog.getByRole('button', { name: 'Tambah berkas…' })).toBeFocused();
  await page.evaluate(() => {
    // Defined here: it runs in the page.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const transferOf = (name: string, width: number) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height: 20 });
      const data = atob(canvas.toDataURL('image/png').split(',')[1] ?? '');
      const bytes = Uint8Array.from(data, (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type: 'image/png' }));
      return transfer;
    };
    const target = document.querySelector('[data-testid="media"]');
    const options = { bubbles: true, cancelable: true };
    target?.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: transferOf('jatuh.png', 20) }));
    target?.dispatchEvent(new ClipboardEvent('paste', { ...options, clipboardData: transferOf('tempel.png', 30) }));
  });
  await expect(file(app, 'jatuh.png')).toBeVisible();
  await expect(file(app, 'tempel.png')).toBeVisible();
  await expect(library.toast('1 berkas ditambahkan').first()).toBeVisible();
  await dialog.getByRole('searchbox').fill('temp');
  await expect(file(app, 'jatuh.png')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(file(app, 'jatuh.png')).toBeVisible();
  await file(app, 'jatuh.png').focus();
  await page.keyboard.press('ArrowRight');
  await expect(file(app, 'tempel.png')).toHaveAttribute('aria-selected', 'true');
  await dialog.getByRole('button', { name: 'Sebagai daftar' }).press('Enter');
  await file(app, 'tempel.png').focus();
  await page.keyboard.press('ArrowUp');
  await expect(file(app, 'jatuh.png')).toHaveAttribute('aria-selected', 'true');
  await dialog.getByRole('button', { name: 'Semua (2)' }).click();
  await page.getByRole('option', { name: 'Tidak dipakai (2)' }).click();
  await dialog.getByRole('button', { name: 'Hapus semua yang tidak dipakai' }).click();
  await expect(dialog.getByText('Belum ada media')).toBeVisible();
  await dialog.getByRole('button', { name: 'Kembalikan…' }).click();
  const kept = page.getByRole('dialog', { name: 'Yang dapat dikembalikan' });
  await kept.getByRole('button', { name: 'Kembalikan jatuh.png' }).click();
  await expect(kept.getByRole('button', { name: 'Kembalikan jatuh.png' })).toHaveCount(0);
  await expectAccessible(app, 'media that can be brought back');
  await kept.getByRole('button', { name: 'Tutup' }).last().click();
  await expect(file(app, 'jatuh.png')).toBeVisible();
});

test('a heavy picture is made smaller when it is added, with both sizes shown, and its original can be taken back', async ({
  app,
}) => {
  const { page } = app;
  await page.keyboard.press('Control+Alt+g');
  const dialog = dialogOf(app);
  const grain = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const photo = join(app.folder, 'Foto Loket.jpg');
  await sharp({ create: { width: 2_000, height: 1_500, channels: 3, background: '#777', noise: grain } })
    .jpeg({ quality: 95 })
    .toFile(photo);
  await app.chooseFiles([photo], () => dialog.getByRole('button', { name: 'Tambah berkas…' }).click());
  const shrink = page.getByRole('dialog', { name: 'Perkecil gambar' });
  await expect(shrink).toContainText('“foto-loket.jpg” dapat dibuat lebih ringan');
  await expectAccessible(app, 'a question about a heavy picture');
  await shrink.getByRole('button', { name: 'Perkecil', exact: true }).click();
  const result = page.getByRole('dialog', { name: 'Hasilnya' });
  await expect(result).toContainText(/foto-loket\.webp.*(?:MB|KB) menjadi/);
  await expectAccessible(app, 'pictures made smaller');
  await result.getByRole('button', { name: 'Selesai' }).click();
  await expect(file(app, 'foto-loket.webp')).toHaveAttribute('aria-selected', 'true');
  await expect(dialog.getByText('1600 × 1200 piksel')).toBeVisible();
  await expect(dialog.locator('.media-facts')).toContainText('aslinya');
  await dialog.getByRole('button', { name: 'Perkecil…' }).click();
  await shrink.getByRole('button', { name: 'Lebar paling besar' }).click();
  await page.getByRole('option', { name: '800 piksel' }).click();
  await shrink.getByRole('button', { name: 'Perkecil', exact: true }).click();
  await result.getByRole('button', { name: 'Pakai aslinya: foto-loket.webp' }).click();
  await expect(result).toContainText('aslinya dipakai');
  await result.getByRole('button', { name: 'Selesai' }).click();
  await expect(dialog.getByText('1600 × 1200 piksel')).toBeVisible();
});
