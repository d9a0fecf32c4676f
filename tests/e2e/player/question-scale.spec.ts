import { expect } from '@playwright/test';
import { colours, expectAccessible, test } from './open-in-lms.ts';
import { questionsB } from './questions-b.ts';

const { hotspot, scale, essay } = questionsB;

test('a scale is answered with the keyboard, has no right answer, and is reported as neutral', async ({
  page,
  openInLms,
}) => {
  const { learner, stored } = await openInLms([scale]);
  const question = learner.question('puas');
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(question.getByRole('radio', { name: 'Setuju', exact: true })).toBeChecked();
  await question.locator('[data-action="check"]').press('Enter');
  await expect(question.locator('.verdict')).toHaveText('Jawaban Anda tercatat');
  await expect(question.locator('.mark, .question-points, .is-right, .is-wrong')).toHaveCount(0);
  await expect.poll(() => stored('cmi.interactions.0.student_response')).toBe('c');
  expect(stored('cmi.interactions.0.type')).toBe('likert');
  expect(stored('cmi.interactions.0.result')).toBe('neutral');
  expect(stored('cmi.interactions.0.weighting')).toBe('0');
  expect(stored('cmi.interactions.0.correct_responses.0.pattern')).toBeUndefined();
});

test('the steps stand side by side on a wide screen; many long ones stay a list', async ({ page, openInLms }) => {
  await page.setViewportSize({ width: 700, height: 600 });
  const words = ['Sangat tidak', 'Tidak', 'Kurang', 'Agak', 'Cukup', 'Lebih', 'Sangat'];
  const labels = words.map((word) => ({ html: `${word} bermanfaat`, text: `${word} bermanfaat` }));
  const { learner } = await openInLms([scale, { ...scale, id: 'manfaat', labels }]);
  const lines = async (id: string) => {
    const options = await learner.question(id).locator('.option').all();
    return new Set(await Promise.all(options.map(async (option) => (await option.boundingBox())?.y))).size;
  };
  expect(await lines('puas')).toBe(1);
  expect(await lines('manfaat')).toBe(7);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

  test('the steps stand below each other, large enough to be hit', async ({ openInLms }) => {
    const { learner } = await openInLms([scale]);
    const steps = learner.question('puas').locator('.option');
    for (const step of await steps.all()) expect((await step.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await steps.nth(3).tap();
    await expect(learner.question('puas').getByRole('radio', { name: 'Sangat setuju' })).toBeChecked();
  });
});

test('scale and essay never lower the score', async ({ page, openInLms }) => {
  const { learner, kept } = await openInLms([hotspot, scale, essay], { feedback: 'end' });
  await learner.question('denah').getByLabel('A Loket').check();
  await learner.question('denah').getByLabel('C Ruang tunggu').check();
  await learner.action('finish').click();
  await expect(page.frameLocator('#sco').locator('[data-score]')).toHaveAttribute('data-score', '100');
  await expect.poll(kept).toMatchObject({ status: 'passed', raw: '100' });
});

for (const colorScheme of colours) {
  test(`a scale is accessible before and after the answer in ${colorScheme} colours`, async ({ page, openInLms }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 640 });
    const { learner } = await openInLms([scale]);
    await expectAccessible(page);
    await learner.question('puas').getByLabel('Setuju', { exact: true }).check();
    await learner.question('puas').locator('[data-action="check"]').click();
    await expect(learner.question('puas').locator('.verdict')).toBeVisible();
    await expectAccessible(page);
  });
}
