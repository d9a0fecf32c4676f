import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { serveLibrary, type ServedLibrary } from '#tests/harness/served-library.ts';

const cursor = { line: 1, column: 1 };

let other: ServedLibrary;
test.beforeEach(async ({ app }) => {
  await app.library.create('Ditulis berdua', 'Kosong');
  await app.workspace.addModule('Pelajaran', 'Satu');
  other = await serveLibrary(join(app.folder, 'library'));
});
test.afterEach(async ({ app }) => {
  await other.stop();
  expect(app.errors).toEqual([]);
});

/** The only module of the only course, as the other program has it. */
async function theModule(): Promise<{ readonly id: string; readonly text: string; readonly revision: number }> {
  const [course] = await other.call('course.list', { search: '', sort: 'updated', trashed: false });
  const { modules } = await other.call('course.get', { id: course?.id ?? '' });
  return other.call('module.get', { id: modules[0]?.id ?? '', version: 'saved' });
}

async function writeElsewhere(change: (text: string) => string): Promise<void> {
  const { id, text, revision } = await theModule();
  await other.call('module.save', { id, text: change(text), cursor, expectedRevision: revision });
}

/** Holds this window's saves back, so that the other program's come first. Returns the function that lets them go. */
async function holdSaves({ page }: AuthorApp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/api/call', async (route) => {
    if (/"module\.(?:save|journal)"/.test(route.request().postData() ?? '')) await promise;
    await route.continue();
  });
  return resolve;
}

test('what another Ajar writes on the same library appears in this window', async ({ app }) => {
  await writeElsewhere((text) => `${text}\nDitulis di jendela lain.\n`);
  await expect(app.workspace.text).toContainText('Ditulis di jendela lain.');
  await app.workspace.typeAtEnd('Lanjut di sini.');
  await app.workspace.expectSaved();
  expect((await theModule()).text).toMatch(/Ditulis di jendela lain\.\n(?:.*\n)*.*Lanjut di sini\./);
});

test('a module that was changed in two places is shown with both texts and merged part by part', async ({
  app,
}, info) => {
  test.skip(info.project.name === 'desktop', 'only the browser lets a test hold a save back');
  const { workspace, page } = app;
  await workspace.typeInstead('Awal.\n\nTengah.\n\nAkhir.\n');
  await workspace.expectSaved();
  const letGo = await holdSaves(app);
  await workspace.typeAtEnd('Dari sini.');
  await writeElsewhere((text) => text.replace('Awal.', 'Awal dari sana.'));
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
  const { text } = await theModule();
  expect(text).toContain('Awal dari sana.');
  expect(text).toContain('Dari sini.');
});
