/** Keystroke → preview updated in the browser edition: a module of 5,000 lines against one of 50. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumLaunch } from '#tests/harness/chromium.ts';
import { runAjar, serveAjar } from '#tests/harness/cli.ts';
import { generatedModule } from '#tests/harness/generated-course.ts';
import { median, ms, percentile, report } from './measure.ts';

const KEYS = 60;
const folder = mkdtempSync(join(tmpdir(), 'ajar-bench-preview-'));
const library = join(folder, 'library');

/** A course with one module of about `lines` lines, a question after every hundred of them. */
async function importCourse(number: number, lines: number): Promise<string> {
  const course = join(folder, `kursus-${lines}`);
  mkdirSync(join(course, 'modules'), { recursive: true });
  const questions = Array.from({ length: Math.floor(lines / 100) }, (_, index) => index + 1);
  const text = generatedModule(0, Math.round((lines - questions.length * 11) / 4), questions, []);
  writeFileSync(join(course, 'modules', '01-modul-1.md'), text);
  const id = `0192f4a0-6c1e-7b5a-9d21-3f5e8a7c1b0${number}`;
  const settings = `format: 1\nid: ${id}\ntitle: Kursus ${lines} baris\nversion: 1.0.0\nmodules:\n  - 01-modul-1.md\n`;
  writeFileSync(join(course, 'course.yaml'), settings);
  const { code, stderr } = await runAjar('import', course, '--library', library);
  if (code !== 0) throw new Error(stderr);
  return id;
}

/** Watches in the page for the next key and the preview that shows it, by the page's own clock. */
async function watchNextKey(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const pane = document.querySelector('[data-testid="preview"]');
    if (!pane) throw new Error('there is no preview');
    let pressed = 0;
    const observer = new MutationObserver(() => {
      if (pressed === 0) return;
      observer.disconnect();
      document.documentElement.dataset['benchTaken'] = String(performance.now() - pressed);
    });
    delete document.documentElement.dataset['benchTaken'];
    observer.observe(pane, { attributeFilter: ['data-preview-shown'] });
    window.addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true });
  });
  return async () => Number(await page.locator('html[data-bench-taken]').getAttribute('data-bench-taken'));
}

/** Types in the middle of the module, one key after the preview has shown the last one. */
async function typeInto(browser: Browser, url: string, courseId: string): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  await page.locator(`[data-course="${courseId}"] .library-open`).click();
  await page.locator('[data-preview-shown]:not([data-preview-shown=""])').waitFor({ timeout: 60_000 });
  await page.getByTestId('editor').locator('textarea').first().focus();
  await page.keyboard.press('Control+Home');
  for (let screen = 0; screen < 12; screen += 1) await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  const taken: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    const update = await watchNextKey(page);
    await page.keyboard.press(key % 6 === 5 ? 'Space' : String.fromCodePoint(97 + (key % 26)));
    taken.push(await update());
  }
  const typed = 'abcde ghijk';
  await page.frameLocator('[data-testid="preview"] iframe').getByText(typed).first().waitFor({ timeout: 10_000 });
  // The next page starts in the library again.
  await page.locator('.app-where button').click();
  await page.locator('.library-open').first().waitFor();
  await page.close();
  return taken.slice(5);
}

const courses = [await importCourse(1, 50), await importCourse(2, 5_000)] as const;
const edition = await serveAjar(library);
const browser = await chromium.launch(chromiumLaunch);
try {
  const short = await typeInto(browser, edition.url, courses[0]);
  const long = await typeInto(browser, edition.url, courses[1]);
  report(
    'keystroke to preview',
    `5,000 lines: p50 ${ms(median(long))}, p95 ${ms(percentile(long, 0.95))}; ` +
      `50 lines: p50 ${ms(median(short))}, p95 ${ms(percentile(short, 0.95))}; ` +
      `${(median(long) / median(short)).toFixed(1)} × at p50`,
  );
} finally {
  await browser.close();
  await edition.stop();
  rmSync(folder, { recursive: true, force: true });
}
