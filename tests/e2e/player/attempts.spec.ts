/** Modules as trainers write them: what each attempt of each learner gets, and how long it lasts. */
import { expect, test, type Page } from '@playwright/test';
import { pathToFileURL } from 'node:url';
import type { PackageFormat } from '#shared/packaging/plan.ts';
import { compileCourse } from '#shared/packaging/compile.ts';
import { startLms } from '#tests/harness/lms/start-lms.ts';
import { writeCompiled } from './package-fixture.ts';

const bank = Array.from(
  { length: 20 },
  (_, at) => `:::question{#b${at}x answer=true}\nPernyataan nomor ${at}.\n:::\n`,
).join('\n');

const survey = `---
title: Survei
kind: survey
feedback: immediate
---

:::question{#sv1 type=scale}
Materi ini berguna.

1. Tidak
2. Ya
:::

:::question{#sv2}
Dari mana Anda tahu kursus ini?

- [x] Atasan
- [ ] Teman
:::
`;

const drawing = `---
title: Tes akhir
kind: post-test
feedback: immediate
draw: [ { bank: layanan, count: 5 } ]
---

Kerjakan.

:::question{#own1 answer=true}
Soal untuk semua.
:::
`;

async function packageOf(module: string, format: PackageFormat = 'html'): Promise<string> {
  const settingsText = `format: 1
id: 0198f2a4-0000-7000-8000-00000000e2e1
title: Uji
language: id
version: 1.0.0
passMark: 60
modules: [ 01-modul.md ]
`;
  const source = {
    settingsText,
    modules: [{ file: '01-modul.md', text: module }],
    banks: [{ file: 'layanan.md', text: bank }],
    media: [],
  };
  const { course, problems } = compileCourse(source, { draft: false });
  if (course === null) throw new Error(problems.map((problem) => problem.message.en).join('\n'));
  return writeCompiled(course, format);
}

async function open(page: Page, module: string): Promise<void> {
  await page.goto(pathToFileURL(`${await packageOf(module)}/index.html`).href);
}

const action = (page: Page, name: string) => page.locator(`[data-action="${name}"]:visible`);
const ids = (page: Page) =>
  page.locator('[data-question]').evaluateAll((all) => all.map((one) => one.getAttribute('data-question') ?? ''));

/** From the start page into the running test. */
async function begin(page: Page): Promise<readonly string[]> {
  await action(page, 'start').click();
  await expect(page.locator('.intro')).toBeVisible();
  await action(page, 'start').click();
  await expect(page.locator('[data-question]').first()).toBeVisible();
  return ids(page);
}

test('each learner and each attempt gets its own questions out of the bank, the same again after a reload', async ({
  browser,
  page,
}) => {
  await open(page, drawing);
  await expect(page.getByText('6 soal')).toBeVisible();
  const first = await begin(page);
  expect(first).toHaveLength(6);
  expect(first[0]).toBe('own1');
  await expect(page.locator('.question-number').last()).toHaveText('Soal 6 dari 6');
  await page.reload();
  await action(page, 'resume').click();
  await expect.poll(() => ids(page)).toEqual(first);
  const other = await browser.newPage();
  await other.goto(page.url());
  expect(await begin(other)).not.toEqual(first);
  await other.close();
  await action(page, 'finish').click();
  await action(page, 'restart').click();
  await expect(page.locator('.open-questions')).toHaveText('6 soal belum dijawab.');
  expect(await ids(page)).not.toEqual(first);
});

test('the score, the review and what is left to answer are of the drawn questions only', async ({ page }) => {
  await open(page, drawing);
  const drawn = await begin(page);
  for (const id of drawn.slice(0, 3)) {
    await page.locator(`[data-question="${id}"]`).getByLabel('Benar', { exact: true }).check();
  }
  await expect(page.locator('.open-questions')).toHaveText('3 soal belum dijawab.');
  await action(page, 'finish').click();
  await expect(page.locator('.score-box .score')).toHaveText('50%');
  await expect(page.getByText('3 dari 6 poin')).toBeVisible();
  expect(await ids(page)).toEqual(drawn);
});

test('an LMS hears of the drawn questions only', async ({ page }) => {
  const lms = await startLms({ packageDir: await packageOf(drawing, 'scorm12'), masteryScore: 60 });
  await page.goto(lms.launchUrl);
  const sco = page.frameLocator('#sco');
  await sco.locator('[data-action="start"]').click();
  await expect(sco.locator('.intro')).toBeVisible();
  await sco.locator('[data-action="start"]').click();
  const drawn = await sco
    .locator('[data-question]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-question')));
  for (const id of drawn) await sco.locator(`[data-question="${id}"]`).getByLabel('Benar', { exact: true }).check();
  await sco.locator('[data-action="finish"]').click();
  await expect.poll(() => lms.snapshot().kept.status).toBe('passed');
  const { values, violations } = lms.snapshot();
  await lms.close();
  expect(violations).toEqual([]);
  const told = Object.entries(values).flatMap(([name, value]) => (/interactions\.\d+\.id$/.test(name) ? [value] : []));
  expect(new Set(told)).toEqual(new Set(drawn));
  expect(told).toHaveLength(6);
});

