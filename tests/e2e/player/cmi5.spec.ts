import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launch, MemoryLrs } from '#tests/harness/lms/memory-lrs.ts';
import { Learner } from './learner.ts';
import { writePackage } from './package-fixture.ts';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

let servers: Server[] = [];
let lrs: MemoryLrs;
let origin: { readonly content: string; readonly lrs: string };

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<string> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** The LRS lives on another origin than the content, as LRSs do. */
async function answerAsLrs(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, x-experience-api-version');
  response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, POST');
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const init = {
    method: request.method ?? 'GET',
    headers: { Authorization: request.headers.authorization ?? '' },
    body: await body(request),
  };
  const given = await lrs.fetch(`${origin.lrs}${request.url ?? ''}`, init).catch(() => null);
  if (given === null) request.socket.destroy();
  else response.writeHead(given.status).end(given.status === 204 ? undefined : await given.text());
}

function launchUrl(session: number): string {
  const query = new URLSearchParams({
    endpoint: `${origin.lrs}/xapi/`,
    fetch: `${origin.lrs}/token/${session}`,
    actor: JSON.stringify(launch.actor),
    registration: launch.registration,
    activityId: launch.activityId,
  });
  return `${origin.content}/index.html?${query.toString()}`;
}

async function open(page: Page, session: number): Promise<Learner> {
  lrs.tokens = 0;
  await page.goto(launchUrl(session));
  return new Learner(page);
}

async function closeWindow(page: Page): Promise<void> {
  await page.goto('about:blank');
  await expect.poll(() => lrs.verbs.at(-1)).toBe('terminated');
}

test.beforeEach(async () => {
  const folder = await writePackage({ format: 'cmi5', test: { attempts: 0 } });
  const content = await listen(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://content');
    if (pathname === '/lms') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>LMS</h1>');
      return;
    }
    const file = await readFile(join(folder, pathname));
    response.writeHead(200, { 'Content-Type': types[extname(pathname)] ?? 'application/octet-stream' }).end(file);
  });
  origin = { content, lrs: await listen(answerAsLrs) };
  lrs = new MemoryLrs({ masteryScore: 0.75, returnURL: `${content}/lms` });
});

test.afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
});

test('a cmi5 LMS hears in order that a learner passed, and takes the learner back', async ({ page }) => {
  const learner = await open(page, 1);
  await learner.readLessons();
  await expect(page.locator('.save-state')).toHaveText('Tersimpan');
  await learner.takeTest('right');
  await expect.poll(() => lrs.verbs.at(-1)).toBe('answered');
  await expect(page.locator('.save-state')).toHaveText('Tersimpan');
  await learner.action('next').click();
  await learner.action('close').click();
  await expect(page.getByRole('heading', { name: 'LMS' })).toBeVisible();
  await expect.poll(() => lrs.verbs.at(-1)).toBe('terminated');
  const answered = ['answered', 'answered', 'answered', 'answered'];
  expect(lrs.verbs).toEqual(['initialized', 'completed', 'passed', ...answered, 'terminated']);
});

test('a learner who closes the window in the middle of a test goes on at the next launch, on another computer', async ({
  page,
}) => {
  const learner = await open(page, 1);
  await learner.readLessons();
  await learner.action('start').click();
  await learner.answerTest('right');
  await closeWindow(page);
  await page.goto(`${origin.content}/lms`);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  const back = await open(page, 2);
  await back.action('resume').click();
  await expect(back.question('ibukota').getByLabel('Sofifi')).toBeChecked();
  await back.action('finish').click();
  await expect.poll(() => lrs.verbs).toContain('passed');
});

test('a learner who fails and leaves has failed, and passes at the next launch', async ({ page }) => {
  const learner = await open(page, 1);
  await learner.readLessons();
  await learner.takeTest('wrong');
  await closeWindow(page);
  expect(lrs.verbs.slice(-2)).toEqual(['failed', 'terminated']);
  const back = await open(page, 2);
  await back.action('resume').click();
  await back.action('restart').click();
  await back.answerTest('right');
  await back.action('finish').click();
  await expect.poll(() => lrs.verbs).toContain('passed');
  await closeWindow(page);
});

test('a network that is down is shown, and everything arrives when it is back', async ({ page }) => {
  const learner = await open(page, 1);
  await learner.begin();
  lrs.fault = () => 'no-network';
  await learner.question('latihan_1').getByLabel('Benar', { exact: true }).check();
  await learner.action('check').click();
  await expect(page.locator('.save-state')).toHaveText('Belum tersimpan');
  lrs.fault = () => null;
  await expect(page.locator('.save-state')).toHaveText('Tersimpan');
  expect(lrs.verbs).toEqual(['initialized', 'answered']);
});

test('a page that is loaded again says that the session is over, and keeps what the learner does until the next launch', async ({
  page,
}) => {
  const learner = await open(page, 1);
  await learner.begin();
  await page.reload();
  await expect(page.locator('.notice:visible')).toContainText('Sesi dengan LMS sudah berakhir');
  await learner.action('resume').click();
  await learner.question('latihan_1').getByLabel('Benar', { exact: true }).check();
  await learner.action('check').click();
  expect(lrs.verbs).toEqual(['initialized', 'terminated']);
  const back = await open(page, 2);
  await expect(page.locator('.save-state')).toHaveText('Tersimpan');
  await back.action('resume').click();
  await expect(back.question('latihan_1').locator('.feedback')).toBeVisible();
});

test('the same package plays by itself when no LMS launched it', async ({ page }) => {
  await page.goto(`${origin.content}/index.html`);
  const learner = new Learner(page);
  await learner.begin();
  await expect(page.locator('.save-state')).toBeHidden();
  expect(lrs.requests).toEqual([]);
});
