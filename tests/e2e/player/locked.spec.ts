import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { Learner } from './learner.ts';
import { writePackage } from './package-fixture.ts';

const why = 'Selesaikan modul sebelumnya dahulu';

/** Small enough that the end of the first lesson is out of sight: the modules after it are not open yet. */
async function openStrict(page: Page): Promise<Learner> {
  await page.setViewportSize({ width: 360, height: 400 });
  await page.goto(
    pathToFileURL(`${await writePackage({ format: 'html', outline: { navigation: 'sequential' } })}/index.html`).href,
  );
  return new Learner(page);
}

test('a link in a lesson to a module that is not open yet says why, within sight, until the next page', async ({
  page,
}) => {
  const learner = await openStrict(page);
  await learner.begin();
  const said = page.getByRole('status').filter({ hasText: why });
  await page.getByRole('link', { name: 'Modul berikut' }).click();
  await expect(said).toBeInViewport({ ratio: 1 });
  expect((await said.boundingBox())?.height ?? 0).toBeGreaterThan(20);
  await expect(learner.module('01-pengantar')).toBeVisible();
  await learner.action('menu').click();
  // Only for the ears: as small as what nobody sees.
  expect((await page.getByRole('status').boundingBox())?.height ?? 0).toBeLessThanOrEqual(1);
});

test('a module on the summary that is not open yet says why', async ({ page }) => {
  const learner = await openStrict(page);
  await learner.begin();
  await learner.action('menu').click();
  await page.getByRole('button', { name: 'Ringkasan hasil' }).click();
  await page.getByRole('button', { name: 'Tes akhir' }).click();
  await expect(page.getByRole('status').filter({ hasText: why })).toBeInViewport({ ratio: 1 });
  await expect(page.locator('[data-course-status]')).toBeVisible();
});
