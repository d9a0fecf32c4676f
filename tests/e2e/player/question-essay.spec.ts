import { expect } from '@playwright/test';
import type { Learner } from './learner.ts';
import { colours, expectAccessible, test } from './open-in-lms.ts';
import { questionsB } from './questions-b.ts';

const { essay } = questionsB;
const cerita = (learner: Learner) => learner.question('cerita');
const field = (learner: Learner) => cerita(learner).getByRole('textbox', { name: 'Jawaban Anda' });

test('an essay counts its words, is kept, is reported on one line, and shows a model answer', async ({
  page,
  openInLms,
}) => {
  const { learner, stored } = await openInLms([essay]);
  await expect(cerita(learner).locator('.feedback')).toHaveCount(0);
  await field(learner).focus();
  await page.keyboard.type('Papan alur');
  await page.keyboard.press('Enter');
  await page.keyboard.type('di pintu masuk.');
  await expect(field(learner)).toHaveAccessibleDescription('5 dari minimal 5 kata');
  await cerita(learner).locator('[data-action="check"]').press('Enter');
  await expect(cerita(learner).locator('.verdict')).toHaveText('Jawaban Anda tercatat');
  await expect(cerita(learner).locator('.question-points')).toHaveCount(0);
  await expect(cerita(learner).locator('.feedback')).toContainText('Antrean daring');
  await expect.poll(() => stored('cmi.interactions.0.student_response')).toBe('Papan alur di pintu masuk.');
  expect(stored('cmi.interactions.0.type')).toBe('fill-in');
  expect(stored('cmi.interactions.0.result')).toBe('neutral');
  await page.reload();
  await learner.action('resume').click();
  await expect(field(learner)).toHaveValue('Papan alur\ndi pintu masuk.');
  await expect(field(learner)).not.toBeEditable();
});

test('of a long essay the LMS gets as much as SCORM 1.2 takes', async ({ openInLms }) => {
  const { learner, stored } = await openInLms([essay]);
  await field(learner).fill('usul '.repeat(100));
  await cerita(learner).locator('[data-action="check"]').click();
  await expect.poll(() => stored('cmi.interactions.0.student_response')).toMatch(/^(?:usul )+/);
  const response = stored('cmi.interactions.0.student_response') ?? '';
  expect(response.length).toBeLessThanOrEqual(255);
  expect(response.length).toBeGreaterThan(245);
});

test('fewer words than asked for are taken all the same, no words are not', async ({ openInLms }) => {
  const { learner, stored } = await openInLms([essay]);
  await cerita(learner).locator('[data-action="check"]').click();
  await expect(cerita(learner).locator('.message')).toHaveText('Jawab dahulu, lalu periksa.');
  await field(learner).fill('Ya.');
  await expect(cerita(learner).getByText('1 dari minimal 5 kata')).toBeVisible();
  await cerita(learner).locator('[data-action="check"]').click();
  await expect(cerita(learner).locator('.verdict')).toHaveText('Jawaban Anda tercatat');
  await expect.poll(() => stored('cmi.interactions.0.student_response')).toBe('Ya.');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

  test('the field grows with what is written', async ({ openInLms }) => {
    const { learner } = await openInLms([essay], { feedback: 'end' });
    await field(learner).tap();
    const height = async () => (await field(learner).boundingBox())?.height ?? 0;
    const before = await height();
    await field(learner).fill('Satu baris usulan.\n'.repeat(20));
    expect(await height()).toBeGreaterThan(before * 2);
    await learner.action('finish').tap();
    await expect(cerita(learner).locator('.feedback'), 'after handing in').toContainText('Antrean daring');
  });
});

for (const colorScheme of colours) {
  test(`an essay is accessible before and after the answer in ${colorScheme} colours`, async ({ page, openInLms }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 640 });
    const { learner } = await openInLms([essay]);
    await expectAccessible(page);
    await field(learner).fill('Satu kalimat.');
    await cerita(learner).locator('[data-action="check"]').click();
    await expect(cerita(learner).locator('.feedback')).toBeVisible();
    await expectAccessible(page);
  });
}
