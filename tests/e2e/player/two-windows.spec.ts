import { pathToFileURL } from 'node:url';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { startLms, type Lms } from '#tests/harness/lms/start-lms.ts';
import { Learner } from './learner.ts';
import { writePackage } from './package-fixture.ts';

interface Opened {
  readonly page: Page;
  readonly learner: Learner;
}

async function standalone(context: BrowserContext, url: string): Promise<Opened> {
  const page = await context.newPage();
  await page.goto(url);
  return { page, learner: new Learner(page) };
}

async function underLms(context: BrowserContext, lms: Lms): Promise<Opened> {
  const page = await context.newPage();
  await page.goto(lms.launchUrl);
  return { page, learner: new Learner(page.frameLocator('#sco')) };
}

/** Whether the time of the session is written when the network comes back, as every window that saves does. */
async function writesWhenAsked(page: Page): Promise<boolean> {
  const time = () =>
    page.evaluate(() => {
      // The harness's own run-time, see shared/lms/strict12.ts.
      const { API } = window as unknown as { API: { values: ReadonlyMap<string, string> } };
      return API.values.get('cmi.core.session_time');
    });
  const before = await time();
  await page.frame({ url: /package\/index\.html/ })?.evaluate(() => window.dispatchEvent(new Event('online')));
  return (await time()) !== before;
}

test('the window that was opened last goes on; the older one says so and can take the course back', async ({
  context,
}) => {
  const url = pathToFileURL(`${await writePackage({ format: 'html' })}/index.html`).href;
  const older = await standalone(context, url);
  await older.learner.begin();
  const newer = await standalone(context, url);
  await expect(older.learner.action('here')).toBeFocused();
  await expect(older.page.locator('.notice:visible')).toContainText('dibuka di jendela lain');
  // Not `inert`, which Chrome 90 and Safari 15 do not know.
  await expect(older.page.locator('main')).toBeHidden();
  await expect(older.learner.action('menu')).toHaveCount(0);
  const reached = await older.page.evaluate(() => document.activeElement?.getAttribute('data-action'));
  expect(reached).toBe('here');
  await expect(newer.page.locator('.notice:visible')).toHaveCount(0);
  await newer.learner.action('resume').click();
  await newer.learner.question('latihan_1').getByLabel('Benar', { exact: true }).check();
  await newer.learner.action('check').click();
  await older.learner.action('here').click();
  await older.learner.action('resume').click();
  await expect(older.learner.question('latihan_1').locator('.feedback')).toBeVisible();
  await expect(newer.learner.action('here')).toBeVisible();
});

test('under an LMS the older window writes nothing more, and goes on from what the newer one did', async ({
  context,
}) => {
  const lms = await startLms({ packageDir: await writePackage(), masteryScore: 75 });
  const older = await underLms(context, lms);
  await older.learner.begin();
  const newer = await underLms(context, lms);
  await expect(older.learner.action('here')).toBeVisible();
  await newer.learner.action('resume').click();
  await newer.learner.question('latihan_1').getByLabel('Benar', { exact: true }).check();
  await newer.learner.action('check').click();
  expect(await writesWhenAsked(newer.page)).toBe(true);
  expect(await writesWhenAsked(older.page)).toBe(false);
  await older.learner.action('here').click();
  await older.learner.action('resume').click();
  await expect(older.learner.question('latihan_1').locator('.feedback')).toBeVisible();
  await expect(newer.learner.action('here')).toBeVisible();
  expect(lms.snapshot().violations).toEqual([]);
  await lms.close();
});

test('the notice of the older window can be read and reached on a phone and in the dark', async ({ context }, info) => {
  const url = pathToFileURL(`${await writePackage({ format: 'html' })}/index.html`).href;
  const older = await standalone(context, url);
  await older.page.setViewportSize({ width: 360, height: 640 });
  await older.page.emulateMedia({ colorScheme: 'dark' });
  await older.learner.begin();
  await standalone(context, url);
  const here = older.learner.action('here');
  await expect(here).toBeInViewport({ ratio: 1 });
  const box = await here.boundingBox();
  expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
  await older.page.screenshot({ path: info.outputPath('older-window.png') });
});
