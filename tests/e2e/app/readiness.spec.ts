import { expect } from '@playwright/test';
import { expectAccessible } from '#tests/harness/accessible.ts';
import { test } from '#tests/harness/app.ts';

test('while writing, a trainer sees what is missing before a release and goes there', async ({ app }) => {
  const { library, workspace, page } = app;
  // The picture that is missing on purpose.
  app.tolerate(/Failed to load resource/);
  await library.addSamples();
  await library.open('Dasar Pelayanan Publik');
  await workspace.openModule('Standar pelayanan');
  await workspace.typeAtEnd('\n![](media/tidak-ada.png)\n');
  await expect(workspace.problem('media-missing')).toBeVisible();
  await workspace.problems.getByRole('button', { name: 'Kesiapan rilis' }).click();
  const dialog = page.getByRole('dialog', { name: 'Kesiapan rilis' });
  await expect(dialog.getByRole('progressbar', { name: /siap/i })).toHaveAttribute(
    'aria-valuetext',
    /\d+ dari \d+ siap/,
  );
  await expectAccessible(app, 'readiness');
  const errors = dialog.locator('[data-readiness="errors"]');
  await errors.locator('summary').click();
  await errors.getByRole('button').first().click();
  await expect(dialog).toBeHidden();
  await expect(workspace.module('Standar pelayanan')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+F9');
  await dialog.getByRole('button', { name: 'Ke bagian Rilis' }).click();
  await expect(page.getByRole('button', { name: 'Rilis', exact: true })).toHaveAttribute('aria-pressed', 'true');
  expect(app.errors).toEqual([]);
});
