/** Without an LMS every package is a page by itself: played from its first to its last page, it asks for its own files only. */
import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { packageFormatNames } from '#shared/packaging/plan.ts';
import { runAjar } from '#tests/harness/cli.ts';

const sample = fileURLToPath(new URL('../../../resources/samples/dasar-pelayanan-publik', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

let folder: string;
let server: Server | null = null;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-no-request-'));
});
test.afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  await rm(folder, { recursive: true, force: true });
});

/** Where the package in `folder` begins. */
const places = {
  file: async (): Promise<string> => pathToFileURL(folder).href,
  http: async (): Promise<string> => {
    const listening = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://web').pathname);
      readFile(join(folder, path)).then(
        (body) => response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/plain' }).end(body),
        () => response.writeHead(404).end(),
      );
    });
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  },
} as const;

/** An answer of some sort, right or wrong. */
async function answer(question: Locator): Promise<void> {
  const choice = question.locator('input[type="radio"]:visible, input[type="checkbox"]:visible').first();
  if (await choice.count()) await choice.check();
  for (const box of await question.getByRole('textbox').all()) await box.fill('Sofifi');
  for (const select of await question.getByRole('combobox').all()) await select.selectOption({ index: 1 });
  const check = question.locator('[data-action="check"]:visible');
  if ((await check.count()) && (await check.isEnabled())) await check.click();
}

/** One module from its first line to its last button. */
async function playModule(page: Page, slug: string): Promise<void> {
  const module = page.locator(`[data-module="${slug}"]`);
  await expect(module).toBeVisible();
  for (const summary of await module.locator('summary:visible').all()) await summary.click();
  const start = module.locator('[data-action="start"]:visible');
  const isTest = (await start.count()) > 0;
  if (isTest) await start.click();
  for (const question of await module.locator('[data-question]:visible').all()) await answer(question);
  if (!isTest) return;
  const finish = module.locator('[data-action="finish"]');
  await finish.click();
  // With questions left open the first click asks, the second hands in.
  if (await finish.isVisible()) await finish.click();
  await expect(module.locator('[data-result]').first()).toBeVisible();
}

async function playCourse(page: Page): Promise<readonly string[]> {
  await page.locator('[data-action="start"]:visible').click();
  const slugs: string[] = [];
  for (;;) {
    const slug = (await page.locator('[data-module]:visible').getAttribute('data-module')) ?? '';
    await playModule(page, slug);
    slugs.push(slug);
    await page.locator('[data-action="next"]:visible').click();
    const after = page.locator(`[data-module]:visible:not([data-module="${slug}"]), [data-course-status]:visible`);
    await expect(after.first()).toBeVisible();
    if (await page.locator('[data-course-status]:visible').count()) return slugs;
  }
}

for (const format of packageFormatNames) {
  for (const place of ['file', 'http'] as const) {
    test(`a ${format} package played to its end over ${place} asks for nothing but its own files`, async ({
      page,
      context,
    }) => {
      const { code, stderr } = await runAjar('export', sample, '--format', format, '--out', folder);
      expect(code, stderr).toBe(0);
      const origin = await places[place]();
      const own = new Set((await readdir(folder, { recursive: true })).map((path) => `${origin}/${path}`));
      const strange: string[] = [];
      context.on('request', (request) => {
        if (!own.has(request.url().replace(/[?#].*$/, '')) && !request.url().startsWith('data:')) {
          strange.push(`request to ${request.url()}`);
        }
      });
      context.on('requestfailed', (request) => strange.push(`failed: ${request.url()}`));
      page.on('pageerror', (error) => strange.push(error.message));
      await page.goto(`${origin}/index.html`);
      const played = await playCourse(page);
      const modules = [...own].filter((url) => url.includes('/modules/')).length;
      expect(played).toHaveLength(modules);
      expect(strange).toEqual([]);
    });
  }
}
