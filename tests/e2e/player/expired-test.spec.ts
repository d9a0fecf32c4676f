/** A test with a time limit that ends while its page is not on the screen. */
import { expect, test, type Page } from '@playwright/test';
import { startLms, type Lms } from '#tests/harness/lms/start-lms.ts';
import { Learner } from './learner.ts';
import { writePackage } from './package-fixture.ts';

let lms: Lms;

/** Two minutes for the test; three of four questions are answered, and right. */
async function answerThree(page: Page): Promise<Learner> {
  await page.clock.install({ time: new Date('2026-03-02T08:00:00') });
  lms = await startLms({ packageDir: await writePackage({ test: { timeLimitMinutes: 2 } }), masteryScore: 75 });
  await page.goto(lms.launchUrl);
  const learner = new Learner(page.frameLocator('#sco'));
  await learner.readLessons();
  await learner.action('start').click();
  await learner.answerTest('right');
  await learner.question('maklumat').getByLabel('Salah', { exact: true }).check();
  await expect(learner.countdown).toBeVisible();
  return learner;
}

const told = () => Object.keys(lms.snapshot().values).filter((name) => /interactions\.\d+\.id$/.test(name)).length;
const timeUp = (page: Page) =>
  page.frameLocator('#sco').getByRole('status').filter({ hasText: 'Tes akhir: Waktu habis.' });

test.afterEach(async () => {
  const { violations } = lms.snapshot();
  await lms.close();
  expect(violations, 'the package broke a rule of SCORM 1.2').toEqual([]);
});

test('is handed in when the course is opened again, with the answers given', async ({ page }) => {
  await answerThree(page);
  await page.goto('about:blank');
  await expect.poll(() => lms.snapshot().kept.status).toBe('incomplete');
  await page.clock.fastForward('10:00');
  await page.goto(lms.launchUrl);
  const learner = new Learner(page.frameLocator('#sco'));
  await expect(learner.action('resume')).toBeVisible();
  await expect.poll(() => lms.snapshot().kept).toMatchObject({ status: 'passed', raw: '75' });
  await expect.poll(told).toBe(4);
  await expect(timeUp(page)).toBeInViewport({ ratio: 1 });
  await learner.action('resume').click();
  await expect(learner.score).toHaveAttribute('data-score', '75');
});

test('is handed in while the learner looks at the contents, which say so', async ({ page }) => {
  const learner = await answerThree(page);
  await learner.action('menu').click();
  await page.clock.runFor(90_000);
  await expect(learner.entry('90-post-test').locator('.badge')).toHaveText('Sedang berjalan');
  await page.clock.runFor(60_000);
  await expect.poll(() => lms.snapshot().kept).toMatchObject({ status: 'passed', raw: '75' });
  await expect(learner.entry('90-post-test').locator('.badge')).toHaveText('Lulus');
  await expect(timeUp(page)).toBeInViewport({ ratio: 1 });
  await page.clock.runFor(60_000);
  await expect.poll(told).toBe(4);
});

test('is handed in once when its page is opened at the last moment', async ({ page }) => {
  const learner = await answerThree(page);
  await learner.action('menu').click();
  await page.clock.runFor(110_000);
  await learner.entry('90-post-test').click();
  await expect(learner.countdown).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(learner.score).toHaveAttribute('data-score', '75');
  await expect(learner.module('90-post-test').getByText('Waktu habis.')).toBeVisible();
  await expect.poll(told).toBe(4);
});

test('is left alone by a look at an earlier result, which keeps nothing', async ({ page }) => {
  await answerThree(page);
  await page.goto('about:blank');
  await expect.poll(() => lms.snapshot().kept.status).toBe('incomplete');
  await page.clock.fastForward('10:00');
  await page.goto(lms.launchAt('parent', 'review'));
  const learner = new Learner(page.frameLocator('#sco'));
  await expect(learner.notice('Mode tinjau')).toBeVisible();
  await learner.action('menu').first().click();
  await page.clock.runFor(30_000);
  await expect(learner.entry('90-post-test').locator('.badge')).toHaveText('Sedang berjalan');
});
