import { expect } from '@playwright/test';
import { test } from '#tests/harness/app.ts';
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

test('what another Ajar writes on the same library appears in this window', async ({ app }) => {
  await other.write((text) => `${text}\nDitulis di jendela lain.\n`);
  await expect(app.workspace.text).toContainText('Ditulis di jendela lain.');
  await app.workspace.typeAtEnd('Lanjut di sini.');
  await app.workspace.expectSaved();
  expect((await other.module()).text).toMatch(/Ditulis di jendela lain\.\n(?:.*\n)*.*Lanjut di sini\./);
});
