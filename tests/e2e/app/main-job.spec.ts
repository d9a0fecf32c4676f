import { rmSync } from 'node:fs';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { test, type AuthorApp } from '#tests/harness/app.ts';
import { runAjar } from '#tests/harness/cli.ts';
import { startLms, type Lms } from '#tests/harness/lms/start-lms.ts';
import { ExportDialog } from '#tests/harness/pages/export-dialog.ts';
import { unpack } from '#tests/harness/unpack.ts';

/** Typed stroke by stroke; none of the questions has an id. */
const lesson = `---
title: Melayani di loket
kind: lesson
---

Petugas loket adalah wajah instansi bagi warga.

:::question
Ibu kota Maluku Utara adalah

- [ ] Ternate
- [x] Sofifi
:::

:::question
Yang termasuk komponen standar pelayanan:

- [x] Persyaratan
- [x] Biaya
- [ ] Warna gedung
:::

:::question{answer=true}
Maklumat pelayanan wajib dipublikasikan.
:::

:::question
Keluhan dijawab paling lama [[#14]] hari oleh [[petugas|pelaksana]].
:::
`;

const postTest = `---
title: Tes akhir
kind: post-test
passMark: 75
attempts: 0
feedback: end
---

:::question
Warga yang datang lebih dulu

- [x] dilayani lebih dulu
- [ ] dilayani belakangan
:::

:::question{answer=false}
Biaya layanan boleh dirahasiakan.
:::
`;

const types = ['single', 'multiple', 'trueFalse', 'cloze'] as const;
type Type = (typeof types)[number];

async function write(app: AuthorApp): Promise<void> {
  const { library, workspace } = app;
  await library.create('Pelayanan di loket', 'Kosong');
  await workspace.addModule('Pelajaran', 'Melayani di loket');
  await workspace.typeInstead(lesson);
  await workspace.expectQuestionIds();
  await expect(workspace.preview.locator('[data-question]')).toHaveCount(4);
  await expect(workspace.statusBar).toContainText('4 soal');
  await workspace.expectSaved();
}

/** Where each question is in the preview: the order of the text. */
function previewed({ workspace }: AuthorApp, type: Type) {
  return workspace.preview.locator('[data-question]').nth(types.indexOf(type));
}

async function expectVerdict(app: AuthorApp, type: Type, verdict: 'Benar' | 'Belum tepat'): Promise<void> {
  const question = previewed(app, type);
  await question.locator('[data-action="check"]').click();
  await expect(question.locator('.verdict'), `${type} is scored`).toHaveText(verdict);
}

async function tryAnswers(app: AuthorApp): Promise<void> {
  await previewed(app, 'single').getByLabel('Ternate').check();
  await expectVerdict(app, 'single', 'Belum tepat');
  await previewed(app, 'single').getByLabel('Sofifi').check();
  await expectVerdict(app, 'single', 'Benar');

  await previewed(app, 'multiple').getByLabel('Persyaratan').check();
  await expectVerdict(app, 'multiple', 'Belum tepat');
  await previewed(app, 'multiple').getByLabel('Biaya').check();
  await expectVerdict(app, 'multiple', 'Benar');

  await previewed(app, 'trueFalse').getByLabel('Salah', { exact: true }).check();
  await expectVerdict(app, 'trueFalse', 'Belum tepat');
  await previewed(app, 'trueFalse').getByLabel('Benar', { exact: true }).check();
  await expectVerdict(app, 'trueFalse', 'Benar');

  await previewed(app, 'cloze').getByRole('textbox').first().fill('30');
  await previewed(app, 'cloze').getByRole('textbox').last().fill('Pelaksana');
  await expectVerdict(app, 'cloze', 'Belum tepat');
  await previewed(app, 'cloze').getByRole('textbox').first().fill('14');
  await expectVerdict(app, 'cloze', 'Benar');
}

async function addTest({ workspace }: AuthorApp): Promise<void> {
  await workspace.addModule('Post-test', 'Tes akhir');
  await workspace.typeInstead(postTest);
  await expect(workspace.statusBar).toContainText('2 soal');
  await workspace.expectQuestionIds();
  await workspace.expectSaved();
}

async function fillSettings({ page, library }: AuthorApp): Promise<void> {
  await page.getByRole('button', { name: 'Setelan kursus' }).click();
  const dialog = library.dialog('Setelan kursus');
  await dialog.getByRole('textbox', { name: 'Ringkasan' }).fill('Sikap dan aturan dasar di loket pelayanan.');
  await dialog.getByRole('textbox', { name: 'Peserta' }).fill('ASN di unit layanan');
  await dialog.getByRole('textbox', { name: 'Versi' }).fill('1.1.0');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(library.toast('Setelan kursus tersimpan.')).toBeVisible();
  await expect(dialog).toBeHidden();
}

