/**
 * Pictures of every question type as the learner meets it, before and after answering, on a phone and on an office
 * computer, light and dark: out/screenshots/. To be looked at, not compared.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Locator } from '@playwright/test';
import { categorize, match, order } from '#tests/e2e/player/questions-a.ts';
import { planPicture, questionsB } from '#tests/e2e/player/questions-b.ts';
import { questions, writePackage } from '#tests/e2e/player/package-fixture.ts';
import { chromiumLaunch } from './chromium.ts';

const target = fileURLToPath(new URL('../../out/screenshots', import.meta.url));
const { single, multiple, trueFalse, cloze } = questions;
const all = [single, multiple, trueFalse, cloze, match, order, categorize, ...Object.values(questionsB)];

const screens = [
  { name: '360x640-light', width: 360, height: 640, colorScheme: 'light' },
  { name: '360x640-dark', width: 360, height: 640, colorScheme: 'dark' },
  { name: '1366x768-light', width: 1366, height: 768, colorScheme: 'light' },
  { name: '1366x768-dark', width: 1366, height: 768, colorScheme: 'dark' },
] as const;

/** Some answer, right or wrong, by whatever inputs the question has. */
async function answer(view: Locator): Promise<void> {
  const groups = new Set<string>();
  for (const input of await view.locator('input[type="radio"], input[type="checkbox"]').all()) {
    const name = (await input.getAttribute('name')) ?? '';
    if (groups.has(name)) continue;
    groups.add(name);
    await input.check();
  }
  for (const select of await view.locator('select').all()) await select.selectOption({ index: 1 });
  for (const field of await view.getByRole('textbox').all()) await field.fill('Tidore');
  const handle = view.locator('.handle').first();
  if ((await handle.count()) > 0) await handle.press('ArrowDown');
}

async function shoot(browser: Browser, address: string, screen: (typeof screens)[number]): Promise<void> {
  const { name, width, height, colorScheme } = screen;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(address);
  await page.locator('[data-action="menu"]').first().click();
  await page.locator('[data-open-module="90-post-test"]').click();
  await page.locator('[data-action="start"]').click();
  // The bar that stays at the top would lie across the pictures of tall questions.
  await page.locator('.bar').evaluate((bar) => bar.style.setProperty('position', 'static'));
  for (const { id, type } of all) {
    const view = page.locator(`[data-question="${id}"]`);
    await view.screenshot({ path: join(target, `${type}-${name}-1.png`) });
    await answer(view);
    await view.locator('[data-action="check"]').click();
    await view.screenshot({ path: join(target, `${type}-${name}-2.png`) });
  }
  await page.close();
}

await mkdir(target, { recursive: true });
const folder = await writePackage({ questions: all, test: { feedback: 'immediate', shuffle: 'options' } });
await mkdir(join(folder, 'media'), { recursive: true });
await writeFile(join(folder, 'media', 'denah.svg'), planPicture);
const browser = await chromium.launch(chromiumLaunch);
try {
  for (const screen of screens) await shoot(browser, pathToFileURL(join(folder, 'index.html')).href, screen);
} finally {
  await browser.close();
}
console.log(`out/screenshots: ${all.length * screens.length * 2} pictures`);
