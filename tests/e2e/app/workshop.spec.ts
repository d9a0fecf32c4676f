import { rmSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { runAjar } from '#tests/harness/cli.ts';
import { BanksSection } from '#tests/harness/pages/banks-section.ts';
import { DrawDialog } from '#tests/harness/pages/draw-dialog.ts';
import { ExportDialog } from '#tests/harness/pages/export-dialog.ts';
import { HistoryDialog } from '#tests/harness/pages/history-dialog.ts';
import { QuestionForm } from '#tests/harness/pages/question-form.ts';

const bank = 'Bank soal pre-test dan post-test';

/** Written by hand; none of the questions has an id. */
const material = `---
title: Maklumat pelayanan
kind: lesson
objectives: [o1]
---

# Maklumat pelayanan

Maklumat adalah janji kantor kepada warga.

:::question{answer=true objective=o1}
Maklumat dipasang di tempat yang mudah dilihat.
:::
`;

/** A picture of one pixel. */
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** As Word puts it on the clipboard. */
const fromWord = `<html><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment-->
<p class=Judul2 style='mso-style-name:"Judul 2"'>Isi maklumat<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Jenis <b>layanan</b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>Waktu dan biaya</p>
<p class=MsoNormal><img src="${pixel}" alt="Papan maklumat di loket"></p>
<!--EndFragment--></body></html>`;

async function beginFromTemplate({ library, workspace, page }: AuthorApp): Promise<void> {
  await expect(page.getByRole('button', { name: 'Mulai dari kursus contoh' }), 'the library is empty').toBeVisible();
  await library.create('Maklumat pelayanan', 'Rancang bangun lengkap');
  await expect(workspace.titles.last()).toHaveText(bank);
}

async function writeMarkdown({ workspace }: AuthorApp): Promise<void> {
  await workspace.openModule('Materi pokok 1');
  await workspace.typeInstead(material);
  await workspace.expectQuestionIds();
  await workspace.expectSaved();
}

async function pasteFromWord({ workspace }: AuthorApp): Promise<void> {
  await workspace.typeAtEnd('\n');
  await workspace.paste('Isi maklumat', fromWord);
  await expect(workspace.text).toContainText('## Isi maklumat');
  // It may be below what can be seen, where a picture is not loaded yet.
  await expect(workspace.preview.getByRole('img', { name: 'Papan maklumat di loket' })).toHaveCount(1);
  await expect(workspace.preview.getByRole('listitem').filter({ hasText: 'Jenis layanan' })).toBeVisible();
  await workspace.expectSaved();
}

async function writeByForm({ workspace, page }: AuthorApp): Promise<void> {
  await workspace.addModule('Latihan', 'Latihan loket');
  await workspace.focusEditor();
  await workspace.press('Control+End');
  const form = new QuestionForm(page);
  await form.add('Pilihan ganda, satu jawaban');
  await form.typeInstead('Siapa yang menepati maklumat?');
  await form.field('Pilihan 1').focus();
  await form.typeInstead('Petugas yang sedang bertugas saja');
  await form.field('Pilihan 2').focus();
  await form.typeInstead('Seluruh kantor');
  await form.pane.getByRole('radio', { name: 'Pilihan 2 benar' }).check();
  await expect(workspace.text).toContainText('- [x] Seluruh kantor');
  await workspace.expectSaved();
  await expect(workspace.module('Latihan loket')).toContainText(/\d soal/);
}

async function writeBankAndDraw({ workspace, page }: AuthorApp): Promise<void> {
  await new BanksSection(page).open(bank);
  await workspace.typeAtEnd(
    '\n:::question{objective=o1 answer=true}\nWarga boleh mengadu bila maklumat dilanggar.\n:::\n',
  );
  await workspace.expectSaved();
  await workspace.openModule('Post-test');
  const draws = new DrawDialog(page);
  await draws.open();
  await draws.setCount(draws.draws.first(), 2);
  await expect(draws.sum).toContainText('2 soal undian');
  await draws.close();
  await workspace.expectSaved();
}

async function lookAtMatrix({ page, library }: AuthorApp): Promise<void> {
  await library.chooseFromMenu('Matriks tujuan…');
  const matrix = page.getByRole('dialog', { name: 'Matriks tujuan pembelajaran' });
  const objective = matrix.locator('[data-objective="o1"]');
  await expect(objective).toContainText('materi');
  await expect(objective).toContainText('soal dapat terundi');
  await matrix.locator('footer').getByRole('button', { name: 'Tutup' }).click();
  await expect(matrix).toBeHidden();
}

/** The text is written over by mistake and comes back from the history. */
async function bringBackRevision({ workspace, page }: AuthorApp): Promise<void> {
  await workspace.openModule('Maklumat pelayanan');
  await workspace.typeInstead('Terhapus tanpa sengaja.');
  await workspace.expectSaved();
  const history = new HistoryDialog(page);
  await history.open();
  // The first is what stands in the editor now.
  await history.versions.nth(1).click();
  await history.restore();
  await expect(workspace.text).toContainText('# Maklumat pelayanan');
  await workspace.expectSaved();
}

test('a trainer begins with a template, writes by form and by Markdown, pastes from Word, fills a bank, looks at the matrix, brings an old version back, and exports', async ({
  app,
}) => {
  test.setTimeout(180_000);
  await test.step('start empty, from a template', () => beginFromTemplate(app));
  await test.step('a module in Markdown', () => writeMarkdown(app));
  await test.step('paste from Word, with its picture', () => pasteFromWord(app));
  await test.step('a module by form', () => writeByForm(app));
  await test.step('a bank and its draw', () => writeBankAndDraw(app));
  await test.step('the matrix', () => lookAtMatrix(app));
  await test.step('an old version comes back', () => bringBackRevision(app));
  const { file } = await test.step('export', () => new ExportDialog(app).export('SCORM 1.2', 'maklumat.zip'));
  await test.step('the package keeps every rule', async () => {
    const { code, stdout } = await runAjar('verify', file, '--json');
    expect(code, stdout).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'scorm12', problems: [] });
  });
  rmSync(file);
  expect(app.errors).toEqual([]);
});
