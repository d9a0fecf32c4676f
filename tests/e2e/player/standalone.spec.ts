import { expect, test, type Page } from '@playwright/test';
import { pathToFileURL } from 'node:url';
import { seriousFindings } from './findings.ts';
import { Learner } from './learner.ts';
import { writePackage, type FixtureOptions } from './package-fixture.ts';

/** Everything that must not happen while a package runs. */
class Watch {
  readonly problems: string[] = [];

  constructor(page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.problems.push(message.text());
    });
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file://')) this.problems.push(`request to ${request.url()}`);
    });
  }
}

let watch: Watch;
let address: string;

async function open(page: Page, options: FixtureOptions = {}): Promise<Learner> {
  watch = new Watch(page);
  address = pathToFileURL(`${await writePackage(options)}/index.html`).href;
  await page.goto(address);
  return new Learner(page);
}

test.afterEach(() => {
  expect(watch.problems).toEqual([]);
});

test('a package opened by double-click is played to the end and resumes after it was closed', async ({ page }) => {
  const learner = await open(page);
  await learner.readLessons();
  await learner.action('start').click();
  await learner.answerTest('right');
  await page.goto('about:blank');
  await page.goto(address);
  await learner.action('resume').click();
  await expect(learner.question('maklumat').getByLabel('Benar', { exact: true })).toBeChecked();
  await learner.action('finish').click();
  await expect(page.locator('.score-box .score')).toHaveText('100%');
  await learner.action('next').click();
  await expect(page.locator('[data-course-status="passed"]')).toBeVisible();
});

test('a practice question gives its verdict and may be tried again', async ({ page }) => {
  const learner = await open(page);
  await learner.begin();
  const question = learner.question('latihan_1');
  await question.getByLabel('Salah', { exact: true }).check();
  await question.locator('[data-action="check"]').click();
  await expect(question.locator('.verdict')).toHaveText('Belum tepat');
  await question.getByLabel('Benar', { exact: true }).check();
  await expect(question.locator('.verdict')).toHaveCount(0);
  await question.locator('[data-action="check"]').click();
  await expect(question.locator('.verdict')).toHaveText('Benar');
});

test('a course is played with the keyboard alone', async ({ page }) => {
  const learner = await open(page, { outline: { language: 'en' } });
  const press = async (name: string) => {
    await learner.action(name).focus();
    await page.keyboard.press('Enter');
  };
  await press('start');
  await expect(page.locator('h1')).toBeFocused();
  await page.getByRole('tab').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tabpanel')).toContainText('petugas');
  await press('next');
  await expect(page.locator('h1')).toBeFocused();
  await press('next');
  await press('start');
  const choose = async (id: string, label: string, key: string) => {
    await learner.question(id).getByLabel(label, { exact: true }).focus();
    await page.keyboard.press(key);
  };
  await choose('ibukota', 'Sofifi', 'Space');
  await choose('standar', 'Persyaratan', 'Space');
  await choose('standar', 'Biaya', 'Space');
  await choose('maklumat', 'True', 'Space');
  await learner.question('isian').getByRole('textbox').focus();
  await page.keyboard.type('Sofifi');
  await page.keyboard.press('Tab');
  await page.keyboard.type('banyak');
  await press('finish');
  await expect(page.locator('.score-box .score')).toHaveText('100%');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page is accessible in ${colorScheme} colours at 360 pixels`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 360, height: 640 });
    const learner = await open(page);
    const clean = async (where: string) => {
      expect(await seriousFindings(page), where).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `${where} scrolls sideways`).toBeLessThanOrEqual(360);
    };
    await clean('start');
    await learner.begin();
    await learner.question('latihan_1').getByLabel('Salah', { exact: true }).check();
    await learner.action('check').click();
    await clean('lesson');
    await learner.action('menu').click();
    await clean('contents');
    await page.locator('[data-open-module="90-post-test"]').click();
    await clean('rules');
    await learner.action('start').click();
    await clean('test');
    await learner.answerTest('wrong');
    await learner.action('finish').click();
    await expect(page.locator('[data-result]')).toBeVisible();
    await clean('result');
    await learner.action('next').click();
    await clean('summary');
  });
}

test('a time limit outlives a reload and hands the answers in when it is over', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-02T08:00:00') });
  const learner = await open(page, { test: { timeLimitMinutes: 2 } });
  await learner.readLessons();
  await learner.action('start').click();
  await learner.answerTest('right');
  await page.clock.runFor(30_000);
  await page.reload();
  await learner.action('resume').click();
  await expect(page.getByRole('timer')).toContainText(/1:(?:30|2\d|1\d)/);
  await page.clock.runFor(91_000);
  await expect(page.locator('[data-result]')).toBeVisible();
  await expect(page.locator('.score-box .score')).toHaveText('100%');
});

test('with few attempts an unfinished test is handed in only after a question', async ({ page }) => {
  const learner = await open(page, { test: { attempts: 1 } });
  await learner.readLessons();
  await learner.action('start').click();
  await learner.action('finish').click();
  await expect(page.getByText('4 soal belum dijawab.').first()).toBeVisible();
  await learner.action('finish').click();
  await expect(page.locator('[data-result]')).toBeVisible();
  await expect(learner.action('restart')).toHaveCount(0);
});

test('learning time goes on when the network comes back while the learner reads', async ({ page }) => {
  await page.clock.install();
  const learner = await open(page);
  await learner.begin();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.clock.fastForward('10:00');
  await learner.action('next').click();
  const kept = await page.evaluate(() => Object.values(localStorage).find((text) => String(text).startsWith('+2;')));
  const spent = Number.parseInt(String(kept).split(';')[3]?.split(':')[1] ?? '', 36);
  expect(spent).toBeGreaterThanOrEqual(600);
});
