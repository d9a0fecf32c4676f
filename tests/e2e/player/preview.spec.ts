import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { ToPreview } from '#shared/contract/preview.ts';
import { questionOutline } from '#shared/quiz/question-outline.ts';
import { questions, writePackage } from './package-fixture.ts';

let server: Server;
let origin: string;

/** A file of the package; its page with the preview's script, as the preview host serves it. */
async function serve(file: string, response: ServerResponse): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const type = { '.css': 'text/css', '.js': 'text/javascript' }[extname(file)] ?? 'text/html';
  response.writeHead(text === null ? 404 : 200, { 'Content-Type': type });
  response.end(text?.replace('</head>', '<script defer src="player/preview.js"></script></head>'));
}

/** One server plays both: the workspace page at `/`, the preview frame at `/preview/index.html`. */
test.beforeEach(async () => {
  const folder = await writePackage();
  const host = `<!doctype html><title>Workspace</title><script>
    window.received = [];
    addEventListener('message', (event) => window.received.push(event.data));
  </script><iframe src="/preview/index.html#parent=PARENT" style="width:600px;height:400px"></iframe>`;
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end(host.replace('PARENT', encodeURIComponent(origin)));
      return;
    }
    void serve(join(folder, path.replace('/preview/', '')), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The server was just told to listen on a TCP port.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterEach(async () => {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

function lesson(blocks: readonly string[]): ToPreview {
  const question = questions.practice;
  return {
    type: 'ajar:module',
    outline: {
      slug: '01-pengantar',
      title: 'Pengantar',
      kind: 'lesson',
      minutes: 5,
      test: null,
      questions: [questionOutline(question)],
      draws: [],
    },
    content: { slug: '01-pengantar', blocks, questions: [question] },
    lines: blocks.map((_, at) => 1 + at * 10),
  };
}

async function send(page: Page, message: ToPreview, target = origin): Promise<void> {
  await page.evaluate(([data, to]) => window.frames[0]?.postMessage(data, to), [message, target] as const);
}

const received = (page: Page) =>
  page.evaluate(() => (window as unknown as { received: { type: string; line?: number }[] }).received);

test('the preview shows a module, keeps what did not change, follows the cursor and reports a line', async ({
  page,
}) => {
  await page.goto(origin);
  await expect.poll(() => received(page)).toContainEqual({ type: 'ajar:ready' });
  const slot = '<div data-question-slot="latihan_1"></div>';
  const filler = Array.from({ length: 20 }, (_, at) => `<p style="height:80px">Paragraf ${at}</p>`);
  await send(page, lesson(['<p>Satu</p>', slot, ...filler]));
  const frame = page.frameLocator('iframe');
  await frame.getByLabel('Salah', { exact: true }).check();
  await frame.getByText('Satu', { exact: true }).evaluate((element) => element.setAttribute('data-kept', 'yes'));
  await frame.locator('[data-question]').evaluate((element) => element.setAttribute('data-kept', 'yes'));
  await send(page, lesson(['<p>Satu</p>', slot, '<p>Baru</p>', ...filler]));
  await expect(frame.getByText('Baru')).toBeVisible();
  await expect(frame.locator('[data-kept="yes"]')).toHaveCount(2);
  await expect(frame.getByLabel('Salah', { exact: true })).toBeChecked();
  await send(page, { type: 'ajar:cursor', line: 195 });
  await expect(frame.getByText('Paragraf 16')).toBeInViewport();
  await frame.getByText('Paragraf 16').dblclick();
  await expect.poll(() => received(page)).toContainEqual({ type: 'ajar:line', line: 191 });
  await send(page, { type: 'ajar:theme', theme: 'dark' });
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  const stored = await page.evaluate(() => Object.keys(localStorage));
  expect(stored).toEqual([]);
});

test('the preview asks no trainer for a name, and has no proof to give', async ({ page }) => {
  await page.goto(origin);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-action="start"]')).toBeVisible();
  await expect(frame.locator('[data-action="learner"]')).toHaveCount(0);
  await frame.locator('[data-action="menu"]').first().click();
  await frame.getByRole('button', { name: 'Ringkasan' }).click();
  await expect(frame.locator('[data-course-status]')).toBeVisible();
  await expect(frame.locator('[data-action="proof"]')).toHaveCount(0);
});
