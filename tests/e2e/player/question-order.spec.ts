import { expect, test, type Page } from '@playwright/test';
import { seriousFindings } from './findings.ts';
import type { Learner } from './learner.ts';
import { interactionIn12, openTest } from './open-test.ts';
import { order } from './questions-a.ts';

const right = order.items.map((item) => item.text);
const firstTwoSwapped = [1, 0, 2, 3].flatMap((at) => right[at] ?? []);

const items = (learner: Learner) => learner.question('alur').locator('.item');
const handle = (learner: Learner, name: string) =>
  learner.question('alur').getByRole('button', { name: `Pindahkan: ${name}` });

/** With the arrow buttons. The first arrangement may be the wanted one by chance: a row is moved in any case. */
async function arrange(learner: Learner, wanted: readonly string[]): Promise<void> {
  await learner.question('alur').getByRole('button', { name: 'Turunkan: ' }).first().click();
  for (const [place, name] of wanted.entries()) {
    const up = learner.question('alur').getByRole('button', { name: `Naikkan: ${name}` });
    for (let at = (await items(learner).allTextContents()).indexOf(name); at > place; at -= 1) await up.click();
  }
  await expect(items(learner)).toHaveText([...wanted]);
}

async function middleOf(learner: Learner, name: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await handle(learner, name).boundingBox();
  if (box === null) throw new Error(`No handle for ${name}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A finger that goes down at `from`, slides to `to` and is lifted; a tap is all that Playwright has. */
async function slide(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    browser.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  for (let part = 1; part <= 8; part += 1) {
    await touch('touchMove', [{ x: from.x, y: from.y + ((to.y - from.y) * part) / 8 }]);
  }
  await touch('touchEnd', []);
}

test('rows are moved with the arrow keys at their handles, and the new place is said', async ({ page }) => {
  const { learner } = await openTest(page, [order], { feedback: 'immediate' });
  await expect(items(learner)).not.toHaveText(right);
  for (const [place, name] of right.entries()) {
    await handle(learner, name).focus();
    for (let at = (await items(learner).allTextContents()).indexOf(name); at > place; at -= 1) {
      await page.keyboard.press('ArrowUp');
      await expect(handle(learner, name)).toBeFocused();
      await expect(page.getByRole('status')).toHaveText(`Butir ${at} dari 4`);
    }
  }
  await learner.question('alur').locator('[data-action="check"]').press('Enter');
  await expect(learner.question('alur').locator('.verdict')).toHaveText('Benar');
  await expect(learner.question('alur').locator('.mark')).toHaveText(['Tepat', 'Tepat', 'Tepat', 'Tepat']);
  await expect(handle(learner, 'Menunggu panggilan')).toBeDisabled();
});

test('a row that has come to the top by its button keeps the focus', async ({ page }) => {
  const { learner } = await openTest(page, [order]);
  const [, second = ''] = await items(learner).allTextContents();
  const button = (verb: string) => learner.question('alur').getByRole('button', { name: `${verb}: ${second}` });
  await button('Naikkan').focus();
  await page.keyboard.press('Enter');
  await expect(items(learner).first()).toHaveText(second);
  await expect(button('Naikkan')).toBeDisabled();
  await expect(button('Turunkan')).toBeFocused();
});

test('a partly right order says at each row whether it stands right', async ({ page }) => {
  const { learner } = await openTest(page, [order], { feedback: 'immediate' });
  const question = learner.question('alur');
  await question.locator('[data-action="check"]').click();
  await expect(question.locator('.message')).toHaveText('Jawab dahulu, lalu periksa.');
  await arrange(learner, firstTwoSwapped);
  await question.locator('[data-action="check"]').click();
  await expect(question.locator('.verdict')).toHaveText('Benar sebagian');
  await expect(question.locator('.mark')).toHaveText([
    'Belum tepat',
    'Jawaban benar: nomor 2',
    'Belum tepat',
    'Jawaban benar: nomor 1',
    'Tepat',
    'Tepat',
  ]);
  await learner.action('finish').click();
  await expect(page.locator('.score-box .score')).toHaveText('50%');
});

test('the reverse of the order is not right', async ({ page }) => {
  const { learner } = await openTest(page, [order], { feedback: 'immediate' });
  await arrange(learner, [...right].reverse());
  await learner.question('alur').locator('[data-action="check"]').click();
  await expect(learner.question('alur').locator('.verdict')).toHaveText('Belum tepat');
  await expect(learner.question('alur').locator('.mark.wrong')).toHaveCount(4);
});

test('an order stays after the page was closed, and one that nobody touched is not an answer', async ({ page }) => {
  const { learner, reopen } = await openTest(page, [order]);
  const first = await items(learner).allTextContents();
  await reopen();
  await expect(items(learner)).toHaveText(first);
  await expect(page.locator('.open-questions')).toContainText('1 soal belum dijawab');
  await arrange(learner, firstTwoSwapped);
  await expect(page.locator('.open-questions')).toHaveText('Semua soal sudah dijawab.');
  await reopen();
  await expect(items(learner)).toHaveText(firstTwoSwapped);
});

test('a row is dragged with the mouse, and Escape puts it back', async ({ page }) => {
  const { learner } = await openTest(page, [order]);
  const before = await items(learner).allTextContents();
  const [first = '', second = '', ...others] = before;
  const [from, to] = [await middleOf(learner, first), await middleOf(learner, before[3] ?? '')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await expect(items(learner)).toHaveText([second, ...others, first]);
  await page.keyboard.press('Escape');
  await expect(items(learner)).toHaveText(before);
  await page.mouse.up();
  await expect(page.locator('.open-questions')).toContainText('1 soal belum dijawab');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await page.mouse.move(from.x, from.y);
  await expect(items(learner)).toHaveText([second, ...others, first]);
  await expect(page.getByRole('status')).toHaveText('Butir 4 dari 4');
  await expect(page.locator('.open-questions')).toHaveText('Semua soal sudah dijawab.');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });

  test('a finger drags a row by its handle while the page stays where it is', async ({ page }) => {
    const { learner } = await openTest(page, [order]);
    const before = await items(learner).allTextContents();
    const [first = '', second = '', ...others] = before;
    await handle(learner, second).scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    await slide(page, await middleOf(learner, first), await middleOf(learner, second));
    await expect(items(learner)).toHaveText([second, first, ...others]);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await expect(page.locator('.open-questions')).toHaveText('Semua soal sudah dijawab.');
  });

  test('a tap moves a row; buttons are large enough for a finger', async ({ page }) => {
    const { learner } = await openTest(page, [order]);
    const [first = '', second = ''] = await items(learner).allTextContents();
    const down = learner.question('alur').getByRole('button', { name: `Turunkan: ${first}` });
    const box = await down.boundingBox();
    expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44);
    await down.tap();
    await expect(items(learner).first()).toHaveText(second);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing stands in anybody’s way in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const { learner } = await openTest(page, [order], { feedback: 'immediate' });
      expect(await seriousFindings(page)).toEqual([]);
      await arrange(learner, firstTwoSwapped);
      await learner.question('alur').locator('[data-action="check"]').click();
      await expect(learner.question('alur').locator('.verdict')).toBeVisible();
      expect(await seriousFindings(page)).toEqual([]);
    });
  }
});

test('an LMS keeps the order that the learner has made', async ({ page }) => {
  const interaction = await interactionIn12(page, [order], (learner) => arrange(learner, firstTwoSwapped));
  expect(interaction).toMatchObject({
    type: 'sequencing',
    student_response: 'b,a,c,d',
    'correct_responses.0.pattern': 'a,b,c,d',
    result: 'wrong',
  });
});
