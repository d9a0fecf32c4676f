/**
 * A package on a slow line and a slow phone: bytes and requests to the first page, and the time until it answers, at
 * 400 kbit/s and a four times slower processor, against an empty page on the same line.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumLaunch } from '#tests/harness/chromium.ts';
import { median, ms, report } from './measure.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** 400 kbit/s in bytes. */
const bytesPerSecond = 400_000 / 8;
const slowdown = 4;
const rounds = 5;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves a folder as many LMSs do: nothing compressed. `/empty` is a page with nothing in it. */
async function serveFolder(folder: string, asked: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://lms').pathname;
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    asked.push(path);
    const body = path === '/empty' ? '<!doctype html><title>-</title><p>-</p>' : readFileSync(join(folder, path));
    response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/html', 'Cache-Control': 'no-store' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function slowPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

/** Milliseconds from the request until `selector` is there and the page has drawn a frame after it. */
async function timeTo(browser: Browser, url: string, selector: string): Promise<number> {
  const page = await slowPage(browser);
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(selector).waitFor();
  const taken = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }),
  );
  await page.context().close();
  return taken;
}

async function repeated(work: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) taken.push(await work());
  return median(taken);
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const folder = mkdtempSync(join(tmpdir(), 'ajar-bench-player-'));
const browser = await chromium.launch(chromiumLaunch);
const asked: string[] = [];
const unpacked = join(folder, 'paket');
const sample = join(root, 'resources/samples/dasar-pelayanan-publik');
execFileSync(process.execPath, [
  join(root, 'out/main/ajar.js'),
  'export',
  sample,
  '--format',
  'scorm12',
  '--out',
  unpacked,
]);
const server = await serveFolder(unpacked, asked);
try {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const empty = await repeated(() => timeTo(browser, `${origin}/empty`, 'p'));
  const begin = await repeated(() => timeTo(browser, `${origin}/index.html`, '[data-action="start"]'));
  const files = [...new Set(asked)].filter((path) => path !== '/empty');
  const bytes = files.reduce((sum, path) => sum + readFileSync(join(unpacked, path)).length, 0);
  const runtime = ['player/player.js', 'player/player.css'].map((name) => readFileSync(join(unpacked, name)));
  const packed = runtime.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  report(
    'player runtime',
    `${kB(packed)} gzip of 30 kB (${kB(runtime.reduce((sum, file) => sum + file.length, 0))} plain)`,
  );
  report('first page', `${files.length} requests, ${kB(bytes)} uncompressed`);
  const line = (bytes / bytesPerSecond) * 1000;
  report(
    'first page answers',
    `${ms(begin)} at 400 kbit/s and ${slowdown} × slower: ${(begin / line).toFixed(2)} × what its bytes need on the line ` +
      `(${ms(line)}), ${(begin / empty).toFixed(1)} × an empty page (${ms(empty)})`,
  );
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
}
