import { expect } from '@playwright/test';
import { test, type AuthorApp } from '#tests/harness/app.ts';

test.beforeEach(async ({ app }) => {
  await app.library.create('Menulis modul', 'Kosong');
  await app.workspace.addModule('Pelajaran', 'Satu');
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

/** As the clipboard of a screenshot gives it: a picture without a path and without text. */
async function pastePicture({ workspace }: AuthorApp, name: string): Promise<void> {
  await workspace.focusEditor();
  await workspace.editor
    .locator('textarea')
    .first()
    .evaluate((target, fileName) => {
      const canvas = document.createElement('canvas');
      canvas.width = 40;
      canvas.height = 20;
      const base64 = canvas.toDataURL('image/png').split(',')[1] ?? '';
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], fileName, { type: 'image/png' }));
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, name);
}

test('undo in one module survives a visit to another', async ({ app }) => {
  const { workspace } = app;
  await workspace.addModule('Pelajaran', 'Dua');
  await workspace.openModule('Satu');
  await workspace.typeAtEnd('Kalimat pertama.');
  await expect(workspace.text).toContainText('Kalimat pertama.');
  await workspace.openModule('Dua');
  await workspace.typeAtEnd('Kalimat kedua.');
  await workspace.openModule('Satu');
  await workspace.focusEditor();
  await workspace.press('Control+z');
  await expect(workspace.text).not.toContainText('Kalimat pertama.');
  await workspace.press('Control+y');
  await expect(workspace.text).toContainText('Kalimat pertama.');
  await workspace.openModule('Dua');
  await expect(workspace.text).toContainText('Kalimat kedua.');
});

test('Ctrl+B, Ctrl+I and Ctrl+K format the word and the selection, and the preview follows', async ({ app }) => {
  const { workspace } = app;
  await workspace.typeInstead('tebal');
  await workspace.press('Control+b', 'End', 'Enter', 'Enter');
  await workspace.type('miring');
  await workspace.press('Control+i', 'End', 'Enter', 'Enter');
  await workspace.type('pedoman');
  await workspace.press('Control+Shift+ArrowLeft', 'Control+k');
  const dialog = workspace.dialog('Sisipkan tautan');
  await expect(dialog.getByRole('textbox', { name: 'Teks tautan' })).toHaveValue('pedoman');
  await dialog.getByRole('textbox', { name: 'Alamat' }).fill('example.go.id/pedoman');
  await workspace.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(workspace.text).toContainText('**tebal**');
  await expect(workspace.text).toContainText('*miring*');
  await expect(workspace.text).toContainText('[pedoman](https://example.go.id/pedoman)');
  await expect(workspace.preview.locator('strong')).toHaveText('tebal');
  await expect(workspace.preview.locator('em')).toHaveText('miring');
  await expect(workspace.preview.getByRole('link', { name: 'pedoman' })).toBeVisible();
});

test('a pasted picture goes into the media, is described, and shows in the preview', async ({ app }) => {
  const { workspace } = app;
  await workspace.typeAtEnd('\n');
  await pastePicture(app, 'alur.png');
  const dialog = workspace.dialog('Uraikan gambar ini');
  await dialog.getByRole('textbox', { name: 'Uraian gambar' }).fill('Alur permohonan dalam lima langkah');
  await dialog.getByRole('button', { name: 'Sisipkan gambar' }).click();
  await expect(dialog).toBeHidden();
  await expect(workspace.text).toContainText('![Alur permohonan dalam lima langkah](media/alur.png)');
  const picture = workspace.preview.getByRole('img', { name: 'Alur permohonan dalam lima langkah' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
  await expect(workspace.problem('media-missing')).toHaveCount(0);
});

test('a picture that is not there is a problem, and a click on it leads to the line', async ({ app }) => {
  const { workspace } = app;
  // The preview asks for the picture in vain, which the browser writes down.
  app.tolerate(/^Failed to load resource/);
  await workspace.typeInstead('Baris satu\n\nBaris tiga\n\n![Peta](media/tidak-ada.png)\n\nBaris tujuh');
  await workspace.press('Control+Home');
  await workspace.expectCursor(1, 1);
  const problem = workspace.problem('media-missing');
  await expect(problem).toHaveAttribute('data-severity', 'error');
  await expect(problem).toContainText('tidak-ada.png');
  await problem.getByRole('button').first().click();
  await workspace.expectCursor(5, 1);
});

test('the state of saving can be seen all the time', async ({ app }) => {
  const { workspace } = app;
  await workspace.expectSaved();
  await expect(workspace.savedState).toHaveText('Tersimpan');
  await workspace.savedState.evaluate((output) => {
    const states: (string | undefined)[] = [];
    Reflect.set(globalThis, 'seenSavedStates', states);
    new MutationObserver(() => states.push(output.dataset['state'])).observe(output, {
      attributeFilter: ['data-state'],
    });
  });
  await workspace.typeAtEnd('Satu kalimat lagi.');
  const seen = () => app.page.evaluate(() => Reflect.get(globalThis, 'seenSavedStates') as string[]);
  await expect.poll(seen).toContain('saved');
  expect((await seen())[0], 'the first keystroke shows that something is not saved').toBe('unsaved');
  await workspace.expectSaved();
});

test('after a restart the same module is open, with its text and the cursor where it was', async ({ app }) => {
  const before = app.workspace;
  await before.addModule('Pelajaran', 'Dua');
  await before.typeInstead('---\ntitle: Dua\n---\n\nKalimat yang tetap ada.\n\nBaris terakhir.');
  await before.press('ArrowUp', 'ArrowUp', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await before.expectCursor(5, 4);
  await before.expectSaved();
  await app.restart();
  const after = app.workspace;
  await expect(after.module('Dua')).toHaveAttribute('aria-selected', 'true');
  await expect(after.text).toContainText('Kalimat yang tetap ada.');
  await after.expectCursor(5, 4);
  await after.focusEditor();
  await after.type('INI ');
  await expect(after.text).toContainText('KalINI imat');
});

test('a switch of language changes every word at once and keeps what is being written', async ({ app }) => {
  const { workspace, page } = app;
  await workspace.typeAtEnd('Tulisan yang sedang dikerjakan.');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByRole('button', { name: 'Course settings' })).toBeVisible();
  await expect(page.getByTestId('saved-state')).toHaveText('Saved');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(workspace.text).toContainText('Tulisan yang sedang dikerjakan.');
  await page.getByRole('button', { name: 'Ganti ke bahasa Indonesia' }).click();
  await expect(page.getByTestId('saved-state')).toHaveText('Tersimpan');
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
});

test('the panes keep their size and their absence after a restart', async ({ app }) => {
  const width = async () => Math.round((await app.workspace.outline.boundingBox())?.width ?? 0);
  const before = await width();
  const separator = app.page.getByRole('separator', { name: 'Ubah lebar panel' }).first();
  await separator.focus();
  await app.workspace.press('ArrowRight', 'ArrowRight');
  await expect.poll(width).toBeGreaterThan(before);
  const widened = await width();
  await app.page.getByRole('banner').getByRole('button', { name: 'Masalah' }).click();
  await expect(app.workspace.problems).toBeHidden();
  await app.restart();
  await expect(app.workspace.modules.first()).toBeVisible();
  await expect(app.workspace.problems).toBeHidden();
  await expect.poll(width).toBe(widened);
});