test('a survey asks once, judges nothing, and may be skipped', async ({ page }) => {
  await open(page, survey);
  await begin(page);
  await expect(action(page, 'check')).toHaveCount(0);
  await page.locator('[data-question="sv2"]').getByLabel('Teman', { exact: true }).check();
  await action(page, 'finish').click();
  await action(page, 'finish').click();
  await expect(page.locator('[data-result]')).toContainText('Terima kasih');
  await expect(page.locator('.score-box, .verdict, [data-question], [data-action="restart"]')).toHaveCount(0);
  await action(page, 'next').click();
  await expect(page.locator('[data-course-status="completed"]')).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await action(page, 'start').click();
  await action(page, 'skip').click();
  await expect(page.locator('[data-course-status="completed"]')).toBeVisible();
});

test('an LMS hears the answers of a survey as neither right nor wrong', async ({ page }) => {
  const lms = await startLms({ packageDir: await packageOf(survey, 'scorm12') });
  await page.goto(lms.launchUrl);
  const sco = page.frameLocator('#sco');
  await sco.locator('[data-action="start"]').click();
  await expect(sco.locator('.intro')).toBeVisible();
  await sco.locator('[data-action="start"]').click();
  await sco.locator('[data-question="sv2"]').getByLabel('Teman', { exact: true }).check();
  await sco.locator('[data-question="sv1"]').getByLabel('Ya', { exact: true }).check();
  await sco.locator('[data-action="finish"]').click();
  await expect.poll(() => lms.snapshot().kept.status).toBe('completed');
  const { values, violations } = lms.snapshot();
  await lms.close();
  expect(violations).toEqual([]);
  const results = Object.entries(values).flatMap(([name, value]) => (name.endsWith('.result') ? [value] : []));
  expect(results).toEqual(['neutral', 'neutral']);
  expect(values['cmi.core.score.raw'] ?? '').toBe('');
});

test('a clock that is set back during a test gains nothing, not even over a reload', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-02T08:00:00') });
  await open(page, drawing.replace('kind: post-test', 'kind: post-test\ntimeLimitMinutes: 2'));
  await begin(page);
  await page.clock.runFor(20_000);
  await page.clock.setSystemTime(new Date('2026-03-02T07:00:00'));
  await page.clock.runFor(10_000);
  await expect(page.getByRole('timer')).toContainText(/1:(?:30|2\d|1\d)/);
  await page.reload();
  await action(page, 'resume').click();
  await expect(page.getByRole('timer')).toContainText(/1:(?:30|2\d|1\d)/);
  await page.clock.runFor(91_000);
  await expect(page.locator('[data-result]')).toBeVisible();
  await expect(page.getByText('Waktu habis.').first()).toBeVisible();
});

test('who writes more than SCORM 1.2 keeps is told, keeps all on this device and the beginning elsewhere', async ({
  browser,
  page,
}) => {
  const essay = drawing.replace(/:::question\{#own1[^]*/, ':::question{#own1 type=essay}\nCeritakan.\n:::\n');
  const lms = await startLms({ packageDir: await packageOf(essay, 'scorm12'), masteryScore: 60 });
  const written = 'Warga dilayani, dengan ramah; dan cepat. '.repeat(95);
  await page.goto(lms.launchUrl);
  const sco = page.frameLocator('#sco');
  await sco.locator('[data-action="start"]').click();
  await expect(sco.locator('.intro')).toBeVisible();
  await sco.locator('[data-action="start"]').click();
  await sco.locator('textarea').fill('Warga dilayani.');
  await expect(sco.getByText('LMS tidak dapat menyimpan')).toBeHidden();
  await sco.locator('textarea').fill(written);
  await expect(sco.getByText('LMS tidak dapat menyimpan').first()).toBeVisible();
  await page.reload();
  await sco.locator('[data-action="resume"]').click();
  await expect(sco.locator('textarea')).toHaveValue(written);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(lms.launchUrl);
  await other.frameLocator('#sco').locator('[data-action="resume"]').click();
  await expect(other.frameLocator('#sco').locator('textarea')).toHaveValue(
    /^(?:Warga dilayani, dengan ramah; dan cepat\. ){80}.*…$/,
  );
  await elsewhere.close();
  const { violations } = lms.snapshot();
  await lms.close();
  expect(violations).toEqual([]);
});
