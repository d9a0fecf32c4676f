/** The result of a test after the course was published again with other questions: what was scored then still counts. */
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { Learner } from './learner.ts';
import { questions, writePackage, type FixtureOptions } from './package-fixture.ts';

const { single, multiple, trueFalse, cloze } = questions;
const again = { ...single, stem: '<p>Ibu kota provinsi ini adalah …</p>', fingerprint: 'f-baru' };
const second = { ...trueFalse, id: 'maklumat_2', fingerprint: 'f-maklumat_2' };

async function open(page: Page, options: FixtureOptions): Promise<Learner> {
  await page.goto(pathToFileURL(`${await writePackage({ ...options, format: 'html' })}/index.html`).href);
  return new Learner(page);
}

test('a full score is not called into question by the questions that are new', async ({ page }) => {
  const learner = await open(page, {});
  await learner.readLessons();
  await learner.takeTest('right');
  const result = page.locator('[data-result]');
  await expect(result).toContainText('4 dari 4 poin');
  await expect(result).toContainText('Semua jawaban benar.');
  const back = await open(page, { questions: [again, multiple, trueFalse, cloze, second] });
  await back.action('resume').click();
  await expect(result.locator('.score')).toHaveText('100%');
  await expect(result.locator('.outcome')).toHaveText('Lulus');
  await expect(result.locator('.score-box')).not.toContainText('poin');
  await expect(result).not.toContainText('Yang perlu dipelajari lagi');
  await expect(result).toContainText('Sebagian jawaban');
  // Discussed is what was answered.
  const discussed = await page
    .locator('[data-question]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-question') ?? ''));
  expect(discussed.toSorted()).toEqual(['isian', 'maklumat', 'standar']);
  await expect(result).not.toContainText('tidak dijawab');
});

test('a poor score is not called perfect because the wrong answers are gone', async ({ page }) => {
  const learner = await open(page, {});
  await learner.readLessons();
  await learner.action('start').click();
  await learner.answerTest('right');
  await learner.question('ibukota').getByLabel('Ternate', { exact: true }).check();
  await learner.question('maklumat').getByLabel('Salah', { exact: true }).check();
  await learner.action('finish').click();
  const result = page.locator('[data-result]');
  await expect(result).toContainText('2 dari 4 poin');
  const back = await open(page, { questions: [multiple, cloze] });
  await back.action('resume').click();
  await expect(result.locator('.score')).toHaveText('50%');
  await expect(result.locator('.score-box')).not.toContainText('poin');
  await expect(result).not.toContainText('Semua jawaban benar.');
});

test('a better attempt before the last one shows in the verdict of the test as in that of the course', async ({
  page,
}) => {
  const learner = await open(page, {});
  await learner.readLessons();
  await learner.takeTest('right');
  await learner.action('restart').click();
  await learner.answerTest('wrong');
  await learner.action('finish').click();
  const result = page.locator('[data-result]');
  await expect(result.locator('.score')).toHaveText('0%');
  await expect(result).toContainText('Nilai terbaik: 100%');
  await expect(result.locator('.outcome')).toHaveText('Lulus');
  await learner.action('next').click();
  await expect(page.locator('[data-course-status="passed"]')).toBeVisible();
});
