import { expect, test } from '@playwright/test';
import { seriousFindings } from './findings.ts';
import type { Learner } from './learner.ts';
import { interactionIn12, openTest } from './open-test.ts';
import { categorize, manyCategories } from './questions-a.ts';

const right = { 'Kartu keluarga': 'Persyaratan', 'Tarif retribusi': 'Biaya', 'Kursi tunggu': 'Sarana' };
const oneWrong = { ...right, 'Tarif retribusi': 'Sarana' };

const item = (learner: Learner, name: string) => learner.question('kelompok').getByRole('group', { name });

async function sort(learner: Learner, groups: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, category] of Object.entries(groups)) {
    await item(learner, name).getByLabel(category).check();
  }
}

test('items are put into groups with the keyboard alone', async ({ page }) => {
  const { learner } = await openTest(page, [categorize], { feedback: 'immediate' });
  for (const [at, name] of Object.keys(right).entries()) {
    await item(learner, name).getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowRight');
  }
  const check = learner.question('kelompok').locator('[data-action="check"]');
  await check.press('Enter');
  await expect(learner.question('kelompok').locator('.verdict')).toHaveText('Benar');
  await expect(learner.question('kelompok').locator('.mark')).toHaveText(['Tepat', 'Tepat', 'Tepat']);
});

test('a partly right answer says at the item which group is right', async ({ page }) => {
  const { learner } = await openTest(page, [categorize], { feedback: 'immediate' });
  await sort(learner, oneWrong);
  await learner.question('kelompok').locator('[data-action="check"]').click();
  await expect(learner.question('kelompok').locator('.verdict')).toHaveText('Benar sebagian');
  const marks = (category: string) =>
    item(learner, 'Tarif retribusi').locator('.option', { hasText: category }).locator('.mark');
  await expect(marks('Sarana')).toHaveText('Belum tepat');
  await expect(marks('Biaya')).toHaveText('Jawaban benar');
  await expect(item(learner, 'Kartu keluarga').locator('.mark')).toHaveText('Tepat');
  await learner.action('finish').click();
  await expect(page.locator('.score-box .score')).toHaveText('66,6%');
});

test('an answer without one item in its group is not right', async ({ page }) => {
  const { learner } = await openTest(page, [categorize], { feedback: 'immediate' });
  await sort(learner, { 'Kartu keluarga': 'Biaya', 'Tarif retribusi': 'Sarana', 'Kursi tunggu': 'Biaya' });
  await learner.question('kelompok').locator('[data-action="check"]').click();
  await expect(learner.question('kelompok').locator('.verdict')).toHaveText('Belum tepat');
  await expect(learner.question('kelompok').locator('.mark.wrong')).toHaveCount(3);
});

test('sorted items stay sorted, in the same order, after the page was closed', async ({ page }) => {
  const { learner, reopen } = await openTest(page, [categorize]);
  const names = await learner.question('kelompok').locator('.item').allTextContents();
  await sort(learner, oneWrong);
  await reopen();
  await expect(item(learner, 'Tarif retribusi').getByLabel('Sarana')).toBeChecked();
  await expect(item(learner, 'Kartu keluarga').getByLabel('Persyaratan')).toBeChecked();
  await expect(learner.question('kelompok').locator('.item')).toHaveText(names);
});

test('many groups are a list at each item', async ({ page }) => {
  const { learner } = await openTest(page, [manyCategories], { feedback: 'immediate' });
  const question = learner.question('kelompok_banyak');
  for (const [name, category] of Object.entries(oneWrong)) await question.getByLabel(name).selectOption(category);
  await question.locator('[data-action="check"]').click();
  const row = question.locator('.option', { hasText: 'Tarif retribusi' });
  await expect(row.locator('.mark')).toHaveText(['Belum tepat', 'Jawaban benar: Biaya']);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

  test('one tap puts an item into a group, another moves it', async ({ page }) => {
    const { learner } = await openTest(page, [categorize]);
    const chip = item(learner, 'Tarif retribusi').locator('label', { hasText: 'Sarana' });
    const box = await chip.boundingBox();
    expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44);
    await chip.tap();
    await expect(item(learner, 'Tarif retribusi').getByLabel('Sarana')).toBeChecked();
    await item(learner, 'Tarif retribusi').locator('label', { hasText: 'Biaya' }).tap();
    await expect(item(learner, 'Tarif retribusi').getByLabel('Biaya')).toBeChecked();
    await expect(item(learner, 'Tarif retribusi').getByLabel('Sarana')).not.toBeChecked();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing stands in anybody’s way in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const { learner } = await openTest(page, [categorize, manyCategories], { feedback: 'immediate' });
      expect(await seriousFindings(page)).toEqual([]);
      await sort(learner, oneWrong);
      await learner.question('kelompok').locator('[data-action="check"]').click();
      await expect(learner.question('kelompok').locator('.verdict')).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
    });
  }
});

test('an LMS keeps which group each item was put into', async ({ page }) => {
  const interaction = await interactionIn12(page, [categorize], (learner) => sort(learner, oneWrong));
  expect(interaction).toMatchObject({
    type: 'matching',
    student_response: '1.a,2.c,3.c',
    'correct_responses.0.pattern': '1.a,2.b,3.c',
    result: 'wrong',
  });
});
