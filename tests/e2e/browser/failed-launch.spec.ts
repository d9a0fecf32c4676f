/** Only between a browser and its server is there a network that can be made to fail. */
import { expect } from '@playwright/test';
import { test } from '#tests/harness/app.ts';
import { rehearse } from '#tests/harness/rehearse.ts';
import { Learner } from '../player/learner.ts';

test.afterEach(({ app }) => {
  expect(app.errors).toEqual([]);
});

test('a launch that fails is said with a way out, and the next one clears it', async ({ app }) => {
  app.tolerate(/Failed to load resource/);
  const rehearsal = await rehearse(app);
  const learner = new Learner(rehearsal.course);
  await expect(learner.action('start')).toBeVisible();
  await app.page.route('**/imsmanifest.xml', (route) => route.fulfill({ status: 404 }));
  await rehearsal.press('Luncurkan lagi');
  const alert = app.page.getByRole('alert').filter({ hasText: 'Kursus tidak dapat diluncurkan' });
  await expect(alert).toContainText('tidak ada imsmanifest.xml di dalamnya');
  await app.page.unroute('**/imsmanifest.xml');
  await alert.getByRole('button', { name: 'Luncurkan lagi' }).click();
  await expect(alert).toBeHidden();
  await expect(learner.action('start')).toBeVisible();
});
