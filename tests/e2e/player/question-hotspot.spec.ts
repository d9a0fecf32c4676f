import { expect } from '@playwright/test';
import type { Learner } from './learner.ts';
import { colours, expectAccessible, test } from './open-in-lms.ts';
import { questionsB } from './questions-b.ts';

const { hotspot } = questionsB;
const onlyLoket = { ...hotspot, regions: hotspot.regions.map((region, at) => ({ ...region, right: at === 0 })) };
const denah = (learner: Learner) => learner.question('denah');
const spot = (learner: Learner, at: number) => denah(learner).locator('.spot').nth(at);

test('a hotspot is answered in the list with the keyboard alone', async ({ page, openInLms }) => {
  const { learner, stored } = await openInLms([hotspot]);
  const question = denah(learner);
  await question.getByRole('checkbox', { name: 'A Loket' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(question.locator('.spot.is-focused')).toHaveText(['B']);
  await page.keyboard.press('Tab');
  await expect(question.getByRole('checkbox', { name: 'C Ruang tunggu' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(question.locator('.spot.is-chosen')).toHaveText(['A', 'C']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question.locator('.verdict')).toHaveText('Benar');
  await expect.poll(() => stored('cmi.interactions.0.student_response')).toBe('a,c');
  expect(stored('cmi.interactions.0.id')).toBe('denah');
  expect(stored('cmi.interactions.0.type')).toBe('choice');
  expect(stored('cmi.interactions.0.correct_responses.0.pattern')).toBe('a,c');
  expect(stored('cmi.interactions.0.result')).toBe('correct');
  expect(stored('cmi.interactions.0.weighting')).toBe('2');
  expect(stored('cmi.interactions.0.objectives.0.id')).toBe('o1');
});

test('with one right place the arrow keys go from place to place', async ({ page, openInLms }) => {
  const { learner, stored } = await openInLms([onlyLoket]);
  const question = denah(learner);
  await question.getByRole('radio', { name: 'B Gudang arsip' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await expect(question.locator('.spot.is-chosen')).toHaveText(['A']);
  await question.locator('[data-action="check"]').press('Enter');
  await expect(question.locator('.verdict')).toHaveText('Benar');
  await expect.poll(() => stored('cmi.interactions.0.student_response')).toBe('a');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

  test('a part of what is right earns a part; what was missed is shown in the picture', async ({ openInLms }) => {
    const { learner, stored } = await openInLms([hotspot]);
    const question = denah(learner);
    await spot(learner, 0).tap();
    await expect(question.getByRole('checkbox', { name: 'A Loket' })).toBeChecked();
    await question.locator('[data-action="check"]').tap();
    await expect(question.locator('.verdict')).toHaveText('Benar sebagian');
    await expect(question.locator('.spot.is-right')).toHaveText(['A']);
    await expect(question.locator('.spot.is-missed')).toHaveText(['C']);
    await expect(question.locator('.option.is-missed')).toContainText('Ruang tunggu');
    await expect.poll(() => stored('cmi.interactions.0.result')).toBe('wrong');
    await spot(learner, 3).tap({ force: true });
    await expect(question.locator('input:checked'), 'what was judged stays').toHaveCount(1);
  });

  test('a wrong place says why', async ({ openInLms }) => {
    const { learner, stored } = await openInLms([hotspot]);
    const question = denah(learner);
    await spot(learner, 1).tap();
    await question.locator('[data-action="check"]').tap();
    await expect(question.locator('.verdict')).toHaveText('Belum tepat');
    await expect(question.locator('.option-feedback')).toHaveText('Bukan Gudang arsip.');
    await expect(question.locator('.spot.is-wrong')).toHaveText(['B']);
    await expect.poll(() => stored('cmi.interactions.0.student_response')).toBe('b');
  });

  test('a tap beside every place chooses nothing, a second tap takes a choice back', async ({ openInLms }) => {
    const { learner } = await openInLms([hotspot]);
    const chosen = denah(learner).locator('input:checked');
    await denah(learner)
      .locator('.hotspot')
      .tap({ position: { x: 100, y: 3 } });
    await expect(chosen).toHaveCount(0);
    await spot(learner, 0).tap();
    await expect(chosen).toHaveCount(1);
    await spot(learner, 0).tap();
    await expect(chosen).toHaveCount(0);
  });

  test('tiny places next to each other and inside of each other can all be hit', async ({ openInLms }) => {
    const tiny = hotspot.regions.map((region, at) => ({
      ...region,
      shape:
        at === 0
          ? ({ kind: 'rect', x: 0, y: 0, width: 60, height: 90 } as const)
          : ({ kind: 'circle', x: 15 * at, y: 40, radius: 1 } as const),
    }));
    const { learner } = await openInLms([{ ...hotspot, regions: tiny }]);
    for (const at of [1, 2, 3]) {
      const box = await spot(learner, at).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      await spot(learner, at).tap();
    }
    await spot(learner, 0).tap({ position: { x: 20, y: 120 } });
    await expect(denah(learner).locator('input:checked')).toHaveCount(4);
  });

  test('the places lie right when the picture comes late and the text is large', async ({ page, openInLms }) => {
    const held = Promise.withResolvers<void>();
    await page.route('**/denah.svg', async (route) => {
      await held.promise;
      await route.continue();
    });
    const { learner } = await openInLms([hotspot]);
    await denah(learner).getByLabel('C Ruang tunggu').check();
    await page
      .frameLocator('#sco')
      .locator('html')
      .evaluate((root) => (root.style.fontSize = '200%'));
    held.resolve();
    await expect
      .poll(async () => (await denah(learner).locator('.hotspot img').boundingBox())?.height)
      .toBeGreaterThan(80);
    const picture = await denah(learner).locator('.hotspot img').boundingBox();
    const place = await spot(learner, 2).boundingBox();
    if (picture === null || place === null) throw new Error('the picture or its third place is not on the page');
    expect((place.x - picture.x) / picture.width).toBeCloseTo(0.75, 1);
    expect((place.y - picture.y) / picture.height).toBeCloseTo(0.1, 1);
    expect(place.height / picture.height).toBeCloseTo(0.3, 1);
  });
});

for (const colorScheme of colours) {
  test(`a hotspot is accessible before and after the answer in ${colorScheme} colours`, async ({ page, openInLms }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 640 });
    const { learner } = await openInLms([hotspot]);
    await expectAccessible(page);
    await denah(learner).getByLabel('A Loket').check();
    await denah(learner).getByLabel('B Gudang arsip').check();
    await denah(learner).locator('[data-action="check"]').click();
    await expect(denah(learner).locator('.verdict')).toBeVisible();
    await expectAccessible(page);
  });
}

test('the answer in the picture is there again after the page was loaded again', async ({ page, openInLms }) => {
  const { learner } = await openInLms([hotspot], { feedback: 'end' });
  await spot(learner, 2).click();
  await expect(denah(learner).getByLabel('C Ruang tunggu')).toBeChecked();
  await page.reload();
  await learner.action('resume').click();
  await expect(denah(learner).locator('.spot.is-chosen')).toHaveText(['C']);
});
