import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { seriousFindings } from './findings.ts';
import { Learner } from './learner.ts';
import { writePackage } from './package-fixture.ts';
import { planPicture, questionsB } from './questions-b.ts';

const phone = { width: 360, height: 640 };
const desk = { width: 1366, height: 768 };
const inLesson = [
  '<p><img src="media/denah.svg" alt="Denah kantor" loading="lazy"></p>',
  '<p>Tekan <img src="media/denah.svg" alt="Ikon" width="24"> untuk <a href="#"><img src="media/denah.svg" alt="Tautan"></a>.</p>',
  '<div data-tabs><section data-tab="A"><p>A</p></section><section data-tab="B"><img src="media/denah.svg" alt="Dalam tab"></section></div>',
];

/** The first lesson begins with pictures; the post-test has a hotspot and a question with a picture. */
async function openLesson(page: Page, size: { readonly width: number; readonly height: number }): Promise<Learner> {
  await page.setViewportSize(size);
  const pictured = { ...questionsB.scale, stem: '<p>Lihat denah. <img src="media/denah.svg" alt="Denah soal"></p>' };
  const folder = await writePackage({ questions: [questionsB.hotspot, pictured], test: { feedback: 'immediate' } });
  await mkdir(join(folder, 'media'));
  await writeFile(join(folder, 'media', 'denah.svg'), planPicture);
  const content = { slug: '01-pengantar', blocks: inLesson, questions: [] };
  await writeFile(join(folder, 'modules', '01-pengantar.js'), `ajarModule(${JSON.stringify(content)});\n`);
  await page.goto(pathToFileURL(`${folder}/index.html`).href);
  const learner = new Learner(page);
  await learner.begin();
  return learner;
}

const zoom = (page: Page, of: string) => page.getByRole('button', { name: `Perbesar gambar: ${of}` });

test('a picture is enlarged, moved and closed with the keyboard, and the focus comes back', async ({ page }) => {
  await openLesson(page, phone);
  await zoom(page, 'Denah kantor').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Perbesar gambar' });
  const pane = dialog.getByRole('group', { name: 'Denah kantor' });
  expect((await dialog.getByRole('img').boundingBox())?.width).toBe(1200);
  await expect(dialog.getByRole('button', { name: 'Tutup gambar' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(pane).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => pane.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(zoom(page, 'Denah kantor')).toBeFocused();
});

test('an icon and a picture in a link get no button; a picture in a closed tab gets it when the tab opens', async ({
  page,
}) => {
  await openLesson(page, phone);
  await expect(zoom(page, 'Denah kantor')).toBeVisible();
  await expect(page.locator('.zoom:visible')).toHaveCount(1);
  await page.getByRole('tab', { name: 'B' }).click();
  await expect(zoom(page, 'Dalam tab')).toBeVisible();
});

test('a photograph that has room for its full size gets no button, until the window is narrow', async ({ page }) => {
  await page.addInitScript(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 500, height: 100 });
    Object.assign(window, { photo: canvas.toDataURL('image/png') });
  });
  await openLesson(page, desk);
  await expect(zoom(page, 'Denah kantor')).toBeVisible();
  await page.locator('img[alt="Denah kantor"]').evaluate((picture) => {
    picture.setAttribute('src', String(Reflect.get(window, 'photo')));
  });
  await expect(zoom(page, 'Denah kantor')).toBeHidden();
  await page.setViewportSize(phone);
  await expect(zoom(page, 'Denah kantor')).toBeVisible();
});

test('the picture of a question can be enlarged, that of a hotspot is for pointing', async ({ page }) => {
  const learner = await openLesson(page, phone);
  await learner.action('next').click();
  await learner.action('next').click();
  await learner.action('start').click();
  await expect(zoom(page, 'Denah soal')).toBeVisible();
  await expect(learner.question('denah').locator('.spot')).toHaveCount(4);
  await expect(learner.question('denah').locator('.zoom')).toHaveCount(0);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the enlarged picture is accessible and closes with a tap in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openLesson(page, phone);
      expect((await zoom(page, 'Denah kantor').boundingBox())?.height).toBeGreaterThanOrEqual(44);
      expect(await seriousFindings(page)).toEqual([]);
      await zoom(page, 'Denah kantor').tap();
      const close = page.getByRole('button', { name: 'Tutup gambar' });
      expect(await seriousFindings(page)).toEqual([]);
      await close.tap();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  }
});

test('without dialogs in the browser the lesson is whole, only without the buttons', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'HTMLDialogElement'));
  await openLesson(page, phone);
  await expect(page.getByRole('tab', { name: 'B' })).toBeVisible();
  await expect(page.locator('.zoom')).toHaveCount(0);
});
