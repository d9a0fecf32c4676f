import { expect, test, type Locator } from '@playwright/test';
import { seriousFindings } from './findings.ts';
import type { Learner } from './learner.ts';
import { interactionIn12, openTest } from './open-test.ts';
import { match, pictures } from './questions-a.ts';

const right = { Persyaratan: 'Fotokopi KTP', Biaya: 'Rp0', 'Jangka waktu': '1 hari kerja' };
const twoSwapped = { ...right, Biaya: '1 hari kerja', 'Jangka waktu': 'Rp0' };

async function pair(learner: Learner, pairs: Readonly<Record<string, string>>): Promise<void> {
  for (const [left, side] of Object.entries(pairs)) {
    await learner.question('pasangan').getByLabel(left).selectOption({ label: side });
  }
}

const row = (question: Locator, left: string) => question.locator('.option', { hasText: left });

test('pairs are chosen with the keyboard alone, and every pair gets its verdict', async ({ page }) => {
  const { learner } = await openTest(page, [match], { feedback: 'immediate' });
  const question = learner.question('pasangan');
  await question.getByLabel('Persyaratan').focus();
  for (const side of Object.values(right)) {
    await page.keyboard.type(side);
    await page.keyboard.press('Tab');
  }
  await expect(question.locator('[data-action="check"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question.locator('.verdict')).toHaveText('Benar');
  await expect(question.locator('.mark')).toHaveText(['Tepat', 'Tepat', 'Tepat']);
  await expect(question.getByLabel('Biaya')).toBeDisabled();
});

test('a partly right answer says which pairs are wrong and what belongs there', async ({ page }) => {
  const { learner } = await openTest(page, [match], { feedback: 'immediate' });
  const question = learner.question('pasangan');
  await question.locator('[data-action="check"]').click();
  await expect(question.locator('.message')).toHaveText('Jawab dahulu, lalu periksa.');
  await pair(learner, twoSwapped);
  await question.locator('[data-action="check"]').click();
  await expect(question.locator('.verdict')).toHaveText('Benar sebagian');
  await expect(row(question, 'Persyaratan').locator('.mark')).toHaveText(['Tepat']);
  await expect(row(question, 'Biaya').locator('.mark')).toHaveText(['Belum tepat', 'Jawaban benar: Rp0']);
  await expect(question.getByLabel('Biaya')).toHaveAttribute('aria-invalid', 'true');
  await learner.action('finish').click();
  await expect(page.locator('.score-box .score')).toHaveText('33,3%');
});

test('an answer without one right pair is not right', async ({ page }) => {
  const { learner } = await openTest(page, [match], { feedback: 'immediate' });
  await pair(learner, { Persyaratan: 'Rp0', Biaya: '1 hari kerja', 'Jangka waktu': 'Rp0' });
  await learner.question('pasangan').locator('[data-action="check"]').click();
  await expect(learner.question('pasangan').locator('.verdict')).toHaveText('Belum tepat');
  await expect(learner.question('pasangan').locator('.mark.wrong')).toHaveCount(3);
});

test('chosen pairs are there again after the page was closed', async ({ page }) => {
  const { learner, reopen } = await openTest(page, [match]);
  await pair(learner, { Biaya: 'Rp0' });
  const choices = await learner.question('pasangan').getByLabel('Biaya').locator('option').allTextContents();
  await reopen();
  const chosen = learner.question('pasangan').locator('select option:checked');
  await expect(chosen).toHaveText(['Pilih…', 'Rp0', 'Pilih…']);
  expect(choices).not.toEqual(['Pilih…', ...Object.values(right)]);
  await expect(learner.question('pasangan').getByLabel('Biaya').locator('option')).toHaveText(choices);
  await learner.action('finish').click();
  await expect(learner.question('pasangan').locator('.mark')).toHaveText([
    'Jawaban benar: Fotokopi KTP',
    'Tepat',
    'Jawaban benar: 1 hari kerja',
  ]);
});

test('pictures stand above under letters, and the lists name the letters', async ({ page }) => {
  const { learner } = await openTest(page, [pictures]);
  const question = learner.question('lampu');
  // Two sides have one order that is not the author’s.
  await expect(question.locator('ol img').first()).toHaveAttribute('alt', 'lampu red');
  await expect(question.getByLabel('Loket buka').locator('option')).toHaveText([
    'Pilih…',
    'A. lampu red',
    'B. lampu green',
  ]);
  await question.getByLabel('Loket buka').selectOption('B. lampu green');
  await question.getByLabel('Loket tutup').selectOption('A. lampu red');
  await learner.action('finish').click();
  await expect(page.locator('.score-box .score')).toHaveText('100%');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

  test('lists are large enough for a finger and open by a tap', async ({ page }) => {
    const { learner } = await openTest(page, [match]);
    const list = learner.question('pasangan').getByLabel('Persyaratan');
    expect((await list.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await list.tap();
    await expect(list).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing stands in anybody’s way in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const { learner } = await openTest(page, [match, pictures], { feedback: 'immediate' });
      expect(await seriousFindings(page)).toEqual([]);
      await pair(learner, twoSwapped);
      await learner.question('pasangan').locator('[data-action="check"]').click();
      await expect(learner.question('pasangan').locator('.verdict')).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
    });
  }
});

test('an LMS keeps which right side was given to each left side', async ({ page }) => {
  const interaction = await interactionIn12(page, [match], (learner) => pair(learner, twoSwapped));
  expect(interaction).toMatchObject({
    type: 'matching',
    student_response: '1.a,2.c,3.b',
    'correct_responses.0.pattern': '1.a,2.b,3.c',
    result: 'wrong',
  });
});
