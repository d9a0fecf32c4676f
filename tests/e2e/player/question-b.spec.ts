import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startLms, type Lms } from '#tests/harness/lms/start-lms.ts';
import { Learner } from './learner.ts';
import { writePackage, type FixtureOptions } from './package-fixture.ts';
import { planPicture, questionsB } from './questions-b.ts';

const questions = [questionsB.hotspot, questionsB.scale, questionsB.essay];
let lms: Lms | null = null;

/** In the test of a package under the strict LMS. */
async function inTheTest(page: Page, options: FixtureOptions = {}): Promise<Learner> {
  const test = { feedback: 'immediate', shuffle: 'none', ...options.test } as const;
  const packageDir = await writePackage({ ...options, questions, test });
  await mkdir(join(packageDir, 'media'), { recursive: true });
  await writeFile(join(packageDir, 'media', 'denah.svg'), planPicture);
  lms = await startLms({ packageDir, masteryScore: 75 });
  await page.goto(lms.launchUrl);
  const learner = new Learner(page.frameLocator('#sco'));
  await learner.readLessons();
  await learner.action('start').click();
  await expect(learner.question('denah').locator('.spot')).toHaveCount(4);
  return learner;
}

test.afterEach(async () => {
  const violations = lms?.snapshot().violations;
  await lms?.close();
  lms = null;
  expect(violations, 'the package broke a rule of SCORM 1.2').toEqual([]);
});

const stored = (element: string) => expect.poll(() => lms?.snapshot().values[element]);

test('a hotspot is answered in the list with the keyboard alone', async ({ page }) => {
  const learner = await inTheTest(page);
  const question = learner.question('denah');
  await question.getByRole('checkbox', { name: 'A Loket' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(question.getByRole('checkbox', { name: 'C Ruang tunggu' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(question.locator('.spot.is-chosen')).toHaveText(['A', 'C']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question.locator('.verdict')).toHaveText('Benar');
  await stored('cmi.interactions.0.student_response').toBe('a,c');
  expect(lms?.snapshot().values).toMatchObject({
    'cmi.interactions.0.id': 'denah',
    'cmi.interactions.0.type': 'choice',
    'cmi.interactions.0.correct_responses.0.pattern': 'a,c',
    'cmi.interactions.0.result': 'correct',
    'cmi.interactions.0.weighting': '2',
    'cmi.interactions.0.objectives.0.id': 'o1',
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

  test('a hotspot is answered in the picture; a part of what is right earns a part, a wrong place takes it away', async ({
    page,
  }) => {
    const learner = await inTheTest(page);
    const question = learner.question('denah');
    await question.locator('.spot').nth(0).tap();
    await expect(question.getByRole('checkbox', { name: 'A Loket' })).toBeChecked();
    // Beside every region: nothing is chosen.
    await question.locator('.hotspot').tap({ position: { x: 100, y: 3 } });
    await expect(question.locator('input:checked')).toHaveCount(1);
    await question.locator('[data-action="check"]').tap();
    await expect(question.locator('.verdict')).toHaveText('Benar sebagian');
    await expect(question.locator('.spot.is-right')).toHaveText(['A']);
    await expect(question.locator('.is-missed')).toContainText('Ruang tunggu');
    await stored('cmi.interactions.0.result').toBe('wrong');
    // What was judged stays.
    await question.locator('.spot').nth(3).tap({ force: true });
    await expect(question.locator('input:checked')).toHaveCount(1);
  });

  test('a wrong place says why', async ({ page }) => {
    const question = (await inTheTest(page)).question('denah');
    await question.locator('.spot').nth(1).tap();
    await question.locator('[data-action="check"]').tap();
    await expect(question.locator('.verdict')).toHaveText('Belum tepat');
    await expect(question.locator('.option-feedback')).toHaveText('Bukan Gudang arsip.');
    await expect(question.locator('.spot.is-wrong')).toHaveText(['B']);
  });
});

test('a scale is answered with the keyboard, has no right answer, and is reported as neutral', async ({ page }) => {
  const question = (await inTheTest(page)).question('puas');
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(question.getByRole('radio', { name: 'Setuju', exact: true })).toBeChecked();
  await question.locator('[data-action="check"]').press('Enter');
  await expect(question.locator('.verdict')).toHaveText('Jawaban Anda tercatat');
  await expect(question.locator('.mark, .question-points')).toHaveCount(0);
  await stored('cmi.interactions.0.student_response').toBe('c');
  expect(lms?.snapshot().values).toMatchObject({
    'cmi.interactions.0.type': 'likert',
    'cmi.interactions.0.result': 'neutral',
    'cmi.interactions.0.weighting': '0',
  });
  expect(lms?.snapshot().values).not.toHaveProperty('cmi.interactions.0.correct_responses.0.pattern');
});

test('an essay counts its words, is kept, is reported on one line, and shows a model answer', async ({ page }) => {
  const learner = await inTheTest(page);
  const question = learner.question('cerita');
  const field = question.getByRole('textbox', { name: 'Jawaban Anda' });
  await field.focus();
  await page.keyboard.type('Papan alur');
  await page.keyboard.press('Enter');
  await page.keyboard.type('di pintu masuk.');
  await expect(question.getByText('5 dari paling sedikit 5 kata')).toBeVisible();
  await question.locator('[data-action="check"]').press('Enter');
  await expect(question.locator('.essay-model')).toContainText('Antrean daring');
  await stored('cmi.interactions.0.student_response').toBe('Papan alur di pintu masuk.');
  expect(lms?.snapshot().values).toMatchObject({
    'cmi.interactions.0.type': 'fill-in',
    'cmi.interactions.0.result': 'neutral',
  });
  await page.reload();
  await learner.action('resume').click();
  await expect(field).toHaveValue('Papan alur\ndi pintu masuk.');
});

test('scale and essay never lower the score', async ({ page }) => {
  const learner = await inTheTest(page, { test: { feedback: 'end' } });
  await learner.question('denah').getByLabel('A Loket').check();
  await learner.question('denah').getByLabel('C Ruang tunggu').check();
  await learner.action('finish').click();
  await expect(page.frameLocator('#sco').locator('[data-score]')).toHaveAttribute('data-score', '100');
  await expect.poll(() => lms?.snapshot().kept).toMatchObject({ status: 'passed', raw: '100' });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`hotspot, scale and essay are accessible before and after the answer in ${colorScheme} colours`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 640 });
    const learner = await inTheTest(page);
    const findings = async () => (await new AxeBuilder({ page }).include('#sco').analyze()).violations;
    expect(await findings()).toEqual([]);
    await learner.question('denah').getByLabel('B Gudang arsip').check();
    await learner.question('puas').getByLabel('Setuju', { exact: true }).check();
    await learner.question('cerita').getByRole('textbox').fill('Satu kalimat.');
    for (const id of ['denah', 'puas', 'cerita']) await learner.question(id).locator('[data-action="check"]').click();
    await expect(learner.question('cerita').locator('.essay-model')).toBeVisible();
    expect(await findings()).toEqual([]);
  });
}
