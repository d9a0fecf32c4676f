import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newKey } from '#files/signing.ts';
import { sealedBench, testBrand, testRelease } from '#files/testing/sealed.ts';
import { unpack } from '#tests/harness/unpack.ts';
import { seriousFindings } from './findings.ts';

const assetsDir = fileURLToPath(new URL('../../../out/assets', import.meta.url));
const key = newKey('BPSDM Provinsi', '2026-01-05T02:00:00.000Z');
const spoken = (key.id.match(/.{4}/g) ?? []).join(' ');

let dir: string;
test.beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ajar-about-'));
  const bench = await sealedBench(folder, assetsDir);
  dir = await unpack((await bench.write('paket.zip', 'html', key)).file);
});

async function openAbout(page: Page): Promise<void> {
  await page.goto(pathToFileURL(join(dir, 'about-package.html')).href);
}

const check = (page: Page): Promise<void> => page.getByLabel('Pilih folder paket').setInputFiles(dir);

test('the page in the package says who released it, for whom, and with which key', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await openAbout(page);
  const main = page.getByRole('main');
  for (const part of [testRelease.by, testBrand.name, key.name, spoken, testRelease.contentSha256])
    await expect(main).toContainText(part);
  expect(requests.filter((url) => !url.startsWith('file://'))).toEqual([]);
  expect(await seriousFindings(page)).toEqual([]);
  await main.getByRole('link', { name: 'Buka kursus' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the chosen folder is whole, then one altered, one lost and one added file are named', async ({ page }) => {
  await openAbout(page);
  const result = page.locator('#result');
  await check(page);
  await expect(result).toContainText('masih sama seperti saat paket dibuat');
  await expect(result).toContainText(/Tanda tangan sah, dengan kunci|belum dapat memeriksa tanda tangan/);
  const file = join(dir, 'media', 'alur.svg');
  writeFileSync(file, readFileSync(file, 'utf8').replace('M0', 'M1'));
  writeFileSync(join(dir, 'titipan.html'), '<p>');
  await check(page);
  await expect(result).toContainText('Berubah: media/alur.svg');
  await expect(result).toContainText('Ditambahkan: titipan.html');
  await expect(result).not.toContainText('masih sama');
});

test('a folder that is no package is told from one', async ({ page }) => {
  await openAbout(page);
  await page.getByLabel('Pilih folder paket').setInputFiles(join(dir, 'media'));
  await expect(page.locator('#result')).toContainText('Folder ini bukan isi paket');
});

test('the agency stands above the first page of the course, and not above its modules', async ({ page }) => {
  await page.goto(pathToFileURL(join(dir, 'index.html')).href);
  const brand = page.locator('.brand');
  await expect(brand).toContainText(testBrand.name);
  await expect(brand.getByRole('img')).toBeVisible();
  const accent = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());
  expect(await accent()).toBe(testBrand.colours?.light.accent);
  expect(await seriousFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accent()).toBe(testBrand.colours?.dark.accent);
  await page.locator('[data-action="start"]').click();
  await expect(brand).toBeHidden();
});
