import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '#tests/harness/app.ts';
import { runAjar } from '#tests/harness/cli.ts';
import { ExportDialog } from '#tests/harness/pages/export-dialog.ts';

const broken = `---
title: Satu
---

Baris lima.

:::question{#tanpajawaban}
Pertanyaan tanpa jawaban yang benar

- [ ] satu
- [ ] dua
:::
`;

test.beforeEach(async ({ app }) => {
  await app.library.create('Kursus dengan kesalahan', 'Kosong');
  await app.workspace.addModule('Pelajaran', 'Satu');
  await app.workspace.typeInstead(broken);
  await expect(app.workspace.problem('question-no-right-answer')).toBeVisible();
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('an error blocks the export, and a click on it leads to its place', async ({ app }) => {
  const { workspace } = app;
  await workspace.press('Control+Home');
  const dialog = new ExportDialog(app);
  await dialog.open();
  await expect(dialog.form).toContainText('Perbaiki 1 kesalahan ini dulu');
  await expect(dialog.form.getByRole('button', { name: 'Ekspor…' })).toBeDisabled();
  await dialog.form.getByRole('button', { name: 'jawaban benar' }).click();
  await expect(dialog.form).toBeHidden();
  await workspace.expectCursor(7, 1);
});

test('a warning does not block the export', async ({ app }) => {
  const { workspace } = app;
  await workspace.typeInstead('---\ntitle: Satu\n---\n\n## Bagian\n\n#### Melompati satu tingkat\n');
  await expect(workspace.problem('heading-skips-level')).toHaveAttribute('data-severity', 'warning');
  await workspace.expectSaved();
  const { file } = await new ExportDialog(app).export('SCORM 1.2', 'peringatan.zip');
  const { code, stdout } = await runAjar('verify', file, '--json');
  expect(code, stdout).toBe(0);
});

test('a course with errors can be exported as a draft, which says so', async ({ app }) => {
  const dialog = new ExportDialog(app);
  await dialog.open();
  await app.saveAnswer('draf.zip');
  await dialog.form.getByText('Pilihan lain').click();
  await dialog.form.getByRole('button', { name: 'Tetap ekspor sebagai draf' }).click();
  await expect(dialog.done).toBeVisible();
  const { stdout } = await runAjar('verify', await app.exportedFile(), '--json');
  expect(JSON.parse(stdout)).toMatchObject({ draft: true });
  expect(readdirSync(app.folder).filter((name) => name.startsWith('draf'))).toEqual(['draf.zip']);
});

test('the trainer gets the kind of package that was chosen', async ({ app }) => {
  await app.workspace.typeInstead('---\ntitle: Satu\n---\n\nIsi pelajaran.\n');
  await app.workspace.expectSaved();
  const dialog = new ExportDialog(app);
  for (const [label, format] of [
    ['SCORM 2004 (Edisi 3)', 'scorm2004-3'],
    ['SCORM 2004 (Edisi 4)', 'scorm2004-4'],
    ['cmi5', 'cmi5'],
    ['HTML', 'html'],
  ] as const) {
    const { file } = await dialog.export(label, `${format}.zip`);
    const { code, stdout } = await runAjar('verify', file, '--json');
    expect(code, stdout).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format, problems: [] });
  }
});
