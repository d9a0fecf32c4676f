import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { HistoryDialog } from '#tests/harness/pages/history-dialog.ts';

test.beforeEach(async ({ app }) => {
  await app.library.create('Kursus dengan riwayat', 'Kosong');
  await app.workspace.addModule('Pelajaran', 'Satu');
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

/** Each text becomes a version of its own. */
async function write(app: AuthorApp, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await app.workspace.typeInstead(text);
    await app.workspace.expectSaved();
  }
}

test('an older version is compared, restored as a whole, and the restore undone from its message', async ({ app }) => {
  const { workspace, library, page } = app;
  const history = new HistoryDialog(page);
  await write(app, 'Kalimat lama.', 'Kalimat baru.');
  await history.open();
  await expect(history.count).toHaveText('Perubahan 1 dari 1');
  await expectAccessible(app, 'history');
  await history.nameVersion('Sebelum diubah');
  await history.restore();
  await expect(workspace.text).toContainText('Kalimat lama.');
  await library.toast('dipulihkan').getByRole('button', { name: 'Urungkan' }).click();
  await expect(workspace.text).toContainText('Kalimat baru.');
  await history.open();
  await expect(history.versions.filter({ hasText: 'Sebelum diubah' })).toHaveCount(1);
  await expect(history.versions.first()).toContainText('dipulihkan dari versi');
});

test('one changed part is brought back, the other stays, and Ctrl+Z undoes it', async ({ app }) => {
  const { workspace, page } = app;
  const history = new HistoryDialog(page);
  await write(app, 'Awal lama.\n\nTengah tetap.\n\nAkhir lama.', 'Awal baru.\n\nTengah tetap.\n\nAkhir baru.');
  await history.open();
  await expect(history.count).toHaveText('Perubahan 1 dari 2');
  await history.root.getByRole('button', { name: 'Perubahan berikutnya' }).click();
  await expect(history.count).toHaveText('Perubahan 2 dari 2');
  await history.takeChange();
  await expect(history.count).toHaveText('Perubahan 1 dari 1');
  await history.close();
  await expect(workspace.text).toContainText('Awal baru.');
  await expect(workspace.text).toContainText('Akhir lama.');
  await workspace.expectSaved();
  await workspace.focusEditor();
  await workspace.press('Control+z');
  await expect(workspace.text).toContainText('Akhir baru.');
});

test('the history is used with the keyboard alone', async ({ app }) => {
  const { workspace, page } = app;
  const history = new HistoryDialog(page);
  await write(app, 'Versi pertama.', 'Versi kedua.', 'Versi ketiga.');
  await workspace.press(
    await page.evaluate(() =>
      document.documentElement.dataset['edition'] === 'desktop' ? 'Control+Shift+R' : 'Alt+Shift+R',
    ),
  );
  await expect(history.root).toBeVisible();
  await history.versions.nth(1).focus();
  await workspace.press('ArrowDown');
  await expect(history.versions.nth(2)).toBeFocused();
  await expect(history.versions.nth(2)).toHaveAttribute('aria-selected', 'true');
  await workspace.press('Escape');
  await expect(history.root).toBeHidden();
});

test('a deleted module comes back from the history', async ({ app }) => {
  const { workspace, page } = app;
  const history = new HistoryDialog(page);
  await workspace.choose('Satu', 'Hapus');
  await expect(workspace.modules).toHaveCount(0);
  await history.open();
  await history.choose('di tempat sampah');
  await history.versions.first().click();
  await history.restore();
  await expect(workspace.modules).toHaveCount(1);
  await expect(workspace.text).toContainText('Satu');
});
