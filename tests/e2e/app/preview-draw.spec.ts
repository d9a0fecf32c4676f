import { expect } from '@playwright/test';
import { test } from '#tests/harness/app.ts';

test('the preview shows what a learner would draw from the bank, also while the trainer writes', async ({ app }) => {
  const { library, workspace } = app;
  await library.addSamples();
  await library.open('Dasar Pelayanan Publik');
  await workspace.openModule('Pre-test');
  const questions = workspace.preview.locator('[data-question]');
  const shown = 5 + 4;
  await expect(questions).toHaveCount(shown);
  await workspace.typeAtEnd('Selamat mengerjakan.');
  await expect(workspace.preview.getByText('Selamat mengerjakan.')).toBeVisible();
  await expect(questions).toHaveCount(shown);
  expect(app.errors).toEqual([]);
});
