/** Only in a browser can a test hold a save back. */
import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { OtherProgram } from '#tests/harness/other-program.ts';

let other: OtherProgram;
test.beforeEach(async ({ app }) => {
  await app.library.create('Ditulis berdua', 'Kosong');
  await app.workspace.addModule('Pelajaran', 'Satu');
  other = await OtherProgram.start(app);
});
test.afterEach(async ({ app }) => {
  await other.stop();
  expect(app.errors).toEqual([]);
});

/** Holds this window's saves back, so that the other program's come first. Returns the function that lets them go. */
async function holdSaves({ page }: AuthorApp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/api/call', async (route) => {
    if (/"module\.(?:save|journal)"/.test(route.request().postData() ?? '')) await promise;
    await route.continue();
  });
  return resolve;
}

test('a module that was changed in two places is shown with both texts and merged part by part', async ({ app }) => {
  const { workspace, page } = app;
  await workspace.typeInstead('Awal.\n\nTengah.\n\nAkhir.\n');
  await workspace.expectSaved();
  const letGo = await holdSaves(app);
  await workspace.typeAtEnd('Dari sini.');
  await other.write((text) => text.replace('Awal.', 'Awal dari sana.'));
  letGo();
  await page.getByRole('button', { name: 'Bandingkan…' }).click();
  const dialog = workspace.dialog('Modul ini diubah di dua tempat');
  const count = dialog.getByTestId('compare-count');
  await expect(count).toHaveText('Perubahan 1 dari 2');
  await expectAccessible(app, 'conflict');
  await dialog.getByRole('button', { name: 'Ambil bagian ini' }).click();
  await expect(count).toHaveText('Perubahan 1 dari 1');
  await dialog.getByRole('button', { name: 'Pakai naskah saya' }).click();
  await workspace.expectSaved();
  const { text } = await other.module();
  expect(text).toContain('Awal dari sana.');
  expect(text).toContain('Dari sini.');
});
