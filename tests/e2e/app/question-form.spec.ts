import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { QuestionForm } from '#tests/harness/pages/question-form.ts';

test.beforeEach(async ({ app }) => {
  await app.library.create('Soal lewat formulir', 'Kosong');
  await app.workspace.addModule('Latihan', 'Latihan');
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

/** The text as Monaco shows it, with plain spaces. */
async function expectText({ workspace }: AuthorApp, ...parts: readonly string[]): Promise<void> {
  const shown = async () => ((await workspace.text.textContent()) ?? '').replaceAll('\u00A0', ' ');
  for (const part of parts) await expect.poll(shown, part).toContain(part);
}

test('a question is written by its form and keyboard alone, and one undo takes back one step of it', async ({
  app,
}) => {
  const { workspace, page } = app;
  const form = new QuestionForm(page);
  await workspace.typeAtEnd('\nSebelum soal.\n\n');
  await form.add('Pilihan ganda, satu jawaban');
  await expectAccessible(app, 'form of a single choice');
  await form.typeInstead('Apa kepanjangan ASN?');
  await expectText(app, 'Apa kepanjangan ASN?');
  await form.field('Pilihan 1').focus();
  await form.typeInstead('Aparatur Sipil Nasional');
  await workspace.press('Enter');
  await expect(form.field('Pilihan 4'), 'Enter goes on with a new option').toBeFocused();
  await form.typeInstead('Aparatur Sipil Negara');
  await expectText(app, '- [x] Aparatur Sipil Nasional', '- [ ] Aparatur Sipil Negara');
  await form.pane.getByRole('radio', { name: 'Pilihan 4 benar' }).press('Space');
  await expectText(app, '- [ ] Aparatur Sipil Nasional', '- [x] Aparatur Sipil Negara');
  await form.button('Pilihan 4: Pindahkan (panah atas dan bawah)').press('ArrowUp');
  await expect(form.field('Pilihan 3')).toHaveValue('Aparatur Sipil Negara');
  await form.button('Tulis umpan balik untuk pilihan 1').press('Enter');
  await expect(form.field('Umpan balik untuk pilihan 1')).toBeFocused();
  await form.typeInstead('Lihat judul undang-undangnya.');
  await expectText(app, '> Lihat judul undang-undangnya.', 'Sebelum soal.');
  await workspace.press('Control+z', 'Control+z', 'Control+z');
  await expect(form.field('Umpan balik untuk pilihan 1')).not.toHaveValue(/judul/);
  await workspace.press('Control+y', 'Control+y', 'Control+y');
  await expectText(app, '> Lihat judul undang-undangnya.');
  await workspace.press('F4');
  await expect(workspace.editor.locator('textarea').first(), 'F4 leads back to the text').toBeFocused();
  await expect(workspace.problem('question-no-right-answer')).toHaveCount(0);
});

test('a text that would break the question is not written and says so; the type can be changed', async ({ app }) => {
  const { workspace, page } = app;
  const form = new QuestionForm(page);
  await form.add('Benar atau salah');
  await form.typeInstead('Bumi itu bulat.');
  await form.stem.press('Control+End');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type(':::');
  await expect(form.pane.getByText('Belum tertulis')).toBeVisible();
  await workspace.press('Backspace', 'Backspace', 'Backspace', 'Backspace');
  await expect(form.pane.getByText('Belum tertulis')).toHaveCount(0);
  await form.pane.getByRole('radio', { name: 'Salah' }).check();
  await expectText(app, 'answer=false');
  await form.pane.getByRole('button', { name: /Jenis soal/ }).click();
  await page.getByRole('option', { name: 'Pilihan ganda, satu jawaban' }).click();
  await expect(form.field('Pilihan 2')).toHaveValue('Salah');
  await expect(form.pane.getByRole('radio', { name: 'Pilihan 2 benar' })).toBeChecked();
  await page.keyboard.press('Control+Shift+Q');
  await expectAccessible(app, 'dialog of the question types');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await expectAccessible(app, 'form in the dark');
});

test('regions are drawn on the picture and moved by the arrow keys', async ({ app }) => {
  const { workspace, page } = app;
  const form = new QuestionForm(page);
  await workspace.focusEditor();
  await workspace.editor
    .locator('textarea')
    .first()
    .evaluate((target) => {
      const canvas = document.createElement('canvas');
      canvas.width = 400;
      canvas.height = 200;
      const base64 = canvas.toDataURL('image/png').split(',')[1] ?? '';
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], 'denah.png', { type: 'image/png' }));
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
  const dialog = workspace.dialog('Uraikan gambar ini');
  await dialog.getByRole('textbox', { name: 'Uraian gambar' }).fill('Denah');
  await dialog.getByRole('button', { name: 'Sisipkan gambar' }).click();
  await expect(workspace.text).toContainText('denah.png');
  // The example names a picture that the course does not have, which the preview would look for.
  await form.show();
  await form.add('Titik pada gambar');
  await form.pane.getByRole('button', { name: /Gambar/ }).click();
  await page.getByRole('option', { name: 'denah.png' }).click();
  const picture = form.board.locator('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
  const box = await form.board.boundingBox();
  if (box === null) throw new Error('the board is not drawn');
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.6);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.9);
  await page.mouse.up();
  await expect(form.field('Keterangan bagian 3')).toBeFocused();
  await form.typeInstead('Loket C');
  await expectText(app, '(media/denah.png)', 'Loket C');
  const first = form.board.getByRole('button', { name: /^Bagian 1/ });
  await first.focus();
  await workspace.press('ArrowRight', 'ArrowRight', 'Shift+ArrowDown');
  await expectText(app, 'rect(12%, 20%, 30%, 16%)');
  await expect(form.pane.getByRole('textbox', { name: 'Kiri %' })).toHaveValue('12');
  await expectAccessible(app, 'form of a hotspot');
});
