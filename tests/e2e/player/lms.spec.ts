import { expect, test, type Page } from '@playwright/test';
import { startLms, type Lms } from '#tests/harness/lms/start-lms.ts';
import { Learner } from './learner.ts';
import { writePackage, type FixtureOptions } from './package-fixture.ts';

let lms: Lms;

async function launch(page: Page, options: FixtureOptions = {}): Promise<Learner> {
  lms = await startLms({ packageDir: await writePackage(options), masteryScore: 75 });
  return relaunch(page);
}

async function relaunch(page: Page): Promise<Learner> {
  await page.goto(lms.launchUrl);
  return new Learner(page.frameLocator('#sco'));
}

/** The window is closed without any button: what is left is what `pagehide` could send. */
async function closeWindow(page: Page): Promise<void> {
  await page.goto('about:blank');
  await expect.poll(() => lms.snapshot().finishes).toBeGreaterThan(0);
}

test.afterEach(async () => {
  const { violations } = lms.snapshot();
  await lms.close();
  expect(violations, 'the package broke a rule of SCORM 1.2').toEqual([]);
});

test('a learner who passes has passed in the LMS, with the score', async ({ page }) => {
  const learner = await launch(page);
  await learner.readLessons();
  expect(lms.snapshot().kept.status).toBe('incomplete');
  expect(lms.snapshot().values).not.toHaveProperty('cmi.core.score.raw');
  await learner.takeTest('right');
  await expect.poll(() => lms.snapshot().kept.status).toBe('passed');
  expect(lms.snapshot().values).toMatchObject({
    'cmi.core.score.raw': '100',
    'cmi.core.score.min': '0',
    'cmi.core.score.max': '100',
    'cmi.core.exit': '',
    'cmi.interactions.0.id': 'ibukota',
    'cmi.interactions.0.type': 'choice',
    'cmi.interactions.0.student_response': 'b',
    'cmi.interactions.0.result': 'correct',
  });
  await closeWindow(page);
  expect(lms.snapshot().values['cmi.core.session_time']).toMatch(/^\d{4}:\d{2}:\d{2}\.\d{2}$/);
  expect(lms.snapshot().finishes).toBe(1);
});

test('a learner who fails has failed in the LMS and can pass later; a worse attempt takes nothing away', async ({
  page,
}) => {
  const learner = await launch(page);
  await learner.readLessons();
  await learner.takeTest('wrong');
  await expect.poll(() => lms.snapshot().kept).toMatchObject({ status: 'failed', raw: '0' });
  await learner.action('restart').click();
  await learner.answerTest('right');
  await learner.action('finish').click();
  await expect.poll(() => lms.snapshot().kept).toMatchObject({ status: 'passed', raw: '100' });
  await learner.action('restart').click();
  await learner.answerTest('wrong');
  await learner.action('finish').click();
  await learner.action('next').click();
  await closeWindow(page);
  expect(lms.snapshot().kept).toMatchObject({ status: 'passed', raw: '100' });
});

test('a learner who closes the window in the middle of a test goes on with the answers given', async ({
  page,
  context,
}) => {
  const learner = await launch(page, { test: { shuffle: 'both' } });
  await learner.readLessons();
  await learner.action('start').click();
  await learner.answerTest('right');
  const order = await learner.question('ibukota').locator('.option-text').allTextContents();
  await closeWindow(page);
  expect(lms.snapshot().kept.status).toBe('incomplete');
  expect(lms.snapshot().values['cmi.core.exit']).toBe('suspend');
  expect(lms.snapshot().values['cmi.core.lesson_location']).toBe('90-post-test');
  // Another computer: nothing is left in the browser.
  await context.clearCookies();
  await page.goto(lms.launchUrl);
  await page.evaluate(() => localStorage.clear());
  const back = await relaunch(page);
  await back.action('resume').click();
  await expect(back.question('ibukota').getByLabel('Sofifi')).toBeChecked();
  await expect(back.question('isian').getByRole('textbox')).toHaveValue('sofifi');
  expect(await back.question('ibukota').locator('.option-text').allTextContents()).toEqual(order);
  await back.action('finish').click();
  await expect.poll(() => lms.snapshot().kept).toMatchObject({ status: 'passed', raw: '100' });
});

test('a reload of the course within the LMS goes on where the learner was', async ({ page }) => {
  const learner = await launch(page);
  await learner.begin();
  await learner.question('latihan_1').getByLabel('Benar', { exact: true }).check();
  await learner.action('check').click();
  await expect(learner.question('latihan_1').locator('.feedback')).toBeVisible();
  const sco = page.frame({ url: /package\/index\.html/ });
  await sco?.evaluate(() => window.location.reload());
  await learner.action('resume').click();
  await expect(learner.question('latihan_1').locator('.feedback')).toBeVisible();
});

test('an LMS that cannot save is shown to the learner, and is tried again until it can', async ({ page }) => {
  const learner = await launch(page);
  await learner.begin();
  const answerCommits = (answer: 'true' | 'false') =>
    page.evaluate((value) => {
      // The harness's own run-time, see shared/lms/strict12.ts.
      const { API } = window as unknown as { API: { answerCommits(answer: string): void } };
      API.answerCommits(value);
    }, answer);
  await answerCommits('false');
  await learner.question('latihan_1').getByLabel('Salah', { exact: true }).check();
  const state = page.frameLocator('#sco').locator('.save-state');
  await expect(state).toHaveText('Belum tersimpan');
  await answerCommits('true');
  await expect(state).toHaveText('Tersimpan');
});