/** The learner inside the LMS. */
class Sco {
  readonly #page: Page;
  readonly #lms: Lms;

  constructor(page: Page, lms: Lms) {
    this.#page = page;
    this.#lms = lms;
  }

  get frame(): FrameLocator {
    return this.#page.frameLocator('#sco');
  }

  async press(action: string): Promise<void> {
    await this.frame.locator(`[data-action="${action}"]:visible`).click();
  }

  async launch(): Promise<void> {
    await this.#page.goto(this.#lms.launchUrl);
  }

  async goToTest(): Promise<void> {
    await this.launch();
    await this.press('start');
    await expect(this.frame.getByText('Petugas loket adalah wajah instansi')).toBeVisible();
    await this.press('next');
    await this.press('start');
    await expect(this.frame.locator('[data-question]')).toHaveCount(2);
  }

  async answer(answers: 'right' | 'wrong'): Promise<void> {
    const right = answers === 'right';
    await this.frame.getByLabel(right ? 'dilayani lebih dulu' : 'dilayani belakangan').check();
    await this.frame.getByLabel(right ? 'Salah' : 'Benar', { exact: true }).check();
  }

  async handIn(): Promise<void> {
    await this.press('finish');
    await expect(this.frame.locator('[data-result]')).toBeVisible();
  }

  /** The window is closed without any button. */
  async closeWindow(): Promise<void> {
    const before = this.#lms.snapshot().finishes;
    await this.#page.goto('about:blank');
    await expect.poll(() => this.#lms.snapshot().finishes).toBe(before + 1);
  }
}

/** Plays the package in an LMS of its own; nothing in it may break a rule of SCORM 1.2. */
async function inLms(packageDir: string, page: Page, play: (sco: Sco, lms: Lms) => Promise<void>): Promise<void> {
  const lms = await startLms({ packageDir, masteryScore: 75 });
  try {
    await play(new Sco(page, lms), lms);
    expect(lms.snapshot().violations, 'rules of SCORM 1.2 that were broken').toEqual([]);
  } finally {
    await page.goto('about:blank');
    await lms.close();
  }
}

async function playInLms(packageDir: string, page: Page): Promise<void> {
  await test.step('a learner who passes has passed in the LMS', () =>
    inLms(packageDir, page, async (sco, lms) => {
      await sco.goToTest();
      expect(lms.snapshot().kept.status).toBe('incomplete');
      await sco.answer('right');
      await sco.handIn();
      await expect.poll(() => lms.snapshot().kept).toMatchObject({ status: 'passed', raw: '100' });
      const { values } = lms.snapshot();
      expect(values).toMatchObject({ 'cmi.core.score.min': '0', 'cmi.core.score.max': '100', 'cmi.core.exit': '' });
      expect(values['cmi.interactions.0.result']).toBe('correct');
    }));
  await test.step('a learner who fails has failed in the LMS', () =>
    inLms(packageDir, page, async (sco, lms) => {
      await sco.goToTest();
      await sco.answer('wrong');
      await sco.handIn();
      await expect.poll(() => lms.snapshot().kept).toMatchObject({ status: 'failed', raw: '0' });
    }));
  await test.step('a learner who stops in the middle goes on with the answers given', () =>
    inLms(packageDir, page, async (sco, lms) => {
      await sco.goToTest();
      await sco.answer('right');
      await sco.closeWindow();
      expect(lms.snapshot().values['cmi.core.exit']).toBe('suspend');
      expect(lms.snapshot().kept.status).toBe('incomplete');
      await sco.launch();
      await page.evaluate(() => localStorage.clear());
      await sco.launch();
      await sco.press('resume');
      await expect(sco.frame.getByLabel('dilayani lebih dulu')).toBeChecked();
      await expect(sco.frame.getByLabel('Salah', { exact: true })).toBeChecked();
      await sco.handIn();
      await expect.poll(() => lms.snapshot().kept).toMatchObject({ status: 'passed', raw: '100' });
    }));
}

test('a trainer writes a module with four question types, tries it, exports it, and an LMS plays and scores it', async ({
  app,
  learnerPage,
}) => {
  test.setTimeout(180_000);
  await test.step('write', () => write(app));
  await test.step('try in the preview', () => tryAnswers(app));
  await test.step('add a post-test', () => addTest(app));
  await test.step('course settings', () => fillSettings(app));
  const { file, sha256 } = await test.step('export', () => new ExportDialog(app).export('SCORM 1.2', 'loket.zip'));
  await test.step('verify on the command line', async () => {
    const { code, stdout } = await runAjar('verify', file, '--json');
    expect(code, stdout).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'scorm12', draft: false, sha256, problems: [] });
  });
  const packageDir = await unpack(file);
  await playInLms(packageDir, learnerPage);
  rmSync(packageDir, { recursive: true });
  expect(app.errors).toEqual([]);
});
