import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test } from '#tests/harness/app.ts';

test.beforeEach(async ({ app }) => {
  await app.library.create('Menulis modul', 'Kosong');
  await app.workspace.addModule('Pelajaran', 'Satu');
});
test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

/** A picture of one pixel. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('text from Word becomes Markdown with its picture in the media, in one step of undo', async ({ app }) => {
  const { workspace } = app;
  await workspace.typeInstead('');
  await workspace.paste(
    'Standar layanan Terima berkas KTP',
    `<html><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment-->
<p class=Judul2 style='mso-style-name:"Judul 2"'>Standar layanan<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Terima <b>berkas</b></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>KTP</p>
<p class=MsoNormal><img src="${pixel}" alt="Alur permohonan"><img src="file:///C:/clip_image001.png"></p>
<!--EndFragment--></body></html>`,
  );
  await expect(workspace.text).toContainText('## Standar layanan');
  await expect(workspace.text).toContainText('1. Terima **berkas**');
  await expect(workspace.text).toContainText('   - KTP');
  await expect(workspace.text).toContainText('![Alur permohonan](media/alur-permohonan.png)');
  await expect(workspace.preview.getByRole('img', { name: 'Alur permohonan' })).toBeVisible();
  await expect(app.page.getByText('1 gambar tidak ikut tertempel')).toBeVisible();
  await workspace.press('Control+z');
  await expect(workspace.text).not.toContainText('Standar layanan');
});

test('a pasted address makes a link of the selection; Ctrl+Shift+V pastes the plain text', async ({ app }) => {
  const { workspace } = app;
  await workspace.typeInstead('pedoman');
  await workspace.press('Control+a');
  await workspace.paste('https://example.go.id/a', '');
  await expect(workspace.text).toContainText('[pedoman](https://example.go.id/a)');
  await workspace.typeInstead('');
  await workspace.paste('polos', '<p><b>polos</b></p>', 'plain');
  await expect(workspace.text).toContainText('polos');
  await expect(workspace.text).not.toContainText('**');
});

test('a slash offers every block by its name, and Enter puts it in', async ({ app }) => {
  const { workspace } = app;
  await workspace.typeInstead('Pembuka.\n\n/urut');
  await expect(workspace.suggestions).toContainText('Mengurutkan');
  await workspace.press('Enter');
  await expect(workspace.text).toContainText('type=order');
  await workspace.expectQuestionIds();
  await workspace.press('Control+z');
  await expect(workspace.text).not.toContainText('type=order');
});

test('containers, their attributes and fields of the module are completed; what is complete stays as typed', async ({
  app,
}) => {
  const { workspace } = app;
  await workspace.typeInstead('---\ntitle: Tes\nkind: post');
  await expect(workspace.suggestions).toContainText('post-test');
  await workspace.press('Enter');
  await workspace.type('\npassMark: 70\n---\n\n:::case{ti');
  await expect(workspace.suggestions).toContainText('title');
  await workspace.press('Enter');
  await workspace.type('Di loket');
  await workspace.press('End');
  await workspace.type('}\nIsi kasus.\n:::\n');
  await expect(workspace.text).toContainText('kind: post-test');
  await expect(workspace.text).toContainText(':::case{title="Di loket"}');
  await expect(workspace.preview.locator('.case-title')).toHaveText('Di loket');
});

test('lists go on by themselves, and Tab goes through a table', async ({ app }) => {
  const { workspace } = app;
  await workspace.typeInstead('1. Satu');
  await workspace.press('Enter');
  await workspace.type('Dua');
  await workspace.press('Enter', 'Tab');
  await workspace.type('Dalam');
  await expect(workspace.text).toContainText('   1. Dalam');
  await workspace.press('Enter', 'Enter', 'Enter');
  await expect(workspace.text).not.toContainText('3.');
  await workspace.type('\n|Jenis|Waktu|\n|---|---|\n|KTP|Sehari|');
  await workspace.press('Tab');
  await expect(workspace.text).toContainText('| Jenis | Waktu  |');
  await workspace.type('Akta');
  await workspace.press('Shift+Tab');
  await workspace.type('Besok');
  await expect(workspace.preview.locator('td')).toHaveText(['KTP', 'Besok', 'Akta', '']);
  await app.page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await app.page.getByRole('menuitem', { name: 'Kolom rata tengah' }).click();
  await expect(workspace.text).toContainText(':---:');
});

test('a word is replaced in the whole course where one wishes, and one click takes it back', async ({ app }) => {
  const { workspace } = app;
  await workspace.addModule('Pelajaran', 'Dua');
  await workspace.typeAtEnd('\nLoket ada di lobi. Loket buka pagi.');
  await workspace.openModule('Satu');
  await workspace.typeAtEnd('\nWarga datang ke loket.');
  await workspace.press('Control+Shift+f');
  const dialog = workspace.dialog('Cari dan ganti di seluruh kursus');
  await dialog.getByRole('textbox', { name: 'Cari' }).fill('loket');
  await dialog.getByRole('textbox', { name: 'Ganti dengan' }).fill('meja layanan');
  await expect(dialog.getByText('3 hasil di 2 berkas')).toBeVisible();
  await expectAccessible(app, 'find and replace');
  await dialog.locator('.replace-matches').last().getByRole('checkbox').last().uncheck();
  await dialog.getByRole('button', { name: 'Ganti 2 hasil' }).click();
  await expect(dialog).toBeHidden();
  await expect(workspace.text).toContainText('Warga datang ke meja layanan.');
  await workspace.openModule('Dua');
  await expect(workspace.text).toContainText('meja layanan ada di lobi. Loket buka pagi.');
  await workspace.focusEditor();
  await workspace.press('Control+z');
  await expect(workspace.text).toContainText('Loket ada di lobi.');
  await workspace.press('Control+y');
  await app.page.getByRole('button', { name: 'Urungkan', exact: true }).last().click();
  await expect(workspace.text).toContainText('Loket ada di lobi.');
  await workspace.openModule('Satu');
  await expect(workspace.text).toContainText('Warga datang ke loket.');
});

test('the headings of the open module lead to their place', async ({ app }) => {
  const { workspace } = app;
  await workspace.typeInstead('Awal.\n\n## Persyaratan\n\nKTP.\n\n### Waktu layanan\n\nSehari.');
  const headings = workspace.outline.getByRole('region', { name: 'Isi modul ini' });
  await expect(headings.getByRole('button')).toHaveText(['Persyaratan', 'Waktu layanan']);
  await expect(headings.getByRole('button', { name: 'Waktu layanan' })).toHaveAttribute('aria-current', 'location');
  await headings.getByRole('button', { name: 'Persyaratan' }).click();
  await workspace.expectCursor(3, 1);
});

test('Ctrl+. mends what the checker has found: a right answer, the description of an image', async ({ app }) => {
  const { workspace } = app;
  await workspace.typeAtEnd('\n');
  await workspace.paste('', `<p><img src="${pixel}"></p>`);
  await expect(workspace.text).toContainText('](media/gambar.png)');
  const question = ':::question{#q1 type=single}\nApa?\n\n- [ ] Ya\n- [ ] Tidak\n:::';
  await workspace.typeInstead(`---\ntitle: Tes\n---\n\n![](media/gambar.png)\n\n${question}`);
  await expect(workspace.problem('question-no-right-answer')).toBeVisible();
  await workspace.problem('question-no-right-answer').getByRole('button').first().click();
  await workspace.expectCursor(7, 1);
  await workspace.press('Control+.');
  await app.page.getByText('Tandai “Tidak” sebagai jawaban benar').click();
  await expect(workspace.text).toContainText('[x] Tidak');
  await workspace.problem('image-no-alt').getByRole('button').first().click();
  await workspace.press('Control+.');
  await app.page.getByText('Uraikan gambar ini…').click();
  await workspace.dialog('Uraikan gambar ini').getByRole('textbox', { name: 'Uraian gambar' }).fill('Alur permohonan');
  await workspace.press('Enter');
  await expect(workspace.text).toContainText('![Alur permohonan](media/gambar.png)');
});

test('the pointer on an image’s address shows the image', async ({ app }) => {
  const { workspace } = app;
  await workspace.typeAtEnd('\n');
  await workspace.paste('', `<p><img src="${pixel}" alt="Alur"></p>`);
  // With the preview the editor has heard of the new file, too.
  await expect(workspace.preview.getByRole('img', { name: 'Alur' })).toBeVisible();
  await workspace.text.getByText('media/alur.png').hover();
  const hover = workspace.editor.locator('.monaco-hover').filter({ hasText: 'media/alur.png' });
  await expect(hover.getByRole('img')).toHaveAttribute('src', /^data:image\/png/);
});
